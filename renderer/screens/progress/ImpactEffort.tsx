import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { type EffortPoint, impactEffort } from '../../../shared/analysis/plan/impactEffort.ts'
import { isOpen } from '../../../shared/analysis/progress/fixStanding.ts'
import type { PlanView } from '../../../shared/contract/analysis/planContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { textMeasure } from '../../charts/base/useMeasureText.ts'
import { EffortChart } from '../../charts/effort/EffortChart.tsx'
import { effortPicture } from '../../charts/effort/effortPicture.tsx'
import { PictureMenu } from '../../charts/frame/PictureMenu.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useDrawnRows } from '../../page/redrawing/useDrawnRows.ts'
import { useRoute } from '../../page/useRoute.ts'
import classes from './ProgressScreen.module.css'

const monthsPerYear = 12

/** What each open fix takes against what it still adds after those above it: quick wins by name, and money where a case has a cost. */
export function ImpactEffort(): ReactNode {
  const wording = useLanguage()
  const { t, format } = wording
  const api = useApi()
  const { data } = useQuery(api.plan.get.queryOptions({ input: {}, placeholderData: keepPreviousData }))
  const points = useMemo(() => (data === undefined ? [] : pointsOf(data)), [data])
  if (data === undefined || points.length === 0) return null
  const quick = points.filter((point) => point.quick)
  const titleOf = ({ fix, name }: EffortPoint): string => data.fixes.get(fix)?.title ?? name
  const found =
    quick.length === 0
      ? t('progressScreen.effort.noQuick')
      : t('progressScreen.effort.quick', { count: quick.length, names: format.list(quick.map(titleOf)) })
  const titles = { impact: t(`progressScreen.effort.impact.${data.limits.measure}`), days: t('progressScreen.effort.days') }
  const rule = t('progressScreen.effort.rule')
  const picture = () => {
    const captions = { title: found, subtitle: titles.impact, rule }
    return effortPicture({ points, titles, captions, wording, measure: textMeasure(), today: localDay() })
  }
  return (
    <section aria-label={t('progressScreen.effort.title')}>
      <div className={classes.pictured}>
        <h2>{t('progressScreen.effort.title')}</h2>
        <PictureMenu picture={picture} name={t('progressScreen.effort.title')} />
      </div>
      <p className={classes.hint}>{found}</p>
      <p className={classes.hint}>{titles.impact}</p>
      <EffortChart points={points} titles={titles} label={t('progressScreen.effort.picture', { count: points.length })} />
      <p className={classes.hint}>{rule}</p>
      <EffortTable points={points} view={data} />
    </section>
  )
}

function pointsOf({ plan, fixes }: PlanView): readonly EffortPoint[] {
  return impactEffort(plan, (id) => {
    const fix = fixes.get(id)
    return fix === undefined || !isOpen(fix.state) ? null : fix.effortDays
  })
}

/** What a fix saves a month; null where no case has a cost, and outside the plan. */
function moneyOf({ money, limits }: PlanView, { fix, adds, planned }: EffortPoint): number | null {
  if (!planned) return null
  return limits.measure === 'cost' ? adds : (money?.byFix.get(fix) ?? null)
}

function EffortTable({ points, view }: { readonly points: readonly EffortPoint[]; readonly view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const { measure } = view.limits
  const rows = useDrawnRows(points.length)
  const columns = ['takes', 'adds', 'alone', 'year', 'payback'] as const
  return (
    <div className={classes.scroller}>
      <table className={`${classes.table} ${classes.effort}`}>
        <thead>
          <tr>
            <th>{t('progressScreen.effort.fix')}</th>
            {columns.map((column) => (
              <th key={column} data-numeric>
                {t(`progressScreen.effort.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.slice(0, rows).map((point) => (
            <tr key={point.fix}>
              <td>
                <FixName point={point} title={view.fixes.get(point.fix)?.title ?? point.name} />
              </td>
              <td data-numeric>{format.typed(point.days)}</td>
              <td data-numeric>{format.measured(measure, point.adds)}</td>
              <td data-numeric>{format.measured(measure, point.alone)}</td>
              <Money point={point} view={view} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FixName({ point, title }: { readonly point: EffortPoint; readonly title: string }): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  return (
    <>
      <button type="button" className={classes.link} onClick={() => go('fixes', point.fix)}>
        <TypedWords>{point.name === title ? title : `${point.name} ${title}`}</TypedWords>
      </button>
      {point.quick ? <strong className={classes.quick}>{t('progressScreen.effort.quickWin')}</strong> : null}
      {point.planned ? null : <span className={classes.quick}>{t('progressScreen.effort.outside')}</span>}
    </>
  )
}

function Money({ point, view }: { readonly point: EffortPoint; readonly view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const aMonth = moneyOf(view, point)
  const cost = view.fixes.get(point.fix)?.cost ?? null
  return (
    <>
      <td data-numeric>{aMonth === null ? t('shell.noValue') : <bdi>{format.money(aMonth * monthsPerYear)}</bdi>}</td>
      <td data-numeric>
        {aMonth === null || aMonth <= 0 || cost === null
          ? t('shell.noValue')
          : t('progressScreen.effort.months', { count: Math.ceil(cost / aMonth) })}
      </td>
    </>
  )
}
