import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { KpiPatch, KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { betterWays, kpiKinds } from '../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import classes from '../../components/dialogs/PanelParts.module.css'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { KpiCourse } from '../../kit/kpi/KpiCourse.tsx'
import { UsualRangeWords } from '../../kit/kpi/UsualRangeWords.tsx'
import { DeleteButton } from '../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { usePictureCommand } from '../../page/commands/usePictureCommand.ts'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { KpiCoursePicture } from './KpiCoursePicture.tsx'
import { KpiReadings } from './KpiReadings.tsx'

const courseSize = { width: 320, height: 96 }

/** Everything about one KPI, each field saved as it is left. */
export function KpiPanel({ kpi, onClose }: { readonly kpi: KpiRow; onClose(): void }): ReactNode {
  const { t } = useLanguage()
  usePictureCommand()
  const api = useApi()
  const update = useEdit(api.lists.kpis.update.mutationOptions())
  const save = (patch: KpiPatch): void => update.mutate({ id: kpi.id, patch })
  return (
    <DetailPanel label={t('kpisScreen.panel', { code: kpi.code })} code={kpi.code} onClose={onClose}>
      <DraftTextInput label={t('kpisScreen.columns.name')} value={kpi.name} required onCommit={(name) => save({ name })} />
      <div className={classes.course}>
        <KpiCourse kpi={kpi} size={courseSize} />
        <KpiCoursePicture kpi={kpi} />
      </div>
      <UsualRangeWords kpi={kpi} />
      <KindAndUnit kpi={kpi} onSave={save} />
      <div className={classes.pair}>
        <DraftNumberInput
          label={t('kpisScreen.target')}
          kind="figure"
          value={kpi.target ?? null}
          onCommit={(target) => save({ target })}
        />
        <DraftNumberInput
          label={t('kpisScreen.tolerable')}
          kind="figure"
          value={kpi.tolerable ?? null}
          onCommit={(tolerable) => save({ tolerable })}
        />
      </div>
      <KpiReadings kpi={kpi} onSave={(readings) => save({ readings })} />
      <div className={classes.actions}>
        <DeleteKpi kpi={kpi} onDeleted={onClose} />
      </div>
    </DetailPanel>
  )
}

function KindAndUnit({ kpi, onSave }: { readonly kpi: KpiRow; onSave(patch: KpiPatch): void }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('kpisScreen.kind')}
          clearable
          readOnly={readOnly}
          data={kpiKinds.map((kind) => ({ value: kind, label: t(`vocabulary.kpiKind.${kind}`) }))}
          value={kpi.kind ?? null}
          onChange={(value) => onSave({ kind: kpiKinds.find((kind) => kind === value) ?? null })}
        />
        <DraftTextInput
          label={t('kpisScreen.unit')}
          value={kpi.unit ?? ''}
          onCommit={(unit) => onSave({ unit: unit.trim() === '' ? null : unit })}
        />
      </div>
      <Select
        label={t('kpisScreen.better')}
        allowDeselect={false}
        readOnly={readOnly}
        data={betterWays.map((way) => ({ value: way, label: t(`vocabulary.better.${way}`) }))}
        value={kpi.better ?? 'up'}
        onChange={(value) => onSave({ better: betterWays.find((way) => way === value) ?? null })}
      />
    </>
  )
}

function DeleteKpi({ kpi, onDeleted }: { readonly kpi: KpiRow; onDeleted(): void }): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(
    api.lists.kpis.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(t('kpisScreen.deleted', { code: kpi.code }))
      },
    }),
  )
  return <DeleteButton label={t('kpisScreen.delete')} onDelete={() => remove.mutate({ ids: [kpi.id] })} />
}
