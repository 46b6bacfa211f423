import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ScreenId } from '../../../../shared/commands/screenIds.ts'
import type { ImportTold } from '../../../../shared/contract/files/importingContract.ts'
import type { TableKind } from '../../../../shared/model/importVocabulary.ts'
import type { Dimension } from '../../../../shared/model/vocabulary.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useRoute } from '../../../page/useRoute.ts'

/** Where the rows of each kind of table are to be seen; failure points and who is affected by them stand behind the dialog. */
const nextScreens = {
  occurrences: 'pareto',
  'root-causes': 'root-causes',
  fixes: 'fixes',
  readings: 'kpis',
  customers: 'customers',
  cancellations: 'cancellations',
  'cancellation-cases': 'cancellations',
  answers: 'journey',
} as const satisfies Partial<Record<TableKind, ScreenId>>

type NextKind = keyof typeof nextScreens

/** Complaints say first of all which of them are most of what goes wrong. */
const paretoBy: Dimension = 'failure-point'

/** The next step after rows of a kind came in; null where there is none. */
export function nextKind(as: TableKind, { imported, duplicates }: ImportTold): NextKind | null {
  return imported + duplicates > 0 && hasNext(as) ? as : null
}

function hasNext(as: TableKind): as is NextKind {
  return Object.hasOwn(nextScreens, as)
}

interface ImportNextProps {
  readonly kind: NextKind
  onClose(): void
}

/** The way from what was imported to where it is seen. */
export function ImportNext({ kind, onClose }: ImportNextProps): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const screen = nextScreens[kind]
  const follow = (): void => {
    onClose()
    go(screen, screen === 'pareto' ? paretoBy : undefined)
  }
  return (
    <Button onClick={follow} {...takesFocus}>
      {t(`importing.next.${screen}`)}
    </Button>
  )
}
