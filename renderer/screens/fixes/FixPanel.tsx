import { Button, MultiSelect, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { fixKinds, fixKindsByStrength, fixStates, pins, strengths } from '../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { DayOffNote } from '../../kit/days/DayOffNote.tsx'
import { EvidenceBeside } from '../../kit/evidence/EvidenceBeside.tsx'
import { DeleteButton } from '../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CheckFields } from './CheckFields.tsx'
import { EffectsEditor } from './EffectsEditor.tsx'
import classes from './FixPanel.module.css'

const free = 'free'

/** Everything about one fix, each field saved as it is left. */
export function FixPanel({ fix, fixes, onClose }: { fix: FixRow; fixes: readonly FixRow[]; onClose(): void }): ReactNode {
  const { t, format } = useLanguage()
  const { plan, currency } = useHead()
  const { go } = useRoute()
  const api = useApi()
  const update = useEdit(api.lists.fixes.update.mutationOptions())
  const save = (patch: FixPatch): void => update.mutate({ id: fix.id, patch })
  const measure = plan.measure ?? 'count'
  return (
    <DetailPanel label={t('fixesScreen.panel', { code: fix.code })} code={fix.code} onClose={onClose}>
      <DraftTextInput label={t('fixesScreen.columns.title')} value={fix.title} required onCommit={(title) => save({ title })} />
      <p className={classes.standalone}>
        {t('fixesScreen.standalone')} <strong>{format.measured(measure, fix.standalone)}</strong>{' '}
        {unitOf(measure, currency, t, fix.standalone)}
      </p>
      <EffectsEditor fix={fix} onSave={(effects) => save({ effects })} />
      <div className={classes.pair}>
        <DraftNumberInput
          label={t('fixesScreen.effortDays')}
          value={fix.effortDays ?? null}
          onCommit={(effortDays) => save({ effortDays })}
        />
        <DraftNumberInput
          label={t('fixesScreen.cost', { currency })}
          value={fix.cost ?? null}
          onCommit={(cost) => save({ cost })}
        />
      </div>
      <DraftNumberInput
        label={t('fixesScreen.confidence')}
        description={t('fixesScreen.confidenceHint')}
        kind="percent"
        value={fix.confidence === undefined ? null : Number((fix.confidence * 100).toFixed(6))}
        onCommit={(percent) => save({ confidence: percent === null ? null : percent / 100 })}
      />
      <KindAndState fix={fix} onSave={save} />
      <OwnerAndDays fix={fix} onSave={save} />
      <CheckFields fix={fix} onSave={save} />
      <OtherFixes fix={fix} fixes={fixes} onSave={save} />
      <EvidenceBeside claim={{ subject: 'fix', id: fix.id }} />
      <DraftTextInput
        label={t('fixesScreen.description')}
        multiline
        value={fix.description ?? ''}
        onCommit={(description) => save({ description: description.trim() === '' ? null : description })}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={() => go('plan', fix.id)}>
          {t('fixesScreen.openPlan')}
        </Button>
        <DeleteFix fix={fix} onDeleted={onClose} />
      </div>
    </DetailPanel>
  )
}

function OwnerAndDays({ fix, onSave }: { fix: FixRow; onSave(patch: FixPatch): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <>
      <DraftTextInput
        label={t('fixesScreen.owner')}
        value={fix.owner ?? ''}
        onCommit={(owner) => onSave({ owner: owner.trim() === '' ? null : owner })}
      />
      <div className={classes.pair}>
        <DayInput label={t('fixesScreen.startOn')} value={fix.startOn ?? null} onCommit={(startOn) => onSave({ startOn })} />
        <div>
          <DayInput label={t('fixesScreen.dueOn')} value={fix.dueOn ?? null} onCommit={(dueOn) => onSave({ dueOn })} />
          <DayOffNote day={fix.dueOn} />
        </div>
      </div>
    </>
  )
}

function KindAndState({ fix, onSave }: { fix: FixRow; onSave(patch: FixPatch): void }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const pin = useEdit(api.fix.pin.mutationOptions())
  return (
    <>
      <Select
        label={t('fixesScreen.kind')}
        description={t('fixesScreen.kindHint')}
        clearable
        searchable
        data={strengths.map((strength) => ({
          group: t(`vocabulary.strength.${strength}`),
          items: fixKindsByStrength[strength].map((kind) => ({ value: kind, label: t(`vocabulary.fixKind.${kind}`) })),
        }))}
        renderOption={({ option }) => <KindOption value={option.value} label={option.label} />}
        value={fix.kind ?? null}
        onChange={(value) => onSave({ kind: fixKinds.find((kind) => kind === value) ?? null })}
      />
      <div className={classes.pair}>
        <Select
          label={t('fixesScreen.state')}
          allowDeselect={false}
          data={fixStates.map((state) => ({ value: state, label: t(`vocabulary.fixState.${state}`) }))}
          value={fix.state ?? 'idea'}
          onChange={(value) => {
            const state = fixStates.find((candidate) => candidate === value)
            if (state) onSave({ state })
          }}
        />
        <Select
          label={t('fixesScreen.plan')}
          allowDeselect={false}
          data={[
            { value: free, label: t('fixesScreen.planFree') },
            ...pins.map((one) => ({ value: one, label: t(`vocabulary.pin.${one}`) })),
          ]}
          value={fix.pinned ?? free}
          onChange={(value) => pin.mutate({ id: fix.id, pinned: pins.find((one) => one === value) ?? null })}
        />
      </div>
    </>
  )
}

/** A kind of action over what to ask before it is chosen. */
function KindOption({ value, label }: { value: string; label: string }): ReactNode {
  const { t } = useLanguage()
  const kind = fixKinds.find((one) => one === value)
  return (
    <span>
      {label}
      {kind !== undefined && <span className={classes.prompt}>{t(`vocabulary.fixKindPrompt.${kind}`)}</span>}
    </span>
  )
}

function OtherFixes({ fix, fixes, onSave }: { fix: FixRow; fixes: readonly FixRow[]; onSave(patch: FixPatch): void }): ReactNode {
  const { t } = useLanguage()
  const others = fixes
    .filter((other) => other.id !== fix.id)
    .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))
  return (
    <>
      <MultiSelect
        label={t('fixesScreen.requires')}
        searchable
        data={others}
        value={[...(fix.requires ?? [])]}
        onChange={(requires) => onSave({ requires })}
      />
      <MultiSelect
        label={t('fixesScreen.excludes')}
        searchable
        data={others}
        value={[...(fix.excludes ?? [])]}
        onChange={(excludes) => onSave({ excludes })}
      />
    </>
  )
}

function DeleteFix({ fix, onDeleted }: { fix: FixRow; onDeleted(): void }): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(
    api.lists.fixes.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(t('fixesScreen.deleted', { code: fix.code }))
      },
    }),
  )
  return <DeleteButton label={t('fixesScreen.delete')} onDelete={() => remove.mutate({ ids: [fix.id] })} />
}
