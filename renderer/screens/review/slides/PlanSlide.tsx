import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { pluralCount } from '../../../../shared/i18n/pluralCount.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import classes from './slides.module.css'

/** As many as can be read from the back of the room. */
const fixesShown = 7

/** What will be done and what it removes; the days can be moved while everybody looks, and nothing of it is saved. */
export function PlanSlide({ namesHidden }: { readonly namesHidden: boolean }): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const api = useApi()
  const [tried, setTried] = useRemembered<number | null>('review.capacity', null)
  const { data } = useQuery(
    api.plan.get.queryOptions({ input: tried === null ? {} : { capacity: tried }, placeholderData: keepPreviousData }),
  )
  if (data === undefined) return null
  const { plan, limits, money } = data
  const share = plan.total === 0 ? 0 : plan.removed / plan.total
  return (
    <>
      <h1 className={classes.title}>{t('reviewScreen.planTitle', { count: plan.items.length, share: format.percent(share) })}</h1>
      <p className={classes.quiet}>
        {t('reviewScreen.removes', {
          removed: format.measured(limits.measure, plan.removed),
          unit: unitOf(limits.measure, currency, t, plan.removed),
        })}
        {money === null ? '' : ` · ${t('reviewScreen.money', { amount: format.money(money.removed) })}`}
      </p>
      <Capacity
        value={tried ?? limits.capacity ?? data.allEffortDays}
        most={data.allEffortDays}
        onChange={setTried}
        onBack={tried === null ? null : () => setTried(null)}
      />
      <Fixes view={data} namesHidden={namesHidden} />
    </>
  )
}

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

function Fixes({ view, namesHidden }: { readonly view: PlanView; readonly namesHidden: boolean }): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { measure } = view.limits
  const shown = view.plan.items.slice(0, fixesShown)
  const rest = view.plan.items.length - shown.length
  return (
    <>
      <table className={classes.fixes}>
        <thead>
          <tr>
            <th scope="col">{t('reviewScreen.fix')}</th>
            <th scope="col">{t('reviewScreen.owner')}</th>
            <th scope="col">{t('reviewScreen.due')}</th>
            <th scope="col" data-numeric>
              {t('reviewScreen.adds', { unit: unitOf(measure, currency, t) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ fix, rank, marginal }) => {
            const label = view.fixes.get(fix)
            const owner = namesHidden && label?.owner ? t('reviewScreen.hidden') : (label?.owner ?? t('reviewScreen.nobody'))
            return (
              <tr key={fix}>
                <th scope="row">
                  {format.number(rank)} · <TypedWords>{label?.title}</TypedWords>
                </th>
                <td>
                  <TypedWords>{owner}</TypedWords>
                </td>
                <td>{label?.dueOn ? format.day(label.dueOn) : t('reviewScreen.noDate')}</td>
                <td data-numeric>{format.measured(measure, marginal)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rest > 0 ? <p className={classes.quiet}>{t('reviewScreen.more', { count: rest })}</p> : null}
    </>
  )
}
