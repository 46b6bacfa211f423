import { pastedBytes } from '../../../shared/contract/files/pastedBytes.ts'
import { mostRowsAtOnce } from '../../../shared/contract/lists/failurePointContract.ts'
import { rejectionSentence } from '../../../shared/i18n/rejectionSentence.ts'
import { readPastedTable } from '../../../shared/tables/readPastedTable.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useClient } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { sendFile } from '../../page/transfer/sendFile.ts'
import { useEdit } from '../../page/useEdit.ts'

/** What became of a paste, as it is told. */
interface Told {
  readonly created: number
  readonly duplicates: number
  readonly replaced: number
  readonly rejected: number
  /** Why the first of them was; null where there are none. */
  readonly reason: string | null
}

/** Whether a text has more lines than one call carries rows. */
function isLong(text: string): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0 && lines <= mostRowsAtOnce; at = text.indexOf('\n', at + 1)) lines += 1
  return lines > mostRowsAtOnce
}

/**
 * Adds the rows of a table on the clipboard as one change, and says what came in and what did not. A long one is sent as a
 * file and read beside everything else.
 */
export function usePasteTable(): (text: string) => void {
  const { t, language } = useLanguage()
  const { tell } = useMessages()
  const client = useClient()

  const addShort = async (text: string): Promise<Told> => {
    const { rows, replaced, skipped } = readPastedTable(text)
    const unread = skipped.map(({ rejection }) => rejectionSentence(rejection, language))
    const { created, duplicates, rejected } =
      rows.length === 0 ? { created: 0, duplicates: 0, rejected: [] } : await client.failurePoint.createMany({ rows: [...rows] })
    const reasons = [...unread, ...rejected.map(({ reason }) => reason)]
    return { created, duplicates, replaced, rejected: reasons.length, reason: reasons[0] ?? null }
  }
  const addLong = async (text: string): Promise<Told> => {
    const file = new File([pastedBytes(text)], t('failurePointsScreen.pastedName'))
    const handle = await sendFile(client, file, { signal: new AbortController().signal, onSent: () => undefined })
    const { firstRejection, ...told } = await client.importing.paste({ handle })
    return { ...told, reason: firstRejection === null ? null : rejectionSentence(firstRejection, language) }
  }

  const say = ({ created, duplicates, replaced, rejected, reason }: Told): void => {
    const left = reason === null ? [] : [t('failurePointsScreen.pastedRejected', { count: rejected, reason })]
    // A text of blank lines says nothing, and one of which no line could be read says only that.
    const isRead = created + duplicates > 0 || replaced > 0
    const came = isRead ? [t('failurePointsScreen.pasted', { count: created })] : []
    const twice = duplicates > 0 ? [t('failurePointsScreen.pastedDuplicates', { count: duplicates })] : []
    const cleaned = replaced > 0 ? [t('failurePointsScreen.charactersReplaced', { count: replaced })] : []
    const words = [...came, ...twice, ...cleaned, ...left]
    if (words.length > 0) tell(words.join(' '))
  }
  const paste = useEdit({ mutationFn: (text: string) => (isLong(text) ? addLong(text) : addShort(text)), onSuccess: say })
  return paste.mutate
}
