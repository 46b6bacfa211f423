import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import type { FishboneBone, FishboneCause } from '../../../shared/trace/fishbone.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import type { Bone } from './layOutFishbone.ts'

/** What a fishbone draws. */
export interface FishboneView {
  /** What the head says. */
  readonly effect: string
  /** Failure points whose causes are drawn. */
  readonly points: number
  /** Cases a month. */
  readonly harm: number
  readonly bones: readonly FishboneBone[]
  categoryName(id: string): string
}

export function boneName({ category }: FishboneBone, view: FishboneView, { t }: ChartWording): string {
  return category === null ? t('fishbone.untraced') : view.categoryName(category)
}

/** The cause with its share; one that is not confirmed says so, since a drawing in one colour cannot. */
function causeWords({ title, state, share }: FishboneCause, { t, format }: ChartWording): string {
  const words = { title, share: format.percent(share) }
  return state === 'confirmed' || title.endsWith('?') ? t('fishbone.confirmed', words) : t('fishbone.possible', words)
}

export function fishboneCaptions(view: FishboneView, wording: ChartWording, within: readonly string[]): ChartCaptions {
  const { t, format } = wording
  const [largest] = view.bones
  const traced = largest !== undefined && largest.category !== null && largest.share > 0
  const title = traced
    ? t('fishbone.finding', {
        effect: view.effect,
        share: format.percent(largest.share),
        category: boneName(largest, view, wording),
      })
    : t('fishbone.findingNone', { effect: view.effect })
  const harm = t('traceScreen.head.harm', { count: pluralCount(view.harm), formatted: format.number(view.harm) })
  const points = t('fishbone.points', { count: view.points, formatted: format.number(view.points) })
  const counted = view.points === 1 ? [harm] : [points, harm]
  return { title, subtitle: [...within, ...counted].join(' · '), rule: t('fishbone.rule') }
}

/** The words of the drawing. */
export function fishboneTexts(
  view: FishboneView,
  wording: ChartWording,
): { readonly effect: string; readonly bones: readonly Bone[] } {
  return {
    effect: view.effect,
    bones: view.bones.map((bone, at) => ({
      key: bone.category ?? `untraced ${at}`,
      label:
        bone.share === 0
          ? boneName(bone, view, wording)
          : `${boneName(bone, view, wording)} ${wording.format.percent(bone.share)}`,
      causes: bone.causes.map((cause) => ({ key: cause.key, label: causeWords(cause, wording) })),
    })),
  }
}
