import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { localeOf } from '../../../shared/i18n/format.ts'
import { fixStates } from '../../../shared/model/vocabulary.ts'
import { useApi } from '../../app/ApiProvider.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useEdit } from '../../app/useEdit.ts'
import { useRemembered } from '../../app/useRemembered.ts'
import { useRoute } from '../../app/useRoute.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ScreenHeader } from '../../components/ScreenHeader.tsx'
import { typedText } from '../../components/typedText.ts'
import classes from './FixesScreen.module.css'
import { FixPanel } from './FixPanel.tsx'
import { FixTable } from './FixTable.tsx'
import { type FixListView, listFixes } from './fixList.ts'

/** The possible actions: what each weakens, what it takes, and who does it. */
export function FixesScreen(): ReactNode {
  const { t, language } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const [view, setView] = useRemembered<FixListView>('fixes.view', {
    search: '',
    state: null,
    sort: { column: 'rank', descending: false },
  })
  const newFix = useRef<HTMLInputElement>(null)
  const { data } = useQuery(api.fix.list.queryOptions({ input: {}, placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const shown = listFixes(data.rows, view, localeOf(language))
  const open = data.rows.find((fix) => fix.id === id)
  const empty = data.rows.length === 0
  return (
    <section className={classes.screen} aria-label={t('fixesScreen.title')}>
      <div className={classes.main}>
        <ScreenHeader title={t('fixesScreen.title')} lead={empty ? undefined : t('fixesScreen.lead', { count: shown.length })}>
          <Button leftSection={<IconPlus size={16} />} onClick={() => newFix.current?.focus()}>
            {t('fixesScreen.add')}
          </Button>
        </ScreenHeader>
        {empty ? null : <FixFilters view={view} onChange={setView} />}
        <NewFix field={newFix} onCreated={replaceId} />
        {empty ? (
          <EmptyState title={t('fixesScreen.emptyTitle')} text={t('fixesScreen.emptyText')} />
        ) : (
          <FixTable
            fixes={shown}
            sort={view.sort}
            openId={id}
            onSort={(sort) => setView((before) => ({ ...before, sort }))}
            onOpen={replaceId}
          />
        )}
      </div>
      {open ? <FixPanel key={open.id} fix={open} fixes={data.rows} onClose={() => replaceId(null)} /> : null}
    </section>
  )
}

function FixFilters({ view, onChange }: { view: FixListView; onChange(view: FixListView): void }): ReactNode {
  const { t, direction } = useLanguage()
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.search}
        aria-label={t('fixesScreen.search')}
        placeholder={t('fixesScreen.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        {...typedText(view.search, direction)}
        value={view.search}
        onChange={(event) => onChange({ ...view, search: event.currentTarget.value })}
      />
      <Select
        w="11rem"
        aria-label={t('fixesScreen.stateFilter')}
        placeholder={t('fixesScreen.anyState')}
        clearable
        data={fixStates.map((state) => ({ value: state, label: t(`vocabulary.fixState.${state}`) }))}
        value={view.state}
        onChange={(value) => onChange({ ...view, state: fixStates.find((state) => state === value) ?? null })}
      />
    </search>
  )
}

function NewFix({ field, onCreated }: { field: RefObject<HTMLInputElement | null>; onCreated(id: string): void }): ReactNode {
  const { t, direction } = useLanguage()
  const api = useApi()
  const [title, setTitle] = useState('')
  const create = useEdit(
    api.fix.create.mutationOptions({
      onSuccess: ({ id }) => {
        setTitle('')
        onCreated(id)
      },
    }),
  )
  return (
    <form
      className={classes.newFix}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '' && !create.isPending) create.mutate({ title: title.trim(), effects: [] })
      }}
    >
      <TextInput
        ref={field}
        variant="unstyled"
        aria-label={t('fixesScreen.newFixLabel')}
        placeholder={t('fixesScreen.newFix')}
        leftSection={<IconPlus size={16} aria-hidden />}
        {...typedText(title, direction)}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </form>
  )
}
