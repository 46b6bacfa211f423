import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useId, useRef } from 'react'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './KickOffScreen.module.css'

interface EntryColumn<Row> {
  readonly key: keyof Row & string
  readonly label: string
  readonly kind: 'text' | 'day'
}

interface EntryTableProps<Row extends object> {
  readonly title: string
  /** What belongs here, where there is nothing yet. */
  readonly empty: string
  /** Texts and ISO days; the first is what a row is called by, and never empty. */
  readonly columns: readonly [EntryColumn<Row>, ...EntryColumn<Row>[]]
  readonly rows: readonly Row[]
  readonly addLabel: string
  /** The key under which a row that is begun is kept while the user is elsewhere. */
  readonly rememberAs: string
  /** A row that says no more than what it is called. */
  make(name: string): Row
  onChange(change: (rows: readonly Row[]) => readonly Row[]): Promise<unknown>
}

/** A short table that is edited in place; a row is added by what it is called. */
export function EntryTable<Row extends object>(props: EntryTableProps<Row>): ReactNode {
  const { title, empty, rows, addLabel, rememberAs, make, onChange } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? <p className={classes.hint}>{empty}</p> : <Rows {...props} />}
      <div data-print="none">
        <QuickAdd
          field={field}
          label={addLabel}
          placeholder={addLabel}
          rememberAs={rememberAs}
          onAdd={(text) => onChange((before) => [...before, make(text)])}
        />
      </div>
    </section>
  )
}

function Rows<Row extends object>({ title, columns, rows, onChange }: EntryTableProps<Row>): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const [{ key: name }] = columns
  // Why it was refused has been told.
  const change = (part: (before: readonly Row[]) => readonly Row[]): void => void onChange(part).catch(() => undefined)
  const put = (place: number, key: string, value: string | null): void => {
    const said = value === null || value.trim() === '' ? null : value
    // The columns are keys of a row whose values are texts, and only the first of them is never emptied.
    change((before) => before.map((row, at) => (at === place ? applyPatch(row, { [key]: said } as Patch<Row>) : row)))
  }
  return (
    <table className={classes.entries} aria-label={title}>
      <thead>
        <tr>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
          {readOnly ? null : <td data-print="none" />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place, and keeps the focus when its name is another
          <tr key={place}>
            {columns.map(({ key, label, kind }) => (
              <td key={key} data-kind={kind}>
                <EntryCell
                  kind={kind}
                  label={t('kickOffScreen.cell', { label, name: cellOf(row, name) })}
                  required={key === name}
                  value={cellOf(row, key)}
                  onCommit={(value) => put(place, key, value)}
                />
              </td>
            ))}
            {readOnly ? null : (
              <td data-print="none">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('kickOffScreen.remove', { name: cellOf(row, name) })}
                  onClick={() => change((before) => before.filter((_, at) => at !== place))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellOf(row: object, key: string): string {
  const cell: unknown = Reflect.get(row, key)
  return typeof cell === 'string' ? cell : ''
}

interface EntryCellProps {
  readonly kind: 'text' | 'day'
  readonly label: string
  readonly required: boolean
  readonly value: string
  onCommit(value: string | null): void
}

function EntryCell({ kind, label, required, value, onCommit }: EntryCellProps): ReactNode {
  return kind === 'day' ? (
    <DayInput label={label} bare value={value === '' ? null : value} onCommit={onCommit} />
  ) : (
    <DraftTextInput label={label} bare wraps required={required} value={value} onCommit={onCommit} />
  )
}
