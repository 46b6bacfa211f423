import { Button, Combobox, Group, TextInput, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { RootCauseRow } from '../../../shared/contract/rootCauseContract.ts'
import type { TraceNodeView, TraceView } from '../../../shared/contract/traceContract.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'
import { useApi } from '../../app/ApiProvider.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { CategoryBadge } from '../../charts/CategoryBadge.tsx'
import { CategoryChoice } from '../../components/CategoryChoice.tsx'
import { useCategories } from '../../components/useCategories.ts'
import classes from './RootCausePicker.module.css'
import type { TraceEdits } from './useTraceEdits.ts'

interface RootCausePickerProps {
  readonly view: TraceView
  readonly node: TraceNodeView | null
  readonly edits: TraceEdits
  onDone(): void
}

/** Ends a branch at a root cause: one that exists, or a new one with its category. */
export function RootCausePicker({ view, node, edits, onDone }: RootCausePickerProps): ReactNode {
  const [newTitle, setNewTitle] = useState<string | null>(null)
  const [text, setText] = useState('')
  if (node === null) return null
  if (newTitle !== null) {
    return (
      <NewRootCause
        title={newTitle}
        onBack={() => setNewTitle(null)}
        onConfirm={(category) => {
          edits.linkNew(node.id, newTitle, category)
          onDone()
        }}
      />
    )
  }
  return (
    <ExistingRootCauses
      text={text}
      onText={setText}
      node={node}
      blocked={view.blockedRootCauses[node.id] ?? []}
      onNew={setNewTitle}
      onLink={(id) => {
        if (id !== (node.rootCause?.id ?? null)) edits.link(node.id, id)
        onDone()
      }}
    />
  )
}

interface ExistingRootCausesProps {
  readonly text: string
  onText(text: string): void
  readonly node: TraceNodeView
  readonly blocked: readonly string[]
  onNew(title: string): void
  /** Null unlinks. */
  onLink(id: string | null): void
}

const mostShown = 100

function ExistingRootCauses({ text, onText, node, blocked, onNew, onLink }: ExistingRootCausesProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { nameOf } = useCategories()
  const { data } = useQuery(api.rootCause.list.queryOptions({ input: {} }))
  const combobox = useCombobox()
  const rows = data?.rows ?? []
  const words = searchWords(text)
  const found = rows.filter((row) => holdsAllWords(normaliseText(`${row.code} ${row.title} ${nameOf(row.category)}`), words))
  const typed = text.trim()
  const isNew = typed !== '' && !rows.some(({ title }) => normaliseName(title) === normaliseName(typed))
  const offersNew = isNew ? typed : typed === '' && node.title !== '' && node.rootCause === null ? node.title : null

  const shown = found.slice(0, mostShown)
  const shownIds = [...shown.map(({ id }) => id), offersNew ?? ''].join(' ')
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (shownIds !== '') selectFirstOption()
  }, [shownIds, selectFirstOption])

  const choose = (value: string): void => {
    if (value === 'new') onNew(offersNew ?? '')
    else if (value === 'unlink') onLink(null)
    else onLink(value.slice('link '.length))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          dir="auto"
          aria-label={t('traceScreen.picker.search')}
          placeholder={t('traceScreen.picker.search')}
          value={text}
          maxLength={500}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={t('traceScreen.picker.label')}>
        {shown.map((row) => (
          <Combobox.Option
            key={row.id}
            value={`link ${row.id}`}
            disabled={blocked.includes(row.id)}
            active={row.id === node.rootCause?.id}
          >
            <RootCauseOption row={row} isBlocked={blocked.includes(row.id)} isCurrent={row.id === node.rootCause?.id} />
          </Combobox.Option>
        ))}
        {offersNew === null ? null : (
          <Combobox.Option value="new" className={classes.new}>
            <bdi>{t('traceScreen.picker.create', { title: offersNew })}</bdi>
          </Combobox.Option>
        )}
        {node.rootCause === null ? null : <Combobox.Option value="unlink">{t('traceScreen.picker.unlink')}</Combobox.Option>}
        {found.length === 0 && offersNew === null ? <Combobox.Empty>{t('traceScreen.picker.nothing')}</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox>
  )
}

function RootCauseOption({
  row,
  isBlocked,
  isCurrent,
}: {
  row: RootCauseRow
  isBlocked: boolean
  isCurrent: boolean
}): ReactNode {
  const { t } = useLanguage()
  const { own } = useCategories()
  return (
    <span className={classes.option}>
      <span dir="auto">{row.title}</span>
      <span className={classes.under}>
        <span className={classes.code}>{row.code}</span>
        <CategoryBadge category={row.category} ownCategories={own} plain />
        <span>{isCurrent ? t('traceScreen.picker.current') : t('traceScreen.picker.usedBy', { count: row.failurePoints })}</span>
      </span>
      {isBlocked ? <span className={classes.under}>{t('traceScreen.picker.blocked')}</span> : null}
    </span>
  )
}

function NewRootCause(props: { title: string; onBack(): void; onConfirm(category: string): void }): ReactNode {
  const { t } = useLanguage()
  const { title, onBack, onConfirm } = props
  const [category, setCategory] = useState<string | null>(null)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (category !== null) onConfirm(category)
      }}
    >
      <div className={classes.categories}>
        <CategoryChoice legend={t('traceScreen.picker.category', { title })} value={category} onChange={setCategory} autoFocus />
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={onBack}>
          {t('traceScreen.picker.back')}
        </Button>
        <Button type="submit" disabled={category === null}>
          {t('traceScreen.picker.confirm')}
        </Button>
      </Group>
    </form>
  )
}
