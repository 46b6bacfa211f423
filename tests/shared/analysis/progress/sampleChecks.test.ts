import { describe, expect, it } from 'vitest'
import { attributeTraces } from '../../../../shared/analysis/attribution/attribution.ts'
import { measureImpacts } from '../../../../shared/analysis/measures/impact.ts'
import { buildPlan } from '../../../../shared/analysis/plan/buildPlan.ts'
import { checkPeriods, measuredDrop } from '../../../../shared/analysis/progress/measuredDrop.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../../../shared/engagement/parseEngagement.ts'
import english from '../../../../shared/samples/sample.en.json' with { type: 'json' }
import hebrew from '../../../../shared/samples/sample.he.json' with { type: 'json' }
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

function sampleOf(input: object) {
  const parsed = parseEngagement(input)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  return parsed.engagement
}

type Sample = ReturnType<typeof sampleOf>

/** What the app measures of a done fix, and what the plan promised of it alone on what was counted until it began; cases a month. */
function figuresOf(sample: Sample, id: string) {
  const fix = sample.fixes.find((one) => one.id === id)
  const days = sample.occurrences.map(({ on }) => on).sort()
  const recorded = { from: days[0] ?? '', to: days.at(-1) ?? '' }
  const periods = checkPeriods({ startOn: fix?.startOn, doneOn: fix?.doneOn, checkOn: fix?.check?.on }, recorded)
  if (fix === undefined || periods === null) throw new Error(`${id} cannot be measured`)
  const weakened = new Set(fix.effects.map(({ rootCause }) => rootCause))
  const touched = [...attributeTraces(sample.traces)].filter(([, parts]) =>
    parts.some(({ rootCause }) => rootCause !== null && weakened.has(rootCause)),
  )
  const counted = (period: Period) => ({ period, tallies: tallyOccurrences(sample, period) })
  const [before, after] = [counted(periods.before), counted(periods.after)]
  const fixes = sample.fixes.map((one) => ({ ...one, state: one.id === id ? ('approved' as const) : ('rejected' as const) }))
  const plan = buildPlan({ impacts: measureImpacts(sample, before.tallies, 'count'), traces: sample.traces, fixes }, {})
  return {
    actual: measuredDrop(new Set(touched.map(([failurePoint]) => failurePoint)), before, after)?.fewer,
    predicted: plan.items.find((item) => item.fix === id)?.standalone,
    check: fix.check,
  }
}

describe.each([
  ['en', sampleOf(english)],
  ['he', sampleOf(hebrew)],
])('the sample (%s)', (_language, sample) => {
  it.each(['fx-10', 'fx-15'])('says of %s what the app measures of it, and what the plan promised', (id) => {
    const { actual, predicted, check } = figuresOf(sample, id)
    expect(check?.actual).toBeCloseTo(actual ?? Number.NaN, 1)
    expect(check?.predicted).toBeCloseTo(predicted ?? Number.NaN, 1)
  })

  it('counts as renovations of a month what was closed and not cancelled in it', () => {
    const kept = new Map<string, number>()
    for (const { month, closings, cancelled } of sample.cancellationMonths) {
      kept.set(month, (kept.get(month) ?? 0) + closings - cancelled)
    }
    expect(sample.volumes.map(({ month, value }) => [month, value])).toEqual([...kept])
  })
})
