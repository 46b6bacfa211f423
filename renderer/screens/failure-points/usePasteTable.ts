import { rejectionSentence } from '../../../shared/i18n/rejectionSentence.ts'
import { type PastedTable, readPastedTable } from '../../../shared/tables/readPastedTable.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'

/** Adds the rows of a table on the clipboard as one change, and says what came in and what did not. */
export function usePasteTable(): (text: string) => void {
  const { t, language } = useLanguage()
  const { tell, refuse } = useMessages()
  const api = useApi()
  const createMany = useEdit(api.failurePoint.createMany.mutationOptions())
  /** Nothing where no line was left out; else how many, and why the first of them was. */
  const leftOut = (reasons: readonly string[]): readonly string[] =>
    reasons.slice(0, 1).map((reason) => t('failurePointsScreen.pastedRejected', { count: reasons.length, reason }))

  const add = ({ rows, replaced, skipped }: PastedTable): void => {
    const unread = skipped.map(({ rejection }) => rejectionSentence(rejection, language))
    if (rows.length === 0) {
      if (unread.length > 0) tell(leftOut(unread).join(' '))
      return
    }
    createMany.mutate(
      { rows: [...rows] },
      {
        onSuccess: ({ created, duplicates, rejected }) => {
          const twice = duplicates > 0 ? [t('failurePointsScreen.pastedDuplicates', { count: duplicates })] : []
          const cleaned = replaced > 0 ? [t('failurePointsScreen.charactersReplaced', { count: replaced })] : []
          const left = leftOut([...unread, ...rejected.map(({ reason }) => reason)])
          tell([t('failurePointsScreen.pasted', { count: created }), ...twice, ...cleaned, ...left].join(' '))
        },
      },
    )
  }
  return (text) => {
    try {
      add(readPastedTable(text))
    } catch (error) {
      refuse(error)
    }
  }
}
