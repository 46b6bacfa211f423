import { describe, expect, it } from 'vitest'
import { paretoInput as inputOf } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { paretoRule } from '../../../../shared/report/paretoFinding.ts'
import { barProof } from '../../../../shared/report/parts/barProof.ts'
import { paretoPart, reportPareto } from '../../../../shared/report/parts/paretoPart.ts'
import { planFinding, planPart } from '../../../../shared/report/parts/planPart.ts'
import { tracesPart } from '../../../../shared/report/parts/tracesPart.ts'
import type { ReportChart, ReportReach } from '../../../../shared/report/report.ts'
import { figureIds, type ReportSource, reportWording } from '../../../../shared/report/reportSource.ts'
import { labels } from '../../../fixtures/barsEngagement.ts'
import { paragraphs, reportSourceOf, tableTexts } from '../../../fixtures/reportSource.ts'
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

const input = {
  stages: [{ id: 's1', name: 'Sale' }],
  touchpoints: [{ id: 't1', name: 'Desk', stage: 's1' }],
  failurePoints: [
    { id: 'f1', title: 'Late', perMonth: 60, touchpoint: 't1', severity: 4 },
    { id: 'f2', title: 'Lost', perMonth: 30, stage: 's1' },
    { id: 'f3', title: 'Dear', perMonth: 10, costPerCase: 5 },
  ],
  rootCauses: [
    { id: 'r1', title: 'No owner', category: 'process' },
    { id: 'r2', title: 'Old system', category: 'systems' },
  ],
  traces: [
    {
      failurePoint: 'f1',
      cause: {
        state: 'confirmed',
        causes: [
          { id: 'why', title: 'Nobody asks', state: 'confirmed', share: 0.75, rootCause: 'r1' },
          {
            title: 'It waits',
            state: 'possible',
            share: 0.25,
            join: 'together',
            causes: [{ rootCause: 'r2' }, { title: 'No time' }],
          },
        ],
      },
    },
    { failurePoint: 'f2', cause: { rootCause: 'r2', state: 'confirmed' } },
  ],
  evidence: [
    { id: 'e1', source: 'survey', quote: 'I waited', about: [{ cause: 'why' }, { failurePoint: 'f1' }, { rootCause: 'r1' }] },
    { id: 'e2', source: 'survey', quote: 'It got lost', about: [{ failurePoint: 'f2' }, { touchpoint: 't1' }] },
    { id: 'e3', source: 'survey', quote: ' ', about: [{ failurePoint: 'f1' }] },
  ],
  fixes: [
    {
      id: 'x1',
      title: 'Name an owner',
      effortDays: 4,
      cost: 300,
      owner: 'Dana',
      dueOn: '2026-08-01',
      effects: [{ rootCause: 'r1', effectiveness: 1 }],
    },
    { id: 'x2', title: 'New system', effortDays: 16, effects: [{ rootCause: 'r2', effectiveness: 0.5 }] },
    { id: 'x3', title: 'Not now', effortDays: 5, pinned: 'out', effects: [{ rootCause: 'r2', effectiveness: 0.5 }] },
  ],
  plan: { capacity: 5 },
}
const source = reportSourceOf(input)
const wording = reportWording(source)
const made = <Part>(
  part: (source: ReportSource, wording: ReturnType<typeof reportWording>, next: ReturnType<typeof figureIds>) => Part,
  of = source,
) => part(of, reportWording(of), figureIds())

describe('the charts of a report', () => {
  const { blocks } = made(paretoPart)
  const charts = blocks.filter((block): block is ReportChart => block.kind === 'chart')

  it('rank by failure point, root cause, category and stage, each with the table behind it', () => {
    expect(blocks.map(({ kind }) => kind).filter((kind) => kind !== 'notice')).toEqual(
      Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? 'chart' : 'table')),
    )
    expect(charts.map(({ id, bars }) => [id, bars.map(({ label, amount }) => [label, amount])])).toEqual([
      [
        'C1',
        [
          ['Late', 60],
          ['Lost', 30],
          ['Dear', 10],
        ],
      ],
      [
        'C2',
        [
          ['No owner', 45],
          ['Old system', 37.5],
          ['Untraced', 17.5],
        ],
      ],
      [
        'C3',
        [
          ['Process', 45],
          ['Systems', 37.5],
          ['Information flow', 0],
          ['Structure', 0],
          ['Training', 0],
          ['Untraced', 17.5],
        ],
      ],
      [
        'C4',
        [
          ['Sale', 90],
          ['Not assigned', 10],
        ],
      ],
    ])
  })

  it('say of each bar its share, what it adds up to, whether it is one of the vital few, and what of it is confirmed', () => {
    const [late, lost, dear] = charts[0]?.bars ?? []
    // Three quarters of 60 are confirmed, and evidence speaks for them; 30 are confirmed by no evidence.
    expect(late).toMatchObject({
      share: 0.6,
      cumulative: 0.6,
      paint: 'vital',
      confirmed: 0.45,
      proven: 0.45,
      shown: '60%',
      value: '60',
    })
    expect(lost).toMatchObject({ share: 0.3, cumulative: 0.9, paint: 'vital', confirmed: 0.3, proven: 0 })
    expect(dear).toMatchObject({ share: 0.1, cumulative: 1, paint: 'useful', confirmed: 0, proven: 0, behind: null })
    expect(charts[1]?.bars.map(({ paint }) => paint)).toEqual(['vital', 'vital', 'reserved'])
    expect(charts[0]).toMatchObject({ threshold: 0.8, others: [], by: 'Failure point' })
    expect(charts[0]?.rule).toContain('75%')
    const [table] = tableTexts(blocks)
    expect(table).toMatchObject({
      id: 'T1',
      columns: ['#', 'Bar', 'Value', 'Share', 'Cumulative', 'Vital few', 'Confirmed'],
      rows: [
        ['1', 'Late', '60', '60%', '60%', 'yes', '75%'],
        ['2', 'Lost', '30', '30%', '90%', 'yes', '100%'],
        ['3', 'Dear', '10', '10%', '100%', '', '0%'],
      ],
    })
  })

  it('say nothing of what is confirmed where nothing is, and leave the cells of empty bars empty', () => {
    const unproven = reportSourceOf({ ...input, traces: [{ failurePoint: 'f1', cause: { rootCause: 'r1' } }], evidence: [] })
    const [ranking] = unproven.paretos
    const bare = made(paretoPart, unproven)
    expect(bare.blocks[0]).toMatchObject({ rule: ranking && paretoRule(ranking, wording) })
    expect(tableTexts(bare.blocks)[0]?.columns).not.toContain('Confirmed')
    const withNone = made(
      paretoPart,
      reportSourceOf({ ...input, rootCauses: [...input.rootCauses, { id: 'r3', title: 'Unused', category: 'process' }] }),
    )
    expect(
      tableTexts(withNone.blocks)[1]
        ?.rows.find(([, label]) => label === 'Unused')
        ?.at(-1) ?? '',
    ).toBe('')
  })

  it('have no table where there is nothing to rank: only categories are always there', () => {
    const kinds = made(paretoPart, reportSourceOf({})).blocks.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind !== 'notice')).toEqual(['chart', 'chart', 'chart', 'table', 'chart'])
  })

  it('hold 12 to 18 bars, as many as the vital few need', () => {
    const barsOf = (count: number, perMonth: (at: number) => number) => {
      const { engagement } = reportSourceOf({
        failurePoints: Array.from({ length: count }, (_, at) => ({ id: `f${at}`, title: `f${at}`, perMonth: perMonth(at) })),
      })
      const tallies = tallyOccurrences({ occurrences: [] })
      return reportPareto(inputOf(engagement, tallies, labels), { by: 'failure-point', measure: 'count' }).bars.length
    }
    expect([barsOf(12, () => 1), barsOf(20, (at) => (at === 0 ? 1000 : 1))]).toEqual([12, 13])
    // Of 20 equal bars 16 are needed, of 30 there would be 24.
    expect([barsOf(20, () => 1), barsOf(30, () => 1)]).toEqual([17, 19])
  })
})

describe('the proof of a bar', () => {
  const proof = (confirmed: number, unproven: number) => ({
    ...{ confirmed, unproven },
    bars: [{ kind: 'item' as const, key: 'f1', confirmed, unproven }],
  })
  const [pareto] = source.paretos

  it('is a part of the whole, never more than the bar', () => {
    if (pareto === undefined) throw new Error('there is no ranking')
    expect(barProof(pareto, proof(30, 10), 0)).toEqual({ confirmed: 0.3, proven: 0.2 })
    expect(barProof(pareto, proof(60.0001, 0), 0)).toEqual({ confirmed: 0.6, proven: 0.6 })
    expect(barProof(pareto, proof(30, 30.0001), 0)).toEqual({ confirmed: 0.3, proven: 0 })
    expect(barProof(pareto, proof(1, 0), 9)).toEqual({ confirmed: 0, proven: 0 })
    expect(barProof({ ...pareto, total: 0 }, proof(1, 0), 0)).toEqual({ confirmed: 0, proven: 0 })
    expect(barProof({ ...pareto, bars: pareto.bars.map((bar) => ({ ...bar, value: 0 })) }, proof(1, 0), 0)).toEqual({
      confirmed: 0,
      proven: 0,
    })
  })
})

describe('a chart that opens', () => {
  const opened = reportSourceOf(input, { wordsOf: (id) => [`of ${id}`, 'I waited'] })
  const charts = made(paretoPart, opened).blocks.filter((block): block is ReportChart => block.kind === 'chart')

  it('is drawn in the other measures in which anything was counted as well', () => {
    expect(charts[0]?.others.map(({ id, unit }) => [id, unit])).toEqual([
      ['C1-severity', wording.t('charts.valueAxis.severity')],
      ['C1-cost', wording.t('charts.valueAxis.cost')],
    ])
    expect(charts[0]?.others[1]?.bars[0]).toMatchObject({ label: 'Dear', amount: 50 })
  })

  it('shows behind a failure point its causes and the words on it, each once', () => {
    const behind = charts[0]?.bars[0]?.behind
    expect(behind?.held).toEqual([])
    expect(behind?.causes.map(({ text }) => text)).toEqual(['Nobody asks → RC-01 · No owner', 'It waits'])
    expect(behind?.words).toEqual(['I waited', 'of f1'])
  })

  it('shows behind a root cause its failure points with their amounts, and what was said of them', () => {
    const behind = charts[1]?.bars[1]?.behind
    expect(behind?.held).toEqual([
      ['Lost', '30'],
      ['Late', '7.5'],
    ])
    expect(behind?.causes).toEqual([])
    expect(behind?.words).toEqual(['It got lost', 'I waited', 'of f2'])
  })
})

describe('the plan of a report', () => {
  const { blocks } = made(planPart)
  const [items, reasons, waves, left] = tableTexts(blocks)

  it('begins with what it removes of all', () => {
    expect(paragraphs(blocks)[0]).toBe(`${planFinding(source, wording)}.`)
    expect(planFinding(source, wording)).toContain('45%')
    const without = (changed: object) => planFinding(reportSourceOf({ ...input, ...changed }), wording)
    expect(without({ fixes: [] })).toBe(wording.t('charts.plan.empty'))
    expect(
      without({
        rootCauses: [...input.rootCauses, { id: 'r3', title: 'Elsewhere', category: 'process' }],
        fixes: [{ id: 'x', title: 'x', effortDays: 1, pinned: 'in', effects: [{ rootCause: 'r3', effectiveness: 1 }] }],
      }),
    ).toBe(wording.t('charts.plan.nothing', { whole: wording.t('charts.wholes.count') }))
  })

  it('lists the chosen fixes with owner, day, wave, days, cost and what each removes', () => {
    expect(items?.rows).toEqual([['1', 'FX-01 · Name an owner', 'Dana', '1 Aug 2026', '1', '4', wording.format.money(300), '45']])
    expect(reasons?.rows[0]?.slice(0, 2)).toEqual(['1', 'FX-01 · Name an owner'])
    expect(reasons?.rows[0]?.at(-1)).not.toBe('')
    expect(waves?.rows).toEqual([['1', 'FX-01 · Name an owner', '4', '45']])
  })

  it('says of what is left out why', () => {
    expect(left?.rows.map(([fix]) => fix)).toEqual(['FX-02 · New system', 'FX-03 · Not now'])
    expect(left?.rows.map(([, why]) => why)).not.toContain('')
    expect(tableTexts(made(planPart, reportSourceOf({ ...input, fixes: input.fixes.slice(0, 1) })).blocks)).toHaveLength(3)
    expect(tableTexts(made(planPart, reportSourceOf({ ...input, fixes: [] })).blocks)).toEqual([])
  })

  it('says how sure it is only where more than one plan was drawn', () => {
    const drawn = { draws: 2, seed: 1, removed: { low: 1, median: 2, high: 3 }, stays: new Map([['x1', 0.9]]), fixes: new Map() }
    expect(reasons?.columns).toHaveLength(3)
    if (source.uncertainty === null) throw new Error('there is no uncertainty')
    const sure = { ...source, uncertainty: { ...source.uncertainty, ...drawn } }
    const [, told] = tableTexts(planPart(sure, wording, figureIds()).blocks)
    expect(told?.columns).toHaveLength(4)
    expect(told?.rows[0]?.[2]).toBe('90 of 100')
    const once = { ...sure, uncertainty: { ...sure.uncertainty, draws: 1 } }
    expect(tableTexts(planPart(once, wording, figureIds()).blocks)[1]?.columns).toHaveLength(3)
    const unknown = { ...sure, uncertainty: { ...sure.uncertainty, stays: new Map() } }
    expect(tableTexts(planPart(unknown, wording, figureIds()).blocks)[1]?.rows[0]?.[2]).toBe('')
  })
})

describe('what fewer and more days would remove', () => {
  const reachOf = (changed: object = {}) =>
    made(planPart, reportSourceOf({ ...input, ...changed })).blocks.find((block): block is ReportReach => block.kind === 'reach')

  it('is a plan for each number of days that changes something, up to what all fixes need', () => {
    const reach = reachOf()
    // Twenty days for both fixes that may be chosen: with 2 nothing fits, with 4 the first, with 20 both.
    expect(reach?.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['5', '45', '45%', '1', 'FX-01', ''],
      ['20', '67.5', '68%', '2', 'FX-02', ''],
    ])
    expect(reach?.chosen).toBe(0)
    expect(reach?.plans[1]?.fixes.map(({ text, note }) => [text, note])).toEqual([
      ['FX-01 · Name an owner', '4 working days · 45 cases a month'],
      ['FX-02 · New system', '16 working days · 22.5 cases a month'],
    ])
    expect(reach?.plans[1]?.text).toContain('68%')
  })

  it('is the plan of the report at its own days, or at those that it takes where none are given', () => {
    expect(reachOf({ plan: {} })?.table.rows.map(([days]) => days?.text)).toEqual(['4', '20'])
    expect(reachOf({ plan: {} })?.chosen).toBe(1)
    expect(reachOf({ plan: { budget: 100 } })?.table.rows.map(([days]) => days?.text)).toBeUndefined()
  })

  it('tells what goes out where a better plan leaves a fix behind', () => {
    const effects = (effectiveness: number) => [{ rootCause: 'r1', effectiveness }]
    const fixes = [
      { id: 'x1', title: 'Small', effortDays: 2, effects: effects(0.2) },
      { id: 'x2', title: 'Large', effortDays: 8, excludes: ['x1'], effects: effects(0.9) },
    ]
    expect(reachOf({ fixes, plan: { capacity: 10 } })?.table.rows.map((row) => row.slice(4).map(({ text }) => text))).toEqual([
      ['FX-01', ''],
      ['FX-02', 'FX-01'],
    ])
  })

  it('is not told where there is nothing to choose, all takes no days, or too much stands to be chosen', () => {
    expect(reachOf({ fixes: [] })).toBeUndefined()
    expect(reachOf({ fixes: input.fixes.map((fix) => ({ ...fix, effortDays: 0 })) })).toBeUndefined()
    expect(reachOf({ fixes: input.fixes.slice(0, 1), plan: {} })).toBeUndefined()
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        id: `x${at}`,
        title: 'x',
        effortDays: 1,
        effects: [{ rootCause: 'r1', effectiveness: at === 0 ? 0.9 : 0.01 }],
      }))
    expect(reachOf({ fixes: many(80) })).toBeDefined()
    expect(reachOf({ fixes: many(81) })).toBeUndefined()
  })
})

describe('the traces of a report', () => {
  it('list every failure point by its harm, with its stage by its touchpoint where it has no own', () => {
    expect(tableTexts(made(tracesPart).blocks)[0]?.rows).toEqual([
      ['FP-01', 'Late', 'Sale', '4', '60'],
      ['FP-02', 'Lost', 'Sale', '', '30'],
      ['FP-03', 'Dear', '', '', '10'],
    ])
  })

  it('write causes out with state, share and what is needed together; a first node that says nothing is left out', () => {
    const [late, lost, dear] = made(tracesPart).blocks.slice(1)
    const together = wording.t('vocabulary.join.together')
    expect(late).toMatchObject({
      kind: 'trace',
      title: 'FP-01 · Late',
      causes: [
        { text: 'Nobody asks → RC-01 · No owner', note: 'Confirmed · 75%', causes: [] },
        {
          text: 'It waits',
          note: `Possible · 25% · ${together}`,
          causes: [{ text: 'RC-02 · Old system', note: '' }, { text: 'No time' }],
        },
      ],
    })
    expect(lost).toMatchObject({ causes: [{ text: 'RC-02 · Old system', note: 'Confirmed' }] })
    expect(dear).toMatchObject({ causes: [], empty: wording.own.untraced })
  })

  it('do not call one cause alone needed together', () => {
    const one = {
      ...input,
      evidence: [],
      traces: [{ failurePoint: 'f1', cause: { title: 'Why', join: 'together', causes: [{ rootCause: 'r1' }] } }],
    }
    expect(made(tracesPart, reportSourceOf(one)).blocks[1]).toMatchObject({ causes: [{ text: 'Why', note: '' }] })
  })

  it('are those of the hundred that harm most, and say how many more there are', () => {
    const many = (count: number) =>
      made(
        tracesPart,
        reportSourceOf({ failurePoints: Array.from({ length: count }, (_, at) => ({ id: `f${at}`, title: 'f', perMonth: at })) }),
      )
    expect(many(100).blocks).toHaveLength(101)
    expect(paragraphs(many(101).blocks)).toEqual(['One more failure point with its trace stands in the file.'])
    expect(many(101).blocks).toHaveLength(102)
    expect(many(0).blocks).toEqual([])
  })
})
