import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { Category } from '../../../../shared/engagement/engagement.ts'
import { localeOf } from '../../../../shared/i18n/format.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { longestName, longestText } from '../../../../shared/model/vocabulary.ts'
import { ColumnChooser } from '../../../kit/grid/ColumnChooser.tsx'
import { TextCell } from '../../../kit/grid/cells.tsx'
import { Grid } from '../../../kit/grid/Grid.tsx'
import type { GridColumn } from '../../../kit/grid/GridColumn.ts'
import { useCellEditings } from '../../../kit/grid/useCellEditings.ts'
import { type EditedRows, plainChanges, useEditedRows } from '../../../kit/grid/useEditedRows.ts'
import { BulkBar } from '../../../kit/lists/BulkBar.tsx'
import { type Sort, sortRows } from '../../../kit/lists/sort.ts'
import { useHeldRows } from '../../../kit/lists/useHeldRows.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import classes from './CategoryGrid.module.css'

type CategoryColumn = 'name' | 'definition'
type CategoryPatch = Patch<Category>

interface CategoryGridProps {
  readonly categories: readonly Category[]
  readonly addedId: string | null
}

/** The team's own categories as a spreadsheet: names and definitions of one or many edited in place. */
export function CategoryGrid({ categories, addedId }: CategoryGridProps): ReactNode {
  const { t, language } = useLanguage()
  const [sort, setSort] = useRemembered<Sort<CategoryColumn>>('categories.sort', { key: 'name', descending: false })
  const shown = useMemo(() => sortCategories(categories, sort, localeOf(language)), [categories, sort, language])
  const columns = useCategoryColumns()
  const { onClear, ...edited } = useEditedCategories(shown)
  return (
    <>
      <div className={classes.tools}>
        <ColumnChooser columns={columns} mainColumn="name" rememberAs="categories" />
      </div>
      <div className={classes.room} style={{ '--rows': shown.length }}>
        <Grid
          {...edited}
          label={t('settingsScreen.ownCategories')}
          columns={columns}
          mainColumn="name"
          rows={useHeldRows(shown)}
          rememberAs="categories"
          sort={sort}
          openId={null}
          addedId={addedId}
          nameOf={({ name }) => name}
          withEdit={(row) => row}
          onSort={setSort}
          onOpen={nothingMore}
          nothing={null}
        />
      </div>
      <BulkBar selected={edited.selection.size} onClear={onClear}>
        <Button variant="default" onClick={() => edited.onDelete(edited.selection.ids())}>
          {t('lists.deleteSelected')}
        </Button>
      </BulkBar>
    </>
  )
}

/** The grid says all that there is of a category. */
const nothingMore = (): void => undefined

/** In the asked order; equal ones as they were added. */
function sortCategories(
  categories: readonly Category[],
  { key, descending }: Sort<CategoryColumn>,
  locale: string,
): readonly Category[] {
  const numbered = categories.map((category, index) => ({ ...category, code: String(index + 1) }))
  return sortRows(numbered, (category) => category[key] ?? null, descending, locale)
}

function useCategoryColumns(): readonly GridColumn<Category, CategoryColumn, CategoryPatch>[] {
  const { t } = useLanguage()
  const { text } = useCellEditings()
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('settingsScreen.categoryName'),
        numeric: false,
        width: 12,
        grows: 0,
        view: ({ name }) => <TextCell>{name}</TextCell>,
        editing: text({
          of: ({ name }) => name,
          set: (name) => (name === null ? {} : { name }),
          longest: longestName,
          required: true,
        }),
      },
      {
        id: 'definition',
        name: t('settingsScreen.categoryDefinition'),
        numeric: false,
        width: 16,
        grows: 1,
        view: ({ definition }) => <TextCell>{definition}</TextCell>,
        editing: text({
          of: ({ definition }) => definition,
          set: (definition) => ({ definition }),
          longest: longestText,
          lines: true,
        }),
      },
    ],
    [t, text],
  )
}

function useEditedCategories(shown: readonly Category[]): EditedRows<Category, CategoryPatch> {
  const api = useApi()
  const update = useEdit(api.lists.categories.updateEach.mutationOptions())
  const remove = useEdit(api.lists.categories.remove.mutationOptions())
  return useEditedRows<Category, CategoryPatch>(shown, plainChanges(update, remove), nothingMore)
}
