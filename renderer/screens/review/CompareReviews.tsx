import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SinceSnapshot, SnapshotLabel } from '../../../shared/contract/analysis/progressContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useRemembered } from '../../page/useRemembered.ts'
import classes from './ReviewScreen.module.css'

/** Stands for the engagement as it is today among the frozen reviews. */
const today = ''

/** A frozen review held against another, or against today, root cause by root cause. */
export function CompareReviews({ snapshots }: { readonly snapshots: readonly SnapshotLabel[] }): ReactNode {
  const { t, language } = useLanguage()
  const api = useApi()
  const oldest = snapshots.at(-1)
  const [asked, setAsked] = useRemembered<{ before: string | null; after: string }>('review.compared', {
    before: null,
    after: today,
  })
  const before = snapshots.find(({ id }) => id === asked.before) ?? oldest
  // What was deleted, or is the first already, gives way to today.
  const after = snapshots.find(({ id }) => id === asked.after && id !== before?.id)
  const { data } = useQuery(
    api.progress.since.queryOptions({
      input: { snapshot: before?.id ?? '', language, ...(after === undefined ? {} : { against: after.id }) },
      enabled: before !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  if (before === undefined) return null
  const named = snapshots.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section className={classes.snapshots} aria-label={t('reviewScreen.compare.title')}>
      <h2>{t('reviewScreen.compare.title')}</h2>
      <div className={classes.compared}>
        <Select
          label={t('reviewScreen.compare.before')}
          allowDeselect={false}
          data={named}
          value={before.id}
          onChange={(id) => setAsked({ ...asked, before: id })}
        />
        <Select
          label={t('reviewScreen.compare.after')}
          allowDeselect={false}
          data={[{ value: today, label: t('reviewScreen.compare.today') }, ...named.filter(({ value }) => value !== before.id)]}
          value={after?.id ?? today}
          onChange={(id) => setAsked({ ...asked, after: id ?? today })}
        />
      </div>
      {data === undefined ? null : <Compared since={data} />}
    </section>
  )
}

/** The counted cases of each root cause on both sides, and whether chance may explain the difference. */
function Compared({ since: { comparison, verdict } }: { readonly since: SinceSnapshot }): ReactNode {
  const { t, format } = useLanguage()
  const { before, after } = comparison
  // Estimates stay what they are, so that only what was counted is held against what was counted.
  const counted = comparison.bars.map(({ key, label, beforeCases, afterCases, adjustedP }) => ({
    ...{ key, label, adjustedP },
    was: beforeCases / (before.months ?? 1),
    is: afterCases / (after.months ?? 1),
  }))
  const days = ({ from, to }: typeof before): string =>
    from === null || to === null ? t('shell.noValue') : `${format.day(from)} – ${format.day(to)}`
  const bars = counted.toSorted((one, other) => other.was - one.was)
  const most = Math.max(1e-9, ...bars.flatMap(({ was, is }) => [was, is]))
  return (
    <>
      <p>{verdict}</p>
      <section
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, keys must be able to scroll what scrolls
        tabIndex={0}
        aria-label={t('reviewScreen.compare.bars')}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('reviewScreen.compare.cause')}</th>
              <th>
                {t('reviewScreen.compare.before')} <span className={classes.when}>{days(before)}</span>
              </th>
              <th>
                {t('reviewScreen.compare.after')} <span className={classes.when}>{days(after)}</span>
              </th>
              <th>{t('reviewScreen.compare.chance')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, was, is, adjustedP }) => (
              <tr key={key}>
                <th scope="row">
                  <TypedWords>{label}</TypedWords>
                </th>
                <Rate value={was} most={most} />
                <Rate value={is} most={most} own />
                <td>
                  <div>
                    {adjustedP === null
                      ? t('shell.noValue')
                      : t(adjustedP < likelyChance ? 'reviewScreen.compare.notChance' : 'reviewScreen.compare.mayBeChance')}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.keys}>{t('reviewScreen.compare.rule')}</p>
    </>
  )
}

/** From this p on chance often makes such a difference. */
const likelyChance = 0.05

function Rate({
  value,
  most,
  own = false,
}: {
  readonly value: number
  readonly most: number
  readonly own?: boolean
}): ReactNode {
  const { format } = useLanguage()
  return (
    <td>
      <span className={classes.rate}>
        <strong>{format.number(value, 1)}</strong>
        <span className={classes.rateTrack} aria-hidden>
          <span data-own={own || undefined} style={{ inlineSize: `${(value / most) * 100}%` }} />
        </span>
      </span>
    </td>
  )
}
