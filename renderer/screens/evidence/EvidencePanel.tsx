import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'
import { evidenceSources, evidenceStrengths } from '../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import parts from '../../components/dialogs/PanelParts.module.css'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { DeleteButton } from '../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { AboutEditor } from './AboutEditor.tsx'
import { AttachedFile } from './AttachedFile.tsx'
import { LeadsTo } from './LeadsTo.tsx'
import type { Attaching } from './useAttach.ts'

interface EvidencePanelProps {
  readonly piece: EvidenceRow
  readonly attaching: Attaching
  onClose(): void
}

/** Everything about one piece of evidence, each field saved as it is left. */
export function EvidencePanel({ piece, attaching, onClose }: EvidencePanelProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const update = useEdit(api.lists.evidence.update.mutationOptions())
  const { id, code, source, strength } = piece
  const text = (field: 'quote' | 'note' | 'who'): ReactNode => (
    <DraftTextInput
      label={t(`evidenceScreen.${field}`)}
      multiline={field !== 'who'}
      value={piece[field] ?? ''}
      onCommit={(next) => update.mutate({ id, patch: { [field]: next.trim() === '' ? null : next } })}
    />
  )
  return (
    <DetailPanel label={t('evidenceScreen.panel', { code })} code={code} onClose={onClose}>
      {text('quote')}
      <AboutEditor piece={piece} />
      <LeadsTo piece={id} />
      {text('note')}
      <div className={parts.pair}>
        <Select
          label={t('evidenceScreen.source')}
          allowDeselect={false}
          readOnly={readOnly}
          data={evidenceSources.map((value) => ({ value, label: t(`vocabulary.evidenceSource.${value}`) }))}
          value={source}
          onChange={(value) => update.mutate({ id, patch: { source: value ?? source } })}
        />
        <Select
          label={t('evidenceScreen.strength')}
          clearable
          readOnly={readOnly}
          data={evidenceStrengths.map((value) => ({ value, label: t(`vocabulary.evidenceStrength.${value}`) }))}
          value={strength}
          onChange={(value) => update.mutate({ id, patch: { strength: value } })}
        />
      </div>
      <div className={parts.pair}>
        {text('who')}
        <DayInput label={t('evidenceScreen.on')} value={piece.on} onCommit={(on) => update.mutate({ id, patch: { on } })} />
      </div>
      <AttachedFile piece={piece} attaching={attaching} />
      <div className={parts.actions}>
        <DeletePiece piece={piece} onDeleted={onClose} />
      </div>
    </DetailPanel>
  )
}

function DeletePiece({ piece: { id, code }, onDeleted }: { readonly piece: EvidenceRow; onDeleted(): void }): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(
    api.lists.evidence.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(t('evidenceScreen.deleted', { code }))
      },
    }),
  )
  return <DeleteButton label={t('evidenceScreen.delete')} onDelete={() => remove.mutate({ ids: [id] })} />
}
