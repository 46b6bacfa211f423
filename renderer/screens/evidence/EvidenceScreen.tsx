import { SegmentedControl, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'
import { type EvidenceSource, evidenceSources } from '../../../shared/model/vocabulary.ts'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { isTextField } from '../../page/commands/isTextField.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { AgreementView } from './agreement/AgreementView.tsx'
import { EvidenceFilters } from './EvidenceFilters.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import classes from './EvidenceScreen.module.css'
import { EvidenceTable, type EvidenceTableProps } from './EvidenceTable.tsx'
import { type EvidenceFilter, filteredEvidence, noFilter } from './evidenceFilter.ts'
import { TallyView } from './listening/TallyView.tsx'
import { TranscriptView } from './listening/TranscriptView.tsx'
import { Unproven } from './Unproven.tsx'
import { useAttach } from './useAttach.ts'
import { useTakenFiles } from './useTakenFiles.ts'

/** What was said, seen and measured, and which claims it speaks for or against. */
export function EvidenceScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const newPiece = useRef<HTMLInputElement>(null)
  const [addedId, setAddedId] = useState<string | null>(null)
  const [filter, setFilter] = useRemembered<EvidenceFilter>('evidence.filter', noFilter)
  const [view, setView] = useRemembered<EvidenceView>('evidence.view', 'pieces')
  const { data } = useQuery(api.evidence.list.queryOptions({ placeholderData: keepPreviousData }))
  const attaching = useAttach(replaceId)
  const open = data?.find((piece) => piece.id === id)
  // Which piece is open stands in the address, whatever was looked at before.
  const shown = id === null ? view : 'pieces'
  const taken = useTakenFiles(shown, open?.id ?? null, attaching)
  usePastedFiles(taken.onPaste)
  const lead = useLead(data ?? [])
  if (data === undefined) return null
  return (
    <ListScreen
      label={t('evidenceScreen.title')}
      onDropFiles={taken.onDrop}
      panel={open ? <EvidencePanel key={open.id} piece={open} attaching={attaching} onClose={() => replaceId(null)} /> : null}
    >
      <ScreenHeader title={t('evidenceScreen.title')} lead={lead}>
        <ViewControl
          view={shown}
          onChange={(next) => {
            if (id !== null) replaceId(null)
            setView(next)
          }}
        />
        {shown === 'pieces' ? <AddButton command="add-evidence" field={newPiece} /> : null}
      </ScreenHeader>
      {shown === 'pieces' ? (
        <>
          <Unproven />
          {data.length === 0 ? null : <EvidenceFilters filter={filter} onChange={setFilter} />}
          <NewPiece field={newPiece} isFirst={data.length === 0} onAdded={setAddedId} />
          {data.length === 0 ? (
            <EmptyState title={t('evidenceScreen.emptyTitle')} text={t('evidenceScreen.emptyText')} />
          ) : (
            <Shown pieces={filteredEvidence(data, filter)} openId={id} addedId={addedId} onOpen={replaceId} />
          )}
        </>
      ) : (
        <OtherView view={shown} />
      )}
    </ListScreen>
  )
}

type EvidenceView = 'pieces' | 'transcript' | 'tally' | 'agreement'

function OtherView({ view }: { view: Exclude<EvidenceView, 'pieces'> }): ReactNode {
  switch (view) {
    case 'transcript':
      return <TranscriptView />
    case 'tally':
      return <TallyView />
    case 'agreement':
      return <AgreementView />
  }
}

/** Evidence, the two ways of listening for it, or how far people agree on what they classify. */
function ViewControl({ view, onChange }: { view: EvidenceView; onChange(view: EvidenceView): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('agreement.view')}
      data={[
        { value: 'pieces', label: t('agreement.pieces') },
        { value: 'transcript', label: t('listening.transcript.view') },
        { value: 'tally', label: t('listening.tally.view') },
        { value: 'agreement', label: t('agreement.rounds') },
      ]}
      value={view}
      onChange={onChange}
    />
  )
}

function Shown(props: EvidenceTableProps): ReactNode {
  const { t } = useLanguage()
  if (props.pieces.length === 0) return <NothingFound>{t('evidenceScreen.noneFound')}</NothingFound>
  return <EvidenceTable {...props} />
}

interface NewPieceProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** There is none yet. */
  readonly isFirst: boolean
  onAdded(id: string): void
}

/** The line in which the next piece is typed, with the source that it and those after it are from. */
function NewPiece({ field, isFirst, onAdded }: NewPieceProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const create = useEdit(api.lists.evidence.create.mutationOptions())
  const [source, setSource] = useRemembered<EvidenceSource>('evidence.source', 'customer-interview')
  if (readOnly) return null
  return (
    <div className={classes.newPiece}>
      <QuickAdd
        field={field}
        label={t('evidenceScreen.newPieceLabel')}
        placeholder={t('evidenceScreen.newPiece')}
        rememberAs="evidence.quickAdd"
        isFirst={isFirst}
        onAdd={async (quote) => onAdded((await create.mutateAsync({ source, quote })).id)}
      />
      <Select
        w="12rem"
        variant="unstyled"
        aria-label={t('evidenceScreen.newSource')}
        allowDeselect={false}
        data={evidenceSources.map((value) => ({ value, label: t(`vocabulary.evidenceSource.${value}`) }))}
        value={source}
        onChange={(value) => setSource(value ?? source)}
      />
    </div>
  )
}

/** Files on the clipboard, wherever the focus is on this screen. Office puts a picture beside copied words: in a field the words are meant. */
function usePastedFiles(take: (files: readonly File[]) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (isTextField(event.target) && event.clipboardData?.getData('text/plain')) return
    if (event.defaultPrevented || files.length === 0) return
    event.preventDefault()
    take(files)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
}

function useLead(pieces: readonly EvidenceRow[]): string | undefined {
  const { t } = useLanguage()
  if (pieces.length === 0) return undefined
  const sources = t('evidenceScreen.sources', { count: new Set(pieces.map(({ source }) => source)).size })
  return t('evidenceScreen.lead', { count: pieces.length, sources })
}
