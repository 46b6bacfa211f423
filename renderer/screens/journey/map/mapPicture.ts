import type { MarkedHands } from '../../../../shared/analysis/journey/handOverMarks.ts'
import { handOverMarks } from '../../../../shared/analysis/journey/handOverMarks.ts'
import {
  type MapFailurePoint,
  type MapStage,
  type MapTouchpoint,
  widestGaps,
} from '../../../../shared/analysis/journey/journeyMap.ts'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import type { ChartWording } from '../../../charts/base/chartWording.ts'
import { textMeasure } from '../../../charts/base/useMeasureText.ts'
import type { Picture } from '../../../charts/frame/savePicture.ts'
import { journeyPicture } from '../../../charts/journey/journeyPicture.tsx'
import type { MapColumn, MapLine } from '../../../charts/journey/layOutMap.ts'
import { gaps } from '../../../components/marks/gaps.ts'
import { gapSentence } from './MapFindings.tsx'

interface PictureInput {
  readonly map: JourneyMap
  /** What the circles and their numbers are in. */
  readonly unit: string
  readonly wording: ChartWording
}

/** The map as a picture: each side's scores, what customers meet, in whose hands, what was promised and fails, and what stands behind. */
export function mapPicture({ map, unit, wording }: PictureInput): Picture {
  const { t } = wording
  const { stages } = map
  const touchpoints = stages.flatMap((stage) => stage.touchpoints)
  const hands = handOverMarks(touchpoints)
  const most = Math.max(
    0,
    ...stages
      .flatMap((stage) => [stage, ...stage.touchpoints])
      .flatMap(({ failurePoints }) => failurePoints.map(({ harm }) => harm)),
  )
  const words = new CardWords(map, most, wording)
  return journeyPicture({
    columns: stages.map((stage, at) => words.column(stage, at, hands)),
    curves: stages,
    captions: {
      title: gapSentence(widestGaps(stages, 3), wording),
      subtitle: t('journeyMap.subtitle'),
      rule: t('journeyScreen.circles', { unit }),
    },
    behind: t('journeyScreen.lanes.back'),
    wording,
    measure: textMeasure(),
    today: localDay(),
  })
}

/** What stands on the cards of a picture. */
class CardWords {
  readonly #map: JourneyMap
  readonly #most: number
  readonly #wording: ChartWording

  constructor(map: JourneyMap, most: number, wording: ChartWording) {
    this.#map = map
    this.#most = most
    this.#wording = wording
  }

  column(stage: MapStage, at: number, hands: ReadonlyMap<string, MarkedHands>): MapColumn {
    const { format } = this.#wording
    const own = this.#failures(stage.failurePoints)
    return {
      name: `${format.number(at + 1)} ${stage.name}`,
      cards: [
        ...stage.touchpoints.map((touchpoint) => this.#card(touchpoint, hands.get(touchpoint.id))),
        ...(own.length === 0 ? [] : [own]),
      ],
      behind: stage.touchpoints.flatMap((touchpoint) => this.#behind(touchpoint)),
    }
  }

  #card(touchpoint: MapTouchpoint, marks: MarkedHands | undefined): readonly MapLine[] {
    const { t, format } = this.#wording
    const { name, channel, momentOfTruth, customer, organisation, promises, failurePoints, goodMoment } = touchpoint
    const score = (value: number | null) => (value === null ? t('journeyScreen.noScore') : format.number(value))
    const quiet = (text: string): MapLine => ({ text, look: 'quiet' })
    return [
      { text: name, look: 'name' },
      ...(momentOfTruth ? [{ text: t('journeyScreen.momentOfTruth'), look: 'plain' } as const] : []),
      ...(channel === null ? [] : [quiet(channel)]),
      quiet(t('journeyScreen.scores', { customer: score(customer), organisation: score(organisation) })),
      ...(marks?.hands.length ? [quiet(format.list(marks.hands.map((hand) => hand.name)))] : []),
      ...(goodMoment === null ? [] : [quiet(goodMoment)]),
      ...promises.map(({ text, gap }): MapLine => {
        const judged = gaps.find((one) => one === gap)
        return { text: judged === undefined ? text : `${text} (${t(`vocabulary.gap.${judged}`)})`, look: 'plain' }
      }),
      ...this.#failures(failurePoints),
    ]
  }

  #failures(failurePoints: readonly MapFailurePoint[]): readonly MapLine[] {
    const { format } = this.#wording
    return failurePoints.map(({ title, harm }) => ({
      text: `${title} (${format.measured(this.#map.measure, harm)})`,
      look: 'plain',
      circle: this.#most === 0 ? 0 : harm / this.#most,
    }))
  }

  #behind({ name, backstage, weakest }: MapTouchpoint): readonly MapLine[] {
    const { t, format } = this.#wording
    if (backstage.length === 0) return []
    return [
      { text: name, look: 'name' },
      ...backstage.map((factor): MapLine => {
        const score = factor.score === undefined ? t('journeyScreen.noScore') : format.number(factor.score)
        const isWeakest = factor.name === weakest && backstage.length > 1
        return { text: `${factor.name} ${score}${isWeakest ? ` · ${t('journeyScreen.weakest')}` : ''}`, look: 'quiet' }
      }),
    ]
  }
}
