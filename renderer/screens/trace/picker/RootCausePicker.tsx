import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { TraceNodeView, TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { CategoryChoice } from '../../../components/fields/CategoryChoice.tsx'
import { ChoiceField } from '../../../kit/lists/ChoiceField.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import type { TraceEdits } from '../editor/useTraceEdits.ts'
import { ChoiceWords } from './ChoiceWords.tsx'
import classes from './RootCausePicker.module.css'
import { isFree, type RootCauseChoice, rootCauseChoices } from './rootCauseChoices.ts'

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
      blocked={view.blockedRootCauses.get(node.id) ?? []}
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

function ExistingRootCauses({ text, onText, node, blocked, onNew, onLink }: ExistingRootCausesProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { nameOf } = useCategories()
  const { data } = useQuery(api.rootCause.list.queryOptions({ input: {} }))
  const choices = rootCauseChoices(data?.rows ?? [], text, node, blocked, nameOf)
  const choose = (choice: RootCauseChoice): void => {
    if (choice.kind === 'new') onNew(choice.title)
    else onLink(choice.kind === 'link' ? choice.row.id : null)
  }
  return (
    <div>
      <ChoiceField
        label={t('traceScreen.picker.search')}
        text={text}
        onText={onText}
        onChoose={choose}
        choices={{
          label: t('traceScreen.picker.label'),
          all: choices,
          startsAt: choices.findIndex(isFree),
          keyOf: (choice) => (choice.kind === 'link' ? `link ${choice.row.id}` : choice.kind),
          isOpen: isFree,
          view: (choice) => <ChoiceWords choice={choice} node={node} />,
          className: classes.options,
          optionClassName: classes.option,
        }}
      />
      {data !== undefined && choices.length === 0 ? <p className={classes.none}>{t('traceScreen.picker.nothing')}</p> : null}
    </div>
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
        <CategoryChoice legend={t('traceScreen.picker.category', { title })} value={category} onChange={setCategory} takesFocus />
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
