import type { en } from '../en/en.ts'
import type { SameKeys } from '../en/sameKeys.ts'
import { agreement } from './causes/agreement.ts'
import { fishbone } from './causes/fishbone.ts'
import { listening } from './causes/listening.ts'
import { triage } from './causes/triage.ts'
import { unitMatrix } from './causes/unitMatrix.ts'
import { charts } from './charts.ts'
import { commands } from './commands.ts'
import { assistantDialog } from './dialogs/assistantDialog.ts'
import { leaving } from './dialogs/leaving.ts'
import { reportDialog } from './dialogs/reportDialog.ts'
import { importing } from './importing.ts'
import { lists } from './lists.ts'
import { mending } from './mending.ts'
import { pictures } from './pictures.ts'
import { response } from './response.ts'
import { cancellationsScreen } from './screens/cancellationsScreen.ts'
import { casesScreen } from './screens/casesScreen.ts'
import { charterScreen } from './screens/charterScreen.ts'
import { customersScreen } from './screens/customersScreen.ts'
import { cycles } from './screens/cycles.ts'
import { evidenceScreen } from './screens/evidenceScreen.ts'
import { failurePointsScreen } from './screens/failurePointsScreen.ts'
import { fixesScreen } from './screens/fixesScreen.ts'
import { homeScreen } from './screens/homeScreen.ts'
import { importsScreen } from './screens/importsScreen.ts'
import { journeyCapture } from './screens/journey/journeyCapture.ts'
import { journeyMap } from './screens/journey/journeyMap.ts'
import { journeyTaking } from './screens/journey/journeyTaking.ts'
import { journeyScreen } from './screens/journeyScreen.ts'
import { kickOffScreen } from './screens/kickOffScreen.ts'
import { kpisScreen } from './screens/kpisScreen.ts'
import { overviewScreen } from './screens/overviewScreen.ts'
import { paretoScreen } from './screens/paretoScreen.ts'
import { people } from './screens/people.ts'
import { planScreen } from './screens/planScreen.ts'
import { progressScreen } from './screens/progressScreen.ts'
import { promisesScreen } from './screens/promisesScreen.ts'
import { reviewScreen } from './screens/reviewScreen.ts'
import { rootCausesScreen } from './screens/rootCausesScreen.ts'
import { settingsScreen } from './screens/settingsScreen.ts'
import { traceScreen } from './screens/traceScreen.ts'
import { workingDays } from './screens/workingDays.ts'
import { shell } from './shell.ts'
import { typed } from './typed.ts'
import { vocabulary } from './vocabulary.ts'

export const he: SameKeys<typeof en> = {
  agreement,
  assistantDialog,
  cancellationsScreen,
  casesScreen,
  charterScreen,
  charts,
  commands,
  customersScreen,
  cycles,
  evidenceScreen,
  failurePointsScreen,
  fishbone,
  fixesScreen,
  homeScreen,
  importing,
  importsScreen,
  journeyCapture,
  journeyMap,
  journeyTaking,
  journeyScreen,
  kpisScreen,
  promisesScreen,
  listening,
  lists,
  mending,
  overviewScreen,
  paretoScreen,
  pictures,
  planScreen,
  response,
  progressScreen,
  leaving,
  reportDialog,
  reviewScreen,
  rootCausesScreen,
  settingsScreen,
  shell,
  traceScreen,
  triage,
  typed,
  unitMatrix,
  vocabulary,
  kickOffScreen,
  people,
  workingDays,
}
