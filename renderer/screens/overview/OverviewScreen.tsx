import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Overview } from '../../../shared/contract/analysis/overviewContract.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { TableFileButton } from '../../components/fields/TableFileButton.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { unitOf } from '../../page/unitOf.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CarryingOut } from './CarryingOut.tsx'
import { Experienced } from './Experienced.tsx'
import { Measured } from './Measured.tsx'
import { NextStepLine } from './NextStepLine.tsx'
import classes from './OverviewScreen.module.css'
import { TopRootCauses } from './TopRootCauses.tsx'

/** Where the engagement stands, on one page, and the next useful step. */
export function OverviewScreen(): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const head = useHead()
  const api = useApi()
  const narrowing = useNarrowing()
  const { data } = useQuery(api.overview.get.queryOptions({ input: { narrowing }, placeholderData: (before) => before }))
  if (data === undefined) return null
  if (data.failurePoints === 0) {
    return (
      <EmptyState screen={t('overviewScreen.title')} title={t('overviewScreen.emptyTitle')} text={t('overviewScreen.emptyText')}>
        <Button onClick={() => go('failure-points')}>{t('overviewScreen.nextActions.add-failure-points')}</Button>
        <TableFileButton isSecond>{t('importsScreen.toImport')}</TableFileButton>
      </EmptyState>
    )
  }
  const period = head.effectivePeriod
  const lead = period ? { lead: t('overviewScreen.lead', { from: format.day(period.from), to: format.day(period.to) }) } : {}
  return (
    <>
      <ScreenHeader title={t('overviewScreen.title')} {...lead} />
      <div className={classes.page}>
        <Figures overview={data} />
        <NextStepLine next={data.next} />
        <Experienced overview={data} />
        <CarryingOut />
        <Measured />
        <TopRootCauses overview={data} />
      </div>
    </>
  )
}

interface TracedFigureProps {
  readonly overview: Overview
  unit(value: number): string
  measured(value: number): string
}

function TracedFigure({ overview, unit, measured }: TracedFigureProps): ReactNode {
  const { t, format } = useLanguage()
  const untraced = overview.total * (1 - overview.tracedShare)
  return (
    <div>
      <dt>{t('overviewScreen.traced')}</dt>
      <dd>
        <strong>{format.percent(overview.tracedShare)}</strong>
      </dd>
      <dd className={classes.note}>
        {overview.total === 0
          ? t('overviewScreen.nothingMeasured')
          : overview.tracedShare >= 1
            ? t('overviewScreen.allTraced')
            : t('overviewScreen.tracedNote', { untraced: measured(untraced), unit: unit(untraced) })}
      </dd>
    </div>
  )
}

function Figures({ overview }: { overview: Overview }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const head = useHead()
  const unit = (value: number): string => unitOf(overview.measure, head.currency, t, value)
  const measured = (value: number): string => format.measured(overview.measure, value)
  const { plan, money } = overview
  const weights = { least: format.number(head.severityWeights[0]), most: format.number(head.severityWeights[4]) }
  const occurrences = t('overviewScreen.occurrences', {
    count: overview.occurrences,
    number: format.number(overview.occurrences),
  })
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('overviewScreen.harm')}</dt>
        <dd>
          <strong>{measured(overview.total)}</strong> <span>{unit(overview.total)}</span>
        </dd>
        <dd className={classes.note}>
          {t('overviewScreen.recorded', { count: overview.failurePoints })}
          {overview.occurrences > 0 ? ` · ${occurrences}` : ''}
        </dd>
        {money === null ? null : (
          <dd className={classes.note}>{t('overviewScreen.money', { amount: format.money(money.total) })}</dd>
        )}
        {overview.measure === 'severity' ? <dd className={classes.note}>{t('planScreen.severityPoint', weights)}</dd> : null}
      </div>
      <TracedFigure overview={overview} unit={unit} measured={measured} />
      <div>
        <dt>{t('overviewScreen.removes')}</dt>
        <dd>
          <strong className={classes.gain}>{measured(plan.removed)}</strong> <span>{unit(plan.removed)}</span>
        </dd>
        <dd className={classes.note}>
          {plan.fixes === 0
            ? t('overviewScreen.noPlan')
            : t('overviewScreen.removesNote', {
                count: plan.fixes,
                share: format.percent(plan.removedShare),
                days: t('charts.plan.days', { count: pluralCount(plan.effortDays), number: format.typed(plan.effortDays) }),
              })}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => go('plan')}>
            {t('overviewScreen.seePlan')}
          </Anchor>
        </dd>
        {money === null ? null : (
          <dd className={classes.note}>{t('overviewScreen.money', { amount: format.money(money.removed) })}</dd>
        )}
      </div>
    </dl>
  )
}
