import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Stage, Touchpoint } from '../../../../shared/engagement/engagement.ts'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'

/** The steps of the journey and where the customer meets the organisation in each. */
export function JourneySettings(): ReactNode {
  const { t } = useLanguage()
  const head = useHead()
  const api = useApi()
  const create = useEdit(api.lists.stages.create.mutationOptions())
  const firstMet = head.stages.find((stage) => head.touchpoints.some((touchpoint) => touchpoint.stage === stage.id))
  return (
    <SettingsSection title={t('settingsScreen.journey')} hint={t('settingsScreen.journeyHint')}>
      <ol className={classes.rows}>
        {head.stages.map((stage, index) => (
          <li key={stage.id}>
            <StageRow stage={stage} index={index} stages={head.stages} />
            <ul className={classes.touchpoints}>
              {stage === firstMet ? <TouchpointHead /> : null}
              {head.touchpoints
                .filter((touchpoint) => touchpoint.stage === stage.id)
                .map((touchpoint) => (
                  <TouchpointRow key={touchpoint.id} touchpoint={touchpoint} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        className={classes.addButton}
        onClick={() => create.mutate({ name: t('settingsScreen.newStage') })}
      >
        {t('settingsScreen.addStage')}
      </Button>
    </SettingsSection>
  )
}

function StageRow({ stage, index, stages }: { stage: Stage; index: number; stages: readonly Stage[] }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const update = useEdit(api.lists.stages.update.mutationOptions())
  const remove = useEdit(api.lists.stages.remove.mutationOptions())
  const order = useEdit(api.engagement.orderStages.mutationOptions())
  const createTouchpoint = useEdit(api.lists.touchpoints.create.mutationOptions())
  const move = (to: number): void => {
    const ids = stages.map(({ id }) => id).filter((id) => id !== stage.id)
    ids.splice(to, 0, stage.id)
    order.mutate({ ids })
  }
  const { name } = stage
  return (
    <div className={classes.stage}>
      <DraftTextInput
        label={t('settingsScreen.stageName')}
        bare
        value={name}
        required
        onCommit={(value) => update.mutate({ id: stage.id, patch: { name: value } })}
      />
      <ActionIcon aria-label={t('settingsScreen.stageUp', { name })} disabled={index === 0} onClick={() => move(index - 1)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('settingsScreen.stageDown', { name })}
        disabled={index === stages.length - 1}
        onClick={() => move(index + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('settingsScreen.addTouchpoint', { stage: name })}
        onClick={() => createTouchpoint.mutate({ name: t('settingsScreen.newTouchpoint'), stage: stage.id })}
      >
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('settingsScreen.removeStage', { name })} onClick={() => remove.mutate({ ids: [stage.id] })}>
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  )
}

/** Says once what the two numbers of every touchpoint are; each field has its own name for screen readers. */
function TouchpointHead(): ReactNode {
  const { t } = useLanguage()
  return (
    <li className={classes.touchpointHead} aria-hidden>
      <span />
      <span />
      <span>{t('settingsScreen.customerScore')}</span>
      <span>{t('settingsScreen.organisationScore')}</span>
    </li>
  )
}

function TouchpointRow({ touchpoint }: { touchpoint: Touchpoint }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const update = useEdit(api.lists.touchpoints.update.mutationOptions())
  const remove = useEdit(api.lists.touchpoints.remove.mutationOptions())
  const { id, name } = touchpoint
  return (
    <li className={classes.touchpoint}>
      <DraftTextInput
        label={t('settingsScreen.touchpointName')}
        bare
        value={name}
        required
        onCommit={(value) => update.mutate({ id, patch: { name: value } })}
      />
      <DraftTextInput
        label={t('settingsScreen.channel')}
        bare
        placeholder={t('settingsScreen.channel')}
        value={touchpoint.channel ?? ''}
        onCommit={(value) => update.mutate({ id, patch: { channel: value.trim() === '' ? null : value } })}
      />
      <DraftNumberInput
        label={t('settingsScreen.customerScore')}
        bare
        placeholder={t('settingsScreen.customerScore')}
        largest={10}
        value={touchpoint.customerScore ?? null}
        onCommit={(customerScore) => update.mutate({ id, patch: { customerScore } })}
      />
      <DraftNumberInput
        label={t('settingsScreen.organisationScore')}
        bare
        placeholder={t('settingsScreen.organisationScore')}
        largest={10}
        value={touchpoint.organisationScore ?? null}
        onCommit={(organisationScore) => update.mutate({ id, patch: { organisationScore } })}
      />
      <Checkbox
        label={t('settingsScreen.momentOfTruth')}
        checked={touchpoint.momentOfTruth ?? false}
        onChange={(event) => update.mutate({ id, patch: { momentOfTruth: event.currentTarget.checked } })}
      />
      <ActionIcon aria-label={t('settingsScreen.removeTouchpoint', { name })} onClick={() => remove.mutate({ ids: [id] })}>
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  )
}
