import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { Stage } from '../../../../shared/engagement/engagement.ts'
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts'
import { DetailPanel } from '../../../components/dialogs/DetailPanel.tsx'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { QuickAdd } from '../../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { MoveButtons } from '../moving/MoveButtons.tsx'
import { DeletePlace } from './DeletePlace.tsx'
import { MergePlace } from './MergePlace.tsx'
import { readNamedScore } from './readNamedScore.ts'
import { stageInRoute } from './stageInRoute.ts'
import classes from './TouchpointPanel.module.css'
import { textOrNull } from './TouchpointPart.ts'

type Competitor = NonNullable<Stage['competitors']>[number]

const highestScore = 10

interface StagePanelProps {
  readonly stage: Stage
  readonly map: JourneyMap
  onClose(): void
  /** Opens another place by its part of the address. */
  onOpen(id: string): void
}

/** A stage: what it is called, and what customers give competitors there. */
export function StagePanel({ stage, map, onClose, onOpen }: StagePanelProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const update = useEdit(api.lists.stages.update.mutationOptions())
  const { id, name, competitors = [] } = stage
  const drawn = map.stages.find((one) => one.id === id)
  const touchpoints = drawn?.touchpoints ?? []
  const save = (next: readonly Competitor[]): Promise<unknown> => update.mutateAsync({ id, patch: { competitors: [...next] } })
  return (
    <DetailPanel label={t('journeyScreen.stagePanel', { name })} onClose={onClose}>
      <DraftTextInput
        label={t('journeyScreen.stageName')}
        required
        value={name}
        onCommit={(next) => update.mutate({ id, patch: { name: next } })}
      />
      <MoveButtons kind="stage" id={id} />
      <fieldset className={classes.part}>
        <legend>{t('journeyScreen.competitors')}</legend>
        <NewCompetitor stage={id} onAdd={(competitor) => save([...competitors, competitor])} />
        <ul className={classes.list}>
          {competitors.map((competitor, place) => (
            <CompetitorLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold one name twice; their places tell them apart
              key={place}
              competitor={competitor}
              onChange={(patch) => void save(competitors.with(place, applyPatch(competitor, patch)))}
              onRemove={() => void save(competitors.toSpliced(place, 1))}
            />
          ))}
        </ul>
      </fieldset>
      <MergePlace
        kind="stage"
        place={stage}
        others={map.stages.filter((other) => other.id !== id)}
        onMerged={(kept) => onOpen(stageInRoute(kept))}
      />
      <DeletePlace
        kind="stage"
        place={stage}
        touchpoints={touchpoints.length}
        failurePoints={[...touchpoints, ...(drawn === undefined ? [] : [drawn])].flatMap((one) => one.failurePoints).length}
        label={t('journeyMap.deleteStage')}
        said={t('journeyMap.stageDeleted', { name })}
        onDeleted={onClose}
      />
    </DetailPanel>
  )
}

interface NewCompetitorProps {
  readonly stage: string
  onAdd(competitor: Competitor): Promise<unknown>
}

/** A name and a score in one line; what holds no score stays to be written again. */
function NewCompetitor({ stage, onAdd }: NewCompetitorProps): ReactNode {
  const { t } = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const [isUnread, setUnread] = useState(false)
  return (
    <>
      <QuickAdd
        field={field}
        label={t('journeyScreen.newCompetitorLabel')}
        placeholder={t('journeyScreen.newCompetitor')}
        rememberAs={`journey.competitors.${stage}`}
        onAdd={async (text) => {
          const read = readNamedScore(text)
          setUnread(read === null)
          if (read === null) throw new Error('no name with a score')
          await onAdd(read)
        }}
      />
      {isUnread ? (
        <p role="alert" className={classes.note}>
          {t('journeyScreen.competitorNeedsScore')}
        </p>
      ) : null}
    </>
  )
}

interface CompetitorLineProps {
  readonly competitor: Competitor
  onChange(patch: Patch<Competitor>): void
  onRemove(): void
}

function CompetitorLine({ competitor, onChange, onRemove }: CompetitorLineProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { name, score, source = '', on = null } = competitor
  return (
    <li className={classes.reading}>
      <TypedWords>{name}</TypedWords>
      <DraftNumberInput
        label={t('journeyScreen.competitorScore', { name })}
        bare
        largest={highestScore}
        value={score}
        onCommit={(next) => (next === null ? undefined : onChange({ score: next }))}
      />
      <DayInput label={t('journeyScreen.competitorOn', { name })} bare value={on} onCommit={(day) => onChange({ on: day })} />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={t('journeyScreen.removeCompetitor', { name })}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
      <div className={classes.source}>
        <DraftTextInput
          label={t('journeyScreen.competitorSource', { name })}
          bare
          placeholder={t('journeyScreen.source')}
          value={source}
          onCommit={(next) => onChange({ source: textOrNull(next) })}
        />
      </div>
    </li>
  )
}
