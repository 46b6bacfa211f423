import { type ReactNode, useMemo } from 'react'
import type { RootCausePatch, RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import { longestTitle, type Measure } from '../../../shared/model/vocabulary.ts'
import { writeNumber } from '../../../shared/tables/cells/writeNumber.ts'
import { CategoryBadge } from '../../components/marks/CategoryBadge.tsx'
import { CodeCell, NumberCell, TextCell } from '../../kit/grid/cells.tsx'
import type { CellEditing, GridColumn } from '../../kit/grid/GridColumn.ts'
import { type CellEditings, useCellEditings } from '../../kit/grid/useCellEditings.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { type CategoryWords, useCategories } from '../../page/useCategories.ts'
import { useHead } from '../../page/useHead.ts'
import type { RootCauseColumn } from './rootCauseList.ts'

type Column = GridColumn<RootCauseRow, RootCauseColumn, RootCausePatch>

/** In reading order; what the details show too leaves first where the list is narrow. */
const layout = [
  { id: 'code', numeric: false, width: 5, grows: 0, opens: true },
  { id: 'title', numeric: false, width: 14, grows: 3 },
  { id: 'category', numeric: false, width: 9, grows: 1 },
  { id: 'description', numeric: false, width: 10, grows: 2, leaves: 1 },
  { id: 'impact', numeric: true, width: 7.5, grows: 0 },
  { id: 'share', numeric: true, width: 5, grows: 0, leaves: 4 },
  { id: 'failurePoints', numeric: true, width: 7, grows: 0, leaves: 2 },
  { id: 'fixes', numeric: true, width: 5.5, grows: 0, leaves: 3 },
] as const satisfies readonly Pick<Column, 'id' | 'numeric' | 'width' | 'grows' | 'leaves' | 'opens'>[]

/** The columns of the root causes; the same ones until the words of the page or the categories change. */
export function useRootCauseColumns(measure: Measure): readonly Column[] {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { categories, own } = useCategories()
  const editings = useCellEditings()
  return useMemo(() => {
    const view = (row: RootCauseRow, id: RootCauseColumn): ReactNode => {
      switch (id) {
        case 'code':
          return <CodeCell>{row.code}</CodeCell>
        case 'title':
        case 'description':
          return <TextCell>{row[id]}</TextCell>
        case 'category':
          return <CategoryBadge category={row.category} ownCategories={own} plain />
        case 'impact':
          return format.measured(measure, row.impact)
        case 'share':
          return <NumberCell>{format.percent(row.share)}</NumberCell>
        case 'failurePoints':
        case 'fixes':
          return <NumberCell>{format.number(row[id])}</NumberCell>
      }
    }
    const nameOf = (id: RootCauseColumn): string => {
      if (id === 'impact' && measure === 'cost') return t('rootCausesScreen.table.impactCost')
      return id === 'impact'
        ? t('rootCausesScreen.table.impact', { unit: unitOf(measure, currency, t) })
        : t(`rootCausesScreen.columns.${id}`)
    }
    return layout.map((column) => {
      const editing = editingOf(column.id, editings, categories)
      return {
        ...column,
        name: nameOf(column.id),
        view: (row: RootCauseRow) => view(row, column.id),
        text: (row: RootCauseRow) => copiedText(row, column.id),
        ...(editing === null ? {} : { editing }),
      }
    })
  }, [t, format, editings, measure, currency, categories, own])
}

function editingOf(
  id: RootCauseColumn,
  { text, word }: CellEditings,
  categories: readonly CategoryWords[],
): CellEditing<RootCauseRow, RootCausePatch> | null {
  switch (id) {
    case 'title':
      return text({
        of: (row) => row.title,
        set: (title) => (title === null ? {} : { title }),
        longest: longestTitle,
        required: true,
      })
    case 'category':
      return word({
        of: (row) => row.category,
        set: (category) => (category === null ? {} : { category }),
        words: categories.map((category) => category.id),
        names: Object.fromEntries(categories.map((category) => [category.id, category.name])),
        required: true,
      })
    case 'code':
    case 'impact':
    case 'share':
    case 'failurePoints':
    case 'fixes':
      return null
    // Of several lines, which a cell would make one.
    case 'description':
      return null
  }
}

/** What is copied of a cell that is not edited: a number as it can be calculated with. */
function copiedText(row: RootCauseRow, id: RootCauseColumn): string {
  switch (id) {
    case 'impact':
    case 'share':
    case 'failurePoints':
    case 'fixes':
      return writeNumber(row[id])
    case 'code':
      return row.code
    case 'description':
      return row.description ?? ''
    case 'title':
    case 'category':
      return ''
  }
}
