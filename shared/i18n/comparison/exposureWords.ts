import type { TFunction } from 'i18next'
import type { ComparedVolume } from '../../analysis/comparison/compareExposed.ts'
import type { Format } from '../format.ts'

interface Wording {
  readonly t: TFunction
  readonly format: Pick<Format, 'number' | 'month'>
}

/** Of both sides of a comparison. */
interface Sides<Side> {
  readonly before: Side
  readonly after: Side
}

/** For every 1,000 of what; volumes of no unit are called so. */
export function perVolumeText(unit: string, t: TFunction): string {
  return t('reviewScreen.compare.perVolume', { unit: unit === '' ? t('reviewScreen.compare.noUnit') : unit })
}

/** What the cases of a comparison are counted by: months, or the volume of this unit where both sides have it. */
export function exposureText(
  { before, after }: Sides<{ readonly volume: number | null }>,
  unit: string | null,
  t: TFunction,
): string {
  const isPerVolume = unit !== null && before.volume !== null && after.volume !== null
  return isPerVolume ? perVolumeText(unit, t) : t('reviewScreen.compare.perMonth')
}

interface Exposed extends Sides<{ readonly months: number | null }> {
  readonly volumes: readonly ComparedVolume[]
  /** The unit that cases were asked to be counted by; null for months. */
  readonly asked: string | null
  /** Where a reader can still choose the volume. */
  readonly advises: boolean
}

/** How a volume grew meanwhile, and why cases are not counted by the one that was asked for; each null where there is nothing to say. */
export function exposureWords({ volumes, asked, advises, ...sides }: Exposed, { t, format }: Wording) {
  const shown = volumes.find(({ unit }) => unit === asked) ?? (asked === null ? volumes.find(isWhole) : undefined)
  if (shown === undefined) return { growth: null, missing: null }
  const unit = shown.unit === '' ? t('reviewScreen.compare.noUnit') : shown.unit
  const { before, after } = shown
  if (before.kind !== 'found' || after.kind !== 'found') {
    const lacking = before.kind === 'found' ? after : before
    const missing =
      lacking.kind === 'missing'
        ? t('reviewScreen.compare.volumeMissing', { unit, month: format.month(lacking.month) })
        : t('reviewScreen.compare.volumeNothing', { unit })
    return { growth: null, missing }
  }
  const [one, other] = [before.volume / (sides.before.months ?? 1), after.volume / (sides.after.months ?? 1)]
  const said = { unit, before: format.number(one), after: format.number(other) }
  const way = said.before === said.after ? 'same' : other > one ? 'grew' : 'shrank'
  const told = asked !== null ? 'divided' : advises ? 'meanwhile' : 'told'
  const growth = t(`reviewScreen.compare.${told}.${way}`, said)
  return { growth, missing: null }
}

function isWhole({ before, after }: ComparedVolume): boolean {
  return before.kind === 'found' && after.kind === 'found'
}
