import { type ReactNode, useMemo } from 'react'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { fixKinds, fixStates, longestName, longestTitle } from '../../../shared/model/vocabulary.ts'
import { writeNumber } from '../../../shared/tables/cells/writeNumber.ts'
import { CodeCell, NumberCell, TextCell } from '../../kit/grid/cells.tsx'
import type { CellEditing, GridColumn } from '../../kit/grid/GridColumn.ts'
import { type CellEditings, useCellEditings } from '../../kit/grid/useCellEditings.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useHead } from '../../page/useHead.ts'
import { KindCell, RemovedCell, TitleCell } from './fixCells.tsx'
import type { FixColumn } from './fixList.ts'

type Column = GridColumn<FixRow, FixColumn, FixPatch>

/** In reading order; what the details show too leaves first where the list is narrow. */
const layout = [
  { id: 'rank', numeric: true, width: 4.5, grows: 0, leaves: 3, opens: true },
  { id: 'code', numeric: false, width: 5, grows: 0, opens: true },
  { id: 'title', numeric: false, width: 14, grows: 3.4 },
  { id: 'kind', numeric: false, width: 9, grows: 1, leaves: 1 },
  { id: 'state', numeric: false, width: 6.5, grows: 0.3, leaves: 6 },
  { id: 'owner', numeric: false, width: 7.5, grows: 1, leaves: 5 },
  { id: 'startOn', numeric: false, width: 7.5, grows: 0, leaves: 2 },
  { id: 'dueOn', numeric: false, width: 7.5, grows: 0, leaves: 4 },
  { id: 'effortDays', numeric: true, width: 5, grows: 0 },
  { id: 'cost', numeric: true, width: 6.5, grows: 0, leaves: 7 },
  { id: 'standalone', numeric: true, width: 7.5, grows: 0 },
] as const satisfies readonly Pick<Column, 'id' | 'numeric' | 'width' | 'grows' | 'leaves' | 'opens'>[]

/** The columns of the fixes; the same ones until the words of the page change. */
export function useFixColumns(): readonly Column[] {
  const { t, format } = useLanguage()
  const editings = useCellEditings()
  const measure = useHead().plan.measure ?? 'count'
  return useMemo(() => {
    const names = {
      kind: wordsOf(fixKinds, (kind) => t(`vocabulary.fixKind.${kind}`)),
      state: wordsOf(fixStates, (state) => t(`vocabulary.fixState.${state}`)),
    }
    const view = (row: FixRow, id: FixColumn): ReactNode => {
      switch (id) {
        case 'rank':
          return row.rank === null ? (
            <span title={t('fixesScreen.notInPlan')}>{t('shell.noValue')}</span>
          ) : (
            <NumberCell>{format.number(row.rank)}</NumberCell>
          )
        case 'code':
          return <CodeCell>{row.code}</CodeCell>
        case 'title':
          return <TitleCell fix={row} />
        case 'kind':
          return <KindCell fix={row} />
        case 'state':
          return <TextCell>{names.state[row.state ?? 'idea']}</TextCell>
        case 'owner':
          return <TextCell>{row.owner}</TextCell>
        case 'startOn':
        case 'dueOn':
          return row[id] === undefined ? null : format.day(row[id])
        case 'effortDays':
          return row.effortDays === undefined ? null : <NumberCell>{format.typed(row.effortDays)}</NumberCell>
        case 'cost':
          return row.cost === undefined ? null : format.money(row.cost)
        case 'standalone':
          return <RemovedCell fix={row} measure={measure} />
      }
    }
    return layout.map((column) => {
      const editing = editingOf(column.id, editings, names)
      return {
        ...column,
        name: t(`fixesScreen.columns.${column.id}`),
        view: (row: FixRow) => view(row, column.id),
        text: (row: FixRow) => copiedText(row, column.id),
        ...(editing === null ? {} : { editing }),
      }
    })
  }, [t, format, editings, measure])
}

function wordsOf<Word extends string>(words: readonly Word[], nameOf: (word: Word) => string): Readonly<Record<Word, string>> {
  // Object.fromEntries forgets that every word has its name.
  return Object.fromEntries(words.map((word) => [word, nameOf(word)])) as Record<Word, string>
}

interface FixWords {
  readonly kind: Readonly<Record<(typeof fixKinds)[number], string>>
  readonly state: Readonly<Record<(typeof fixStates)[number], string>>
}

function editingOf(
  id: FixColumn,
  { text, word, amount, day }: CellEditings,
  names: FixWords,
): CellEditing<FixRow, FixPatch> | null {
  switch (id) {
    case 'title':
      return text({
        of: (row) => row.title,
        set: (title) => (title === null ? {} : { title }),
        longest: longestTitle,
        required: true,
      })
    case 'owner':
      return text({ of: (row) => row.owner, set: (owner) => ({ owner }), longest: longestName })
    case 'kind':
      return word({ of: (row) => row.kind, set: (kind) => ({ kind }), words: fixKinds, names: names.kind })
    case 'state':
      return word({ of: (row) => row.state ?? 'idea', set: (state) => ({ state }), words: fixStates, names: names.state })
    case 'startOn':
      return day({ of: (row) => row.startOn, set: (startOn) => ({ startOn }) })
    case 'dueOn':
      return day({ of: (row) => row.dueOn, set: (dueOn) => ({ dueOn }) })
    case 'effortDays':
      return amount({ of: (row) => row.effortDays, set: (effortDays) => ({ effortDays }) })
    case 'cost':
      return amount({ of: (row) => row.cost, set: (cost) => ({ cost }) })
    case 'rank':
    case 'code':
    case 'standalone':
      return null
  }
}

/** What is copied of a cell that is not edited: a number as it can be calculated with. */
function copiedText(row: FixRow, id: FixColumn): string {
  if (id === 'rank') return row.rank === null ? '' : String(row.rank)
  if (id === 'standalone') return writeNumber(row.standalone)
  return id === 'code' ? row.code : ''
}
