import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { surenessOf } from '../../../../shared/analysis/uncertainty/sureness.ts'
import type { PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { pluralCount } from '../../../../shared/i18n/pluralCount.ts'
import { certainSentence, intervalSentence, surenessSentence } from '../../../../shared/i18n/surenessSentences.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import { DecidedFixes } from './DecidedFixes.tsx'
import classes from './slides.module.css'

interface PlanSlideProps {
  readonly namesHidden: boolean
  readonly preview: boolean
}

/** What will be done and what it removes; the days can be moved while everybody looks, and nothing of it is saved. */
export function PlanSlide({ namesHidden, preview }: PlanSlideProps): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const api = useApi()
  const [tried, setTried] = useRemembered<number | null>('review.capacity', null)
  const { data } = useQuery(
    api.plan.get.queryOptions({ input: tried === null ? {} : { capacity: tried }, placeholderData: keepPreviousData }),
  )
  if (data === undefined) return null
  const { plan, limits, money, cases } = data
  const share = plan.total === 0 ? 0 : plan.removed / plan.total
  return (
    <>
      <h1 className={classes.title}>{t('reviewScreen.planTitle', { count: plan.items.length, share: format.percent(share) })}</h1>
      <p className={classes.quiet}>
        {t('reviewScreen.removes', {
          removed: format.measured(limits.measure, plan.removed),
          unit: unitOf(limits.measure, currency, t, plan.removed),
        })}
        {cases === null ? '' : ` · ${t('reviewScreen.cases', { number: format.measured('count', cases.removed) })}`}
        {money === null ? '' : ` · ${t('reviewScreen.money', { amount: format.money(money.removed) })}`}
      </p>
      <HowSure view={data} tried={tried} />
      <Capacity
        value={tried ?? limits.capacity ?? data.allEffortDays}
        most={data.allEffortDays}
        onChange={setTried}
        onBack={tried === null ? null : () => setTried(null)}
      />
      <DecidedFixes view={data} namesHidden={namesHidden} preview={preview} />
    </>
  )
}

/** In how many ways the numbers could fall the plan does as much, and whether they would choose other fixes. */
function HowSure({ view, tried }: { readonly view: PlanView; readonly tried: number | null }): ReactNode {
  const { language } = useLanguage()
  const { currency } = useHead()
  const api = useApi()
  const [settled] = useDebouncedValue(tried, settlingTime)
  const { data } = useQuery(
    api.plan.uncertainty.queryOptions({
      input: settled === null ? {} : { capacity: settled },
      placeholderData: keepPreviousData,
    }),
  )
  const sureness = data === undefined ? null : surenessOf(view.plan.items, data.stays)
  // A line is kept free for it, so that nothing moves when it is known.
  if (data === undefined || sureness === null) return <p className={classes.quiet}> </p>
  const words = { language, measure: view.limits.measure, currency }
  const said = data.certain
    ? certainSentence(data.draws, words)
    : `${intervalSentence(data.removed, words)} ${surenessSentence(sureness, words)}`
  return <p className={classes.quiet}>{said}</p>
}

/** Milliseconds that the days must stand still before plans are drawn for them. */
const settlingTime = 200

interface CapacityProps {
  readonly value: number
  readonly most: number
  onChange(days: number): void
  /** Back to the days that are saved; null while those are shown. */
  readonly onBack: (() => void) | null
}

function Capacity({ value, most, onChange, onBack }: CapacityProps): ReactNode {
  const { t, format } = useLanguage()
  const label = useId()
  return (
    <p className={classes.capacity}>
      <span id={label}>{t('reviewScreen.capacity')}</span>
      <input
        type="range"
        aria-labelledby={label}
        min={0}
        max={Math.ceil(most)}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <output>{t('charts.plan.days', { count: pluralCount(value), number: format.typed(value) })}</output>
      {onBack === null ? null : (
        <button type="button" className={classes.back} onClick={onBack}>
          {t('reviewScreen.asSaved')}
        </button>
      )}
    </p>
  )
}
