import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { JourneyMap as JourneyMapView } from '../../../shared/contract/analysis/journeyContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { MeasureControl } from '../../components/fields/MeasureControl.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useFrameSteps } from '../../page/redrawing/useFrameSteps.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CaptureBar } from './capture/CaptureBar.tsx'
import { CaptureButtons } from './capture/CaptureButtons.tsx'
import { useCapture } from './capture/useCapture.ts'
import { JourneyChoice } from './JourneyChoice.tsx'
import classes from './map/JourneyMap.module.css'
import { JourneyMap, type JourneyMapProps } from './map/JourneyMap.tsx'
import { MapTools } from './map/MapTools.tsx'
import { isDrawnAtOnce } from './map/useDrawnPart.ts'
import { useOneOwner } from './map/useOneOwner.ts'
import { PersonaCard } from './PersonaCard.tsx'
import { JourneyPanel } from './panel/JourneyPanel.tsx'
import { journeyInRoute } from './panel/journeyInRoute.ts'
import { ReadyMade } from './ReadyMade.tsx'
import { useForRoom } from './room/useForRoom.ts'
import { type JourneyShape, ShapeChoice } from './ShapeChoice.tsx'
import { StageColumns } from './table/StageColumns.tsx'
import { StageGrid } from './table/StageGrid.tsx'
import { TouchpointColumns } from './table/TouchpointColumns.tsx'
import { TouchpointGrid } from './table/TouchpointGrid.tsx'
import { useShownJourney } from './useShownJourney.ts'

/** The customers' way from both sides: stages, touchpoints, what each side thinks of them, and what fails there. */
export function JourneyScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const [measure, setMeasure] = useRemembered<Measure | null>('journey.measure', null)
  const { journey, choose, close } = useShownJourney()
  const oneOwner = useOneOwner(journey)
  const createStage = useEdit(api.lists.stages.create.mutationOptions())
  const newStage = useRef<HTMLInputElement>(null)
  const { data } = useQuery(
    api.journey.map.queryOptions({
      input: { journey, narrowing: useNarrowing(), ...(measure === null ? {} : { measure }) },
      placeholderData: keepPreviousData,
    }),
  )
  const openJourney = useCallback((chosen: string | null) => replaceId(journeyInRoute(chosen)), [replaceId])
  const { capture, begin } = useCapture(data)
  const [isForRoom] = useForRoom()
  const tooled = useTooled(data)
  if (data === undefined) return null
  return (
    <ListScreen
      label={t('journeyScreen.title')}
      panel={<JourneyPanel map={data} id={id} onClose={close} onOpen={replaceId} onGone={() => choose(null)} />}
    >
      <ScreenHeader title={t('journeyScreen.title')} lead={isForRoom ? undefined : t('journeyScreen.lead')}>
        <div className={classes.heading} data-print="none">
          {tooled ? (
            <>
              <JourneyChoice journeys={data.journeys} journey={journey} onChoose={choose} onDetails={openJourney} />
              <MeasureControl value={data.measure} onChange={setMeasure} />
              <CaptureButtons map={data} isOn={capture !== null} onBegin={() => begin(id)} />
            </>
          ) : null}
        </div>
      </ScreenHeader>
      <div data-print="none">
        {capture !== null ? (
          // A workshop needs the room for what it types.
          <CaptureBar capture={capture} />
        ) : isForRoom && data.stages.length > 0 ? null : (
          <QuickAdd
            field={newStage}
            label={t('journeyScreen.newStageLabel')}
            placeholder={t('journeyScreen.newStage')}
            rememberAs={`journey.stages.${journey ?? ''}`}
            onAdd={(name) => createStage.mutateAsync({ name, ...(journey === null ? {} : { journey }) })}
          />
        )}
      </div>
      {data.stages.length === 0 ? (
        <EmptyState title={t('journeyScreen.emptyTitle')} text={t('journeyScreen.emptyText')}>
          <ReadyMade journey={journey} onStarted={() => newStage.current?.focus()} />
        </EmptyState>
      ) : (
        <Shaped map={data} tooled={tooled} tried={oneOwner} openId={id} capture={capture} onOpen={replaceId} journey={journey} />
      )}
    </ListScreen>
  )
}

/** A large map is painted first; what it is worked with stands in its place a frame later. */
function useTooled(map: JourneyMapView | undefined): boolean {
  const isSmall = map === undefined || isDrawnAtOnce(map.stages)
  return useFrameSteps('tools', (step) => isSmall || step > 0) > 0 || isSmall
}

interface ShapedProps extends JourneyMapProps {
  readonly tooled: boolean
  /** Null is the main one. */
  readonly journey: string | null
}

/** The map, or its touchpoints or stages as a table; what is typed as notes is typed on the map. */
function Shaped({ tooled, journey, ...props }: ShapedProps): ReactNode {
  const [shape, setShape] = useRemembered<JourneyShape>('journey.shape', 'map')
  const shown = useRef(props.map)
  useEffect(() => {
    shown.current = props.map
  })
  if (props.capture !== null) return <JourneyMap {...props} />
  return (
    <>
      <PersonaCard of={journey} journeys={props.map.journeys} />
      <ListTools>
        <ShapeChoice shape={shape} onChoose={setShape} />
        {shape === 'touchpoints' ? <TouchpointColumns map={props.map} /> : null}
        {shape === 'stages' ? <StageColumns measure={props.map.measure} /> : null}
        {shape === 'map' && tooled ? <MapTools measure={props.map.measure} shown={shown} /> : null}
      </ListTools>
      {shape === 'map' ? <JourneyMap {...props} /> : null}
      {shape === 'touchpoints' ? <TouchpointGrid {...props} /> : null}
      {shape === 'stages' ? <StageGrid {...props} /> : null}
    </>
  )
}
