import { translator } from '../../../shared/i18n/translator.ts'
import { languages } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { type PastedRow, readPastedTable } from './pastedTable.ts'

const fields = ['title', 'stage', 'touchpoint', 'channel', 'severity', 'perMonth'] as const satisfies readonly (keyof PastedRow)[]

/** The names under which a field's column may come: its header on screen, in either language. */
function namesOf(field: (typeof fields)[number]): readonly string[] {
  return [field, ...languages.map((language) => translator(language)(`failurePointsScreen.columns.${field}`))]
}

const columnNames = {
  title: namesOf('title'),
  stage: namesOf('stage'),
  touchpoint: namesOf('touchpoint'),
  channel: namesOf('channel'),
  severity: namesOf('severity'),
  perMonth: namesOf('perMonth'),
}

/** Adds the rows of a table on the clipboard as one change, and says what came in and what did not. */
export function usePasteTable(): (text: string) => void {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const createMany = useEdit(api.failurePoint.createMany.mutationOptions())
  return (text) => {
    const { rows, skipped } = readPastedTable(text, columnNames)
    const left = skipped.length > 0 ? [t('failurePointsScreen.pastedSkipped', { count: skipped.length })] : []
    if (rows.length === 0) {
      if (left.length > 0) tell(left.join(' '))
      return
    }
    createMany.mutate(
      { rows: [...rows] },
      {
        onSuccess: ({ created, duplicates, rejected }) => {
          const twice = duplicates > 0 ? [t('failurePointsScreen.pastedDuplicates', { count: duplicates })] : []
          const refused = rejected
            .slice(0, 1)
            .map(({ reason }) => t('failurePointsScreen.pastedRejected', { count: rejected.length, reason }))
          tell([t('failurePointsScreen.pasted', { count: created }), ...twice, ...left, ...refused].join(' '))
        },
      },
    )
  }
}
