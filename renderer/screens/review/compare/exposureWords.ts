import type { TFunction } from 'i18next'
import type { ComparedReviews } from '../../../../shared/contract/analysis/progressContract.ts'
import { monthName } from '../../../charts/months/monthsWords.ts'
import type { useLanguage } from '../../../language/LanguageProvider.tsx'

type Language = Pick<ReturnType<typeof useLanguage>, 't' | 'format' | 'language'>

/** For every 1,000 of what; volumes of no unit are called so. */
export function perVolumeText(unit: string, t: TFunction): string {
  return t('reviewScreen.compare.perVolume', { unit: unit === '' ? t('reviewScreen.compare.noUnit') : unit })
}

/** What the cases of a comparison are counted by: months, or the volume of this unit where both sides have it. */
export function exposureText({ before, after }: ComparedReviews['comparison'], unit: string | null, t: TFunction): string {
  const isPerVolume = unit !== null && before.volume !== null && after.volume !== null
  return isPerVolume ? perVolumeText(unit, t) : t('reviewScreen.compare.perMonth')
}

/** How a volume grew meanwhile, and why cases are not counted by the one that was asked for; each null where there is nothing to say. */
export function exposureWords({ comparison, volumes }: ComparedReviews, asked: string | null, language: Language) {
  const { t, format } = language
  const shown = volumes.find(({ unit }) => unit === asked) ?? (asked === null ? volumes.find(isWhole) : undefined)
  if (shown === undefined) return { growth: null, missing: null }
  const unit = shown.unit === '' ? t('reviewScreen.compare.noUnit') : shown.unit
  const { before, after } = shown
  if (before.kind !== 'found' || after.kind !== 'found') {
    const lacking = before.kind === 'found' ? after : before
    const missing =
      lacking.kind === 'missing'
        ? t('reviewScreen.compare.volumeMissing', { unit, month: monthName(lacking.month, language, 'long') })
        : t('reviewScreen.compare.volumeNothing', { unit })
    return { growth: null, missing }
  }
  const [one, other] = [before.volume / (comparison.before.months ?? 1), after.volume / (comparison.after.months ?? 1)]
  const said = { unit, before: format.number(one), after: format.number(other) }
  const way = said.before === said.after ? 'same' : other > one ? 'grew' : 'shrank'
  const growth = t(`reviewScreen.compare.${asked === null ? 'meanwhile' : 'divided'}.${way}`, said)
  return { growth, missing: null }
}

function isWhole({ before, after }: ComparedReviews['volumes'][number]): boolean {
  return before.kind === 'found' && after.kind === 'found'
}
