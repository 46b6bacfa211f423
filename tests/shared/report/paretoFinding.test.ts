import { describe, expect, it } from 'vitest'
import { buildPareto } from '../../../shared/analysis/pareto/buildPareto.ts'
import type { ChartedPareto, ParetoOptions } from '../../../shared/analysis/pareto/pareto.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { paretoFinding, paretoRule, paretoSubtitle } from '../../../shared/report/paretoFinding.ts'
import { proofRule } from '../../../shared/report/proofRule.ts'
import { barsEngagement, engagementOf, labels, qccBars } from '../../fixtures/barsEngagement.ts'
import { paretoInput } from '../../fixtures/paretoInput.ts'

const wording = { language: 'en', t: translator('en'), format: formatFor('en', 'ILS') } as const

function chartOf(values: readonly number[], options: Partial<ParetoOptions> = {}): ChartedPareto {
  const bars = values.map((perMonth, at) => ({ label: `bar ${at + 1}`, perMonth }))
  return buildPareto(paretoInput(barsEngagement(bars), labels), { by: 'root-cause', measure: 'count', ...options })
}

const finding = (...args: Parameters<typeof chartOf>) => paretoFinding(chartOf(...args), wording)

describe('the finding of a chart', () => {
  it('is how many bars carry how much', () => {
    expect(finding([60, 25, 9, 4, 2])).toBe('2 of 5 root causes carry 85% of the cases')
    expect(finding([85, 5, 5, 5])).toBe('One of 4 root causes carries 85% of the cases')
    expect(finding([10])).toBe('bar 1 carries 100% of the cases')
  })

  it('is that there are no vital few where more than half of three or more are needed', () => {
    expect(finding([30, 30, 20, 20])).toMatch(/^No vital few: it takes 3 of 4 /u)
    expect(finding([1, 1, 1])).toMatch(/^No vital few: it takes 3 of 3 /u)
    expect(finding([50, 30, 10, 10])).toMatch(/^2 of 4/u)
    expect(finding([50, 50])).toMatch(/^2 of 2/u)
  })

  it('counts the items that are gathered into Other', () => {
    const values = [60, 25, 5, 4, 3, 3]
    expect(finding(values, { other: { kind: 'top', bars: 3 } })).toBe(finding(values))
    expect(finding(values, { other: { kind: 'top', bars: 3 } })).toMatch(/^2 of 6/u)
  })

  it('names the place that a chart lies within', () => {
    const chart = chartOf([60, 25, 9, 4, 2])
    expect(paretoFinding(chart, wording, ['Sale', 'Desk'])).toContain('Desk')
    expect(paretoFinding(chart, wording, ['Sale', 'Desk'])).not.toContain('Sale')
  })

  it('says that there is nothing to rank, and that nothing reaches the threshold', () => {
    expect(finding([0])).toBe(wording.t('charts.pareto.empty'))
    const half = engagementOf({
      rootCauses: ['One', 'Two'].map((title, at) => ({ id: `r${at}`, title, category: 'process' })),
      failurePoints: ['a', 'b', 'c'].map((id, at) => ({ id, title: id, perMonth: [3, 2, 5][at] })),
      traces: ['a', 'b'].map((failurePoint, at) => ({ failurePoint, cause: { rootCause: `r${at}` } })),
    })
    const chart = buildPareto(paretoInput(half, labels), { by: 'root-cause', measure: 'count' })
    expect(paretoFinding(chart, wording)).toBe('The 2 root causes together account for only 50% of the cases')
    const only = engagementOf({
      ...{ rootCauses: half.rootCauses.slice(0, 1), failurePoints: half.failurePoints },
      traces: half.traces.slice(0, 1),
    })
    const one = buildPareto(paretoInput(only, labels), { by: 'root-cause', measure: 'count' })
    expect(paretoFinding(one, wording)).toBe('1 root cause accounts for only 30% of the cases')
    const gathered = buildPareto(paretoInput(half, labels), {
      by: 'root-cause',
      measure: 'count',
      other: { kind: 'top', bars: 1 },
    })
    expect(paretoFinding(gathered, wording)).toMatch(/^The 1 root cause shown: only 30% of the cases; the rest lies in Other/u)
  })
})

describe('what stands under the finding', () => {
  const occurrences = ['2026-01-05', '2026-01-06'].map((on, at) => ({ id: `o${at}`, failurePoint: 'a', on }))
  const counted = (input: object) =>
    buildPareto(paretoInput(engagementOf(input), labels), { by: 'failure-point', measure: 'count' })
  const failurePoints = [
    { id: 'a', title: 'a' },
    { id: 'b', title: 'b', perMonth: 3 },
  ]

  it('is what is counted, over which period, and how many', () => {
    const period = { from: '2026-01-01', to: '2026-01-31' }
    const parts = paretoSubtitle(counted({ failurePoints, occurrences, period }), wording, []).split(' · ')
    expect(parts).toHaveLength(4)
    expect(parts[1]).toContain('1 Jan 2026')
    expect(parts[2]).toBe(
      wording.t('charts.pareto.countedOccurrences', { count: 2, number: '2', failurePoints: '2 failure points' }),
    )
    expect(parts[3]).toBe(wording.t('charts.pareto.estimated', { count: 1 }))
  })

  it('leaves out what there is not: a period, occurrences, estimates beside them', () => {
    const estimated = paretoSubtitle(counted({ failurePoints: failurePoints.slice(1) }), wording, []).split(' · ')
    expect(estimated).toEqual([estimated[0], wording.t('charts.pareto.counted', { failurePoints: '1 failure point' })])
    const only = paretoSubtitle(counted({ failurePoints: failurePoints.slice(0, 1), occurrences }), wording, [])
    expect(only).not.toContain(wording.t('charts.pareto.estimated', { count: 1 }))
    expect(paretoSubtitle(counted({ failurePoints, occurrences }), wording, ['Sale', 'Desk'])).toContain('Sale › Desk')
  })
})

describe('how a chart is to be read', () => {
  const chart = (options: Partial<ParetoOptions> = {}) =>
    buildPareto(paretoInput(barsEngagement(qccBars), labels), { by: 'root-cause', measure: 'count', ...options })
  const ties = wording.t('charts.pareto.ties')

  it('is said with the total, and of Other what it gathers by which rule', () => {
    expect(paretoRule(chart(), wording)).toContain('300')
    const rule = (other: NonNullable<ParetoOptions['other']>) => paretoRule(chart({ other }), wording)
    expect(rule({ kind: 'top', bars: 2 })).toContain(wording.t('charts.pareto.other.top', { count: 3, bars: '2' }))
    expect(rule({ kind: 'minimum-percent', percent: 12 })).toContain(
      wording.t('charts.pareto.other.minimum-percent', { count: 2, percent: '12' }),
    )
    expect(rule({ kind: 'cumulative-percent', percent: 80 })).toMatch(/80/u)
    expect(rule({ kind: 'top', bars: 9 })).toBe(paretoRule(chart(), wording))
  })

  it('tells of ties only where two bars above 0 are alike', () => {
    const ruled = (...values: readonly number[]) => paretoRule(chartOf(values), wording)
    expect(ruled(5, 3, 3, 1)).toContain(ties)
    expect(ruled(5, 3, 2, 1)).not.toContain(ties)
    expect(ruled(5, 3, 0, 0)).not.toContain(ties)
  })

  it('names what was moved to the end, and is empty where there is nothing', () => {
    const rule = paretoRule(chart({ last: ['contact num.', 'supplier code'] }), wording)
    expect(rule).toContain(wording.t('charts.pareto.last', { labels: 'contact num. and supplier code' }))
    expect(paretoRule(chartOf([0]), wording)).toBe('')
  })
})

describe('how the strips of a chart are to be read', () => {
  const rule = (confirmed: number, unproven: number, total = 200) => proofRule({ total }, { confirmed, unproven }, wording)
  const { t } = wording

  it('is how much of all is confirmed, and how much of it no evidence speaks for where that is half a percent or more', () => {
    expect(rule(50, 0)).toBe(t('charts.proof.rule', { share: '25%' }))
    expect(rule(50, 0.9)).toBe(t('charts.proof.rule', { share: '25%' }))
    expect(rule(50, 1)).toContain(t('charts.proof.ruleUnproven', { share: '0.5%' }))
    expect(rule(250, 40)).toBe(`${t('charts.proof.rule', { share: '100%' })} ${t('charts.proof.ruleUnproven', { share: '20%' })}`)
    expect(rule(0, 0, 0)).toBe('')
  })
})
