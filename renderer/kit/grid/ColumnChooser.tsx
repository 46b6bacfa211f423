import { Button, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { GridId } from '../../../shared/commands/gridIds.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ColumnChooser.module.css'
import { useHiddenColumns } from './useHiddenColumns.ts'

interface ColumnChooserProps {
  /** All of a grid, in reading order. */
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  /** Always shown. */
  readonly mainColumn: string
  /** The name under which the grid remembers things. */
  readonly rememberAs: GridId
}

/** Which columns of a grid are shown; the choice outlives the sitting. */
export function ColumnChooser({ columns, mainColumn, rememberAs }: ColumnChooserProps): ReactNode {
  const { t } = useLanguage()
  const { hidden, hide } = useHiddenColumns(rememberAs)
  const ofThese = columns.filter(({ id }) => hidden.includes(id) && id !== mainColumn)
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="subtle" className={classes.button} leftSection={<IconColumns3 size={16} aria-hidden />}>
          {ofThese.length === 0 ? t('lists.columns') : t('lists.columnsHidden', { count: ofThese.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {columns
          .filter(({ id }) => id !== mainColumn)
          .map(({ id, name }) => {
            const shown = !hidden.includes(id)
            return (
              <Menu.CheckboxItem
                key={id}
                checked={shown}
                onChange={() => hide(shown ? [...hidden, id] : hidden.filter((other) => other !== id))}
              >
                {name}
              </Menu.CheckboxItem>
            )
          })}
        <Menu.Divider />
        <Menu.Item disabled={ofThese.length === 0} onClick={() => hide([])}>
          {t('lists.allColumns')}
        </Menu.Item>
        <p className={classes.note}>{t('lists.columnsFold')}</p>
      </Menu.Dropdown>
    </Menu>
  )
}
