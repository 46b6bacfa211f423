import type { en } from '../en/en.ts'
import type { SameKeys } from '../en/sameKeys.ts'
import { charts } from './charts.ts'
import { commands } from './commands.ts'
import { failurePointsScreen } from './failurePointsScreen.ts'
import { fixesScreen } from './fixesScreen.ts'
import { homeScreen } from './homeScreen.ts'
import { overviewScreen } from './overviewScreen.ts'
import { paretoScreen } from './paretoScreen.ts'
import { planScreen } from './planScreen.ts'
import { rootCausesScreen } from './rootCausesScreen.ts'
import { settingsScreen } from './settingsScreen.ts'
import { shell } from './shell.ts'
import { traceScreen } from './traceScreen.ts'
import { typed } from './typed.ts'
import { vocabulary } from './vocabulary.ts'

export const he: SameKeys<typeof en> = {
  charts,
  commands,
  failurePointsScreen,
  fixesScreen,
  homeScreen,
  overviewScreen,
  paretoScreen,
  planScreen,
  rootCausesScreen,
  settingsScreen,
  shell,
  traceScreen,
  typed,
  vocabulary,
}
