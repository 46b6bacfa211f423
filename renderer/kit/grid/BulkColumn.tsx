import { Autocomplete, Button, Popover, Select, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { CellEditing, GridColumn } from './GridColumn.ts'
import type { RowEdits } from './GridProps.ts'

interface BulkColumnProps<Row, Edit> {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row, string, Edit>[]
  onEdits(edits: readonly RowEdits<Row, Edit>[]): Promise<unknown>
}

/** Sets one column of all selected rows to what is typed, as one change; a text that does not fit stays with the reason. */
export function BulkColumn<Row, Edit>(props: BulkColumnProps<Row, Edit>): ReactNode {
  const { t } = useLanguage()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpened((before) => !before)}>
          {t('lists.setColumn')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ColumnForm {...props} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ColumnForm<Row, Edit>({ rows, columns, onEdits, onDone }: BulkColumnProps<Row, Edit> & { onDone(): void }): ReactNode {
  const { t } = useLanguage()
  const [id, setId] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const editable = columns.filter(({ editing }) => editing !== undefined)
  const column = editable.find((one) => one.id === id) ?? editable[0]
  const choices = rows.slice(0, 1).flatMap((row) => column?.editing?.choices?.(row) ?? [])
  const type = (typed: string): void => {
    setText(typed)
    setWrong(null)
  }
  const set = (): void => {
    const read = readIntoAll(text, rows, column?.editing)
    setWrong(read.wrong)
    // What was refused was told, and is still in the field.
    if (read.wrong === null) onEdits(read.edits).then(onDone, () => undefined)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
    >
      <Stack gap="xs">
        <Select
          label={t('lists.column')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={editable.map((one) => ({ value: one.id, label: one.name }))}
          value={column?.id ?? null}
          onChange={(next) => {
            setId(next)
            type('')
          }}
        />
        <Autocomplete
          label={t('lists.value')}
          comboboxProps={{ withinPortal: false }}
          data={choices}
          value={text}
          error={wrong}
          onChange={type}
        />
        <Button type="submit">{t('lists.setAll', { count: rows.length })}</Button>
      </Stack>
    </form>
  )
}

/** The text as an edit of each row, or the first reason why one of them does not take it. */
function readIntoAll<Row, Edit>(text: string, rows: readonly Row[], editing: CellEditing<Row, Edit> | undefined) {
  const edits: RowEdits<Row, Edit>[] = []
  for (const row of editing === undefined ? [] : rows) {
    const reading = editing?.read(text, row)
    if (reading !== undefined && 'wrong' in reading) return { edits: [], wrong: reading.wrong }
    if (reading !== undefined) edits.push({ row, edits: [reading.edit] })
  }
  return { edits, wrong: null }
}
