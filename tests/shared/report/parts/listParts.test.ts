import { describe, expect, it } from 'vitest'
import { charterPart } from '../../../../shared/report/parts/charterPart.ts'
import { comparisonPart } from '../../../../shared/report/parts/comparisonPart.ts'
import { decisionsPart } from '../../../../shared/report/parts/decisionsPart.ts'
import { evidencePart } from '../../../../shared/report/parts/evidencePart.ts'
import { journeyPart } from '../../../../shared/report/parts/journeyPart.ts'
import { kpisPart } from '../../../../shared/report/parts/kpisPart.ts'
import { progressPart } from '../../../../shared/report/parts/progressPart.ts'
import { promisesPart } from '../../../../shared/report/parts/promisesPart.ts'
import { responsesPart } from '../../../../shared/report/parts/responsesPart.ts'
import type { ReportPart } from '../../../../shared/report/report.ts'
import {
  figureIds,
  type NextFigure,
  type ReportSource,
  type ReportWording,
  reportWording,
} from '../../../../shared/report/reportSource.ts'
import { paragraphs, reportSourceOf, tableTexts } from '../../../fixtures/reportSource.ts'

type Part = (source: ReportSource, wording: ReportWording, next: NextFigure) => ReportPart | null
const { t, own, format } = reportWording(reportSourceOf({}))

function told(part: Part, input: object, said: Parameters<typeof reportSourceOf>[1] = {}) {
  const source = reportSourceOf(input, said)
  const blocks = part(source, reportWording(source), figureIds())?.blocks
  return blocks === undefined ? null : { texts: paragraphs(blocks), tables: tableTexts(blocks) }
}

const rootCauses = [{ id: 'r1', title: 'No owner', category: 'process' }]
const fix = (id: string, changed: object = {}) => ({ id, title: `Fix ${id}`, effects: [], ...changed })

describe('decisions and tasks of a report', () => {
  const decision = (id: string, on: string, changed: object = {}) => ({ id, on, ...changed })

  it('are the decisions, the latest first and of one day in their order, each about a fix or in words', () => {
    const decisions = [
      decision('d1', '2026-05-01', { fix: 'x1', verdict: 'approved', by: 'CEO', why: 'Cheap' }),
      decision('d2', '2026-06-01', { text: 'Ask again', by: 'Board' }),
      decision('d3', '2026-05-01', { text: 'And soon', fix: 'x1', verdict: 'deferred' }),
    ]
    expect(told(decisionsPart, { fixes: [fix('x1')], decisions })?.tables).toMatchObject([
      {
        id: 'T1',
        rows: [
          ['1 Jun 2026', 'Ask again', '', 'Board', ''],
          ['1 May 2026', 'FX-01 · Fix x1', t('progressScreen.verdicts.approved'), 'CEO', 'Cheap'],
          ['1 May 2026', 'And soon – FX-01 · Fix x1', t('progressScreen.verdicts.deferred'), '', ''],
        ],
      },
    ])
  })

  it('are the tasks, open ones before done ones, each by their days; late from the day after', () => {
    const tasks = [
      { id: 't1', text: 'done', doneOn: '2026-06-01', dueOn: '2026-01-01' },
      { id: 't2', text: 'some day', owner: 'Dana' },
      { id: 't3', text: 'today', dueOn: '2026-07-01' },
      { id: 't4', text: 'yesterday', dueOn: '2026-06-30' },
      { id: 't5', text: 'today too', dueOn: '2026-07-01' },
    ]
    const { done, late, open } = own.standings
    expect(told(decisionsPart, { tasks })?.tables[0]?.rows.map(([text, , , , standing]) => [text, standing])).toEqual([
      ...[
        ['yesterday', late],
        ['today', open],
        ['today too', open],
        ['some day', open],
        ['done', done],
      ],
    ])
    expect(told(decisionsPart, {})).toBeNull()
  })
})

describe('the KPIs of a report', () => {
  const kpis = [
    {
      ...{ id: 'k1', name: 'Wait', kind: 'waiting-time', unit: 'seconds', better: 'down', target: 60, tolerable: 90 },
      readings: [
        { on: '2026-02-28', value: 70 },
        { on: '2026-01-31', value: 142 },
      ],
    },
    { id: 'k2', name: 'Unmeasured', kind: 'other', better: 'up' },
  ]

  it('stand with their latest reading', () => {
    expect(told(kpisPart, { kpis })?.tables[0]?.rows).toEqual([
      ['KP-01', 'Wait', 'seconds', '70', '28 Feb 2026', '60', '90', t('vocabulary.kpiState.tolerable')],
      ['KP-02', 'Unmeasured', '', '', '', '', '', expect.any(String)],
    ])
    expect(told(kpisPart, {})).toBeNull()
  })

  it('have cancellations month by month, and salespeople by letters', () => {
    const months = [
      { month: '2026-01', salesperson: 'Dana', closings: 10, cancelled: 6, cashIn: 1000, cashCancelled: 250 },
      { month: '2026-01', closings: 10, cancelled: 1 },
      { month: '2026-02', closings: 20, cancelled: 1 },
    ]
    const part = told(kpisPart, { cancellations: { months } })
    expect(part?.tables.map(({ rows }) => rows)).toEqual([
      [
        ['January 2026', '20', '7', '35%', '25%'],
        ['February 2026', '20', '1', '5%', ''],
      ],
      [[t('cancellationsScreen.coded', { code: 'A' }), '10', '6', '60%', '6.7%', expect.any(String)]],
    ])
    const lead = t('cancellationsScreen.lead', { cancelled: '8', closings: '40', percent: '20%' })
    expect(part?.texts).toEqual([`${lead}.`])
    expect(JSON.stringify(part)).not.toContain('Dana')
    const tolerated = (tolerablePercent: number) => told(kpisPart, { cancellations: { months, tolerablePercent } })?.texts[0]
    expect(tolerated(19)).toBe(`${t('cancellationsScreen.above', { finding: lead, tolerable: '19%' })}.`)
    expect(tolerated(20)).toBe(`${t('cancellationsScreen.within', { finding: lead, tolerable: '20%' })}.`)
    const none = told(kpisPart, { cancellations: { months: [{ month: '2026-01', closings: 0, cancelled: 0 }] } })
    expect(none?.tables.map(({ rows }) => rows)).toEqual([[['January 2026', '0', '0', '', '']]])
    expect(none?.texts[0]).toContain('0%')
  })
})

describe('how fixes go, in a report', () => {
  const fixes = [
    fix('x1', { state: 'done', dueOn: '2026-01-01', doneOn: '2026-02-01', check: { on: '2026-06-01' } }),
    fix('x2', { state: 'approved', owner: 'Dana', startOn: '2026-01-01', dueOn: '2026-06-30', requires: ['x3'] }),
    fix('x3', { state: 'approved', startOn: '2026-06-30', dueOn: '2026-08-01' }),
    fix('x4', { dueOn: '2026-07-01', requires: ['x1', 'x3'] }),
  ]

  it('is told by state, and of each fix what is late and what it waits for', () => {
    const late = (kind: 'not-done' | 'not-begun' | 'not-checked', day: string) =>
      t(`progressScreen.lateness.${kind}`, { day: format.day(day) })
    const waits = t('progressScreen.waitsFor', { fixes: 'FX-03' })
    const part = told(progressPart, { fixes })
    expect(part?.texts).toEqual([t('progressScreen.late', { count: 3 })])
    expect(part?.tables[0]?.rows).toEqual([
      ['Idea', '1', 'FX-04'],
      ['Approved', '2', 'FX-02, FX-03'],
      ['Done', '1', 'FX-01'],
    ])
    expect(part?.tables[1]?.rows.map((row) => [row[0], row[3], row[4], row[5], row[6]])).toEqual([
      ['FX-04 · Fix x4', '', '1 Jul 2026', '', waits],
      ['FX-02 · Fix x2', '1 Jan 2026', '30 Jun 2026', '', `${late('not-done', '2026-06-30')} · ${waits}`],
      ['FX-03 · Fix x3', '30 Jun 2026', '1 Aug 2026', '', late('not-begun', '2026-06-30')],
      ['FX-01 · Fix x1', '', '1 Jan 2026', '1 Feb 2026', late('not-checked', '2026-06-01')],
    ])
  })

  it('says that nothing is late, and nothing where there are no fixes', () => {
    expect(told(progressPart, { fixes: [fix('x1')] })?.texts).toEqual([t('progressScreen.nothingLate')])
    expect(told(progressPart, {})).toBeNull()
  })
})

describe('before and after, in a report', () => {
  const checked = (id: string, check: object) => fix(id, { state: 'done', check })

  it('is what was predicted of each fix, and what came of it', () => {
    const input = {
      kpis: [{ id: 'k1', name: 'Wait', kind: 'other', better: 'down' }],
      fixes: [
        checked('x1', { predicted: 10, actual: 4, target: 12, adoption: { done: 8, of: 10 }, verdict: 'partly' }),
        checked('x2', { kpi: 'k1', predicted: 60 }),
        fix('x3'),
      ],
    }
    const part = told(comparisonPart, input)
    expect(part?.texts).toEqual([])
    expect(part?.tables[0]?.rows).toEqual([
      [
        'FX-01 · Fix x1',
        own.fewerCases,
        '12',
        '10',
        '4',
        t('reviewScreen.adopted', { done: '8', of: '10' }),
        t('fixesScreen.check.verdicts.partly'),
      ],
      ['FX-02 · Fix x2', 'Wait', '', '60', '', '', ''],
    ])
    const two = told(comparisonPart, {
      fixes: [checked('x1', { predicted: 10, actual: 4 }), checked('x2', { predicted: 10, actual: 6 })],
    })
    expect(two?.texts).toEqual([t('progressScreen.recordSaid.less', { count: 2, share: '50%', predicted: '20', actual: '10' })])
    expect(told(comparisonPart, { fixes: [fix('x1')] })).toBeNull()
  })

  it('is what was counted since a snapshot, or in two periods, with its tests', () => {
    const side = (cases: number) => ({ from: '2026-01-01', to: '2026-03-31', months: 3, total: cases / 3, cases, volume: null })
    const bar = {
      key: 'r1',
      label: 'No owner',
      before: 2,
      after: 1.256,
      beforeCases: 6,
      afterCases: 4,
      rateP: 0.0456,
      shareP: null,
      adjustedP: 0.0004,
    }
    const comparison = {
      measure: 'count',
      before: side(6),
      after: { ...side(4), from: null },
      overlaps: false,
      totalRateP: 0.5,
      bars: [bar],
    } as const
    const part = told(comparisonPart, {}, { since: { snapshot: 'Kick-off', comparison, volumes: [], unit: null } })
    expect(part?.tables[0]).toMatchObject({
      title: `Cases a month by root cause: “Kick-off” (1 Jan 2026 – 31 Mar 2026) and since (${own.facts.noPeriod})`,
      rows: [['No owner', '2', '1.26', '6', '4', 'p = 0.046', '', 'p < 0.001']],
    })
    expect(part?.texts).toHaveLength(1)
    expect(
      told(comparisonPart, {}, { since: { snapshot: null, comparison, volumes: [], unit: null } })?.tables[0]?.title,
    ).not.toContain('“')
  })
})

describe('the evidence of a report', () => {
  const evidence = [
    {
      id: 'e1',
      source: 'survey',
      quote: 'I waited',
      note: 'Twice',
      who: 'Levi',
      on: '2026-04-12',
      strength: 'strong',
      about: [{ rootCause: 'r1' }, { failurePoint: 'f1', stance: 'against' }, { promise: 'p1', stance: 'for' }],
    },
    {
      id: 'e2',
      source: 'employee',
      quote: ' ',
      about: [{ fix: 'x1' }, { cause: 'c1' }, { cause: 'c2' }, { touchpoint: 't1', stance: 'against' }],
    },
  ]
  const input = {
    evidence,
    rootCauses,
    stages: [{ id: 's1', name: 'Sale' }],
    touchpoints: [{ id: 't1', name: 'Desk', stage: 's1' }],
    promises: [{ id: 'p1', text: 'At once' }],
    fixes: [fix('x1')],
    failurePoints: [{ id: 'f1', title: 'Late' }],
    traces: [{ failurePoint: 'f1', cause: { id: 'c1', title: 'Why', causes: [{ id: 'c2', rootCause: 'r1' }] } }],
  }

  it('is what was said, where, by whom, and what it speaks for and against', () => {
    const [speaksFor, against] = [t('vocabulary.stance.for'), t('vocabulary.stance.against')]
    expect(told(evidencePart, input)?.tables[0]?.rows).toEqual([
      [
        'EV-01',
        '“I waited” – Twice',
        'Survey',
        'Levi',
        '12 Apr 2026',
        `${speaksFor}: RC-01 · No owner; PR-01 · At once · ${against}: FP-01 · Late`,
        t('vocabulary.evidenceStrength.strong'),
      ],
      ['EV-02', '', expect.any(String), '', '', `${speaksFor}: FX-01 · Fix x1; Why; RC-01 · No owner · ${against}: Desk`, ''],
    ])
    expect(told(evidencePart, {})).toBeNull()
  })

  it('names attached files unless it is redacted', () => {
    const [first, second] = evidence
    const attached = { ...input, evidence: [{ ...first, file: { name: 'call.txt', data: 'YQ==' } }, second] }
    expect(told(evidencePart, attached)?.tables[1]?.rows).toEqual([['EV-01', 'call.txt']])
    expect(told(evidencePart, attached, { redacted: true })?.tables).toHaveLength(1)
    expect(told(evidencePart, input)?.tables).toHaveLength(1)
  })
})

describe('the journey of a report', () => {
  const stages = [
    { id: 's1', name: 'Sale' },
    { id: 's2', name: 'Service', journey: 'j1' },
  ]
  const desk = {
    id: 't1',
    name: 'Desk',
    stage: 's1',
    customerScore: 4,
    organisationScore: 8,
    momentOfTruth: true,
    hands: ['Dana', 'Noa', 'Dana'],
  }
  const input = {
    stages,
    touchpoints: [desk, { id: 't2', name: 'Call', stage: 's1' }],
    failurePoints: [{ id: 'f1', title: 'Late', perMonth: 3, touchpoint: 't1' }],
  }

  it('is told touchpoint by touchpoint, with the widest gaps and the hands before it', () => {
    const part = told(journeyPart, { ...input, stages: stages.slice(0, 1) })
    expect(part?.texts).toEqual([
      `${t('journeyScreen.widest', { names: t('journeyScreen.widestOne', { name: 'Desk', customer: '4', organisation: '8' }) })}.`,
      'Hands that customers are passed through: 2. Hand-overs between them: 2.',
    ])
    expect(part?.tables[0]?.title).toContain('★')
    expect(part?.tables[0]?.rows).toEqual([
      ['Sale', '★ Desk', '4', '8', '4', '', '3'],
      ['Sale', 'Call', '', '', '', '', '0'],
    ])
  })

  it('names the journey before its first sentence where there are several', () => {
    const journeys = [{ id: 'j1', name: 'Business', customer: 'business' }]
    const part = told(journeyPart, {
      ...input,
      journeys,
      touchpoints: [...input.touchpoints, { ...desk, id: 't3', stage: 's2', momentOfTruth: false }],
    })
    const main = t('journeyScreen.mainJourney')
    expect(part?.texts.map((text) => text.split(' · ')[0])).toEqual([
      main,
      'Hands that customers are passed through: 2. Hand-overs between them: 2.',
      'Business',
      'Hands that customers are passed through: 2. Hand-overs between them: 2.',
    ])
    expect(part?.tables.map(({ id }) => id)).toEqual(['T1', 'T2'])
    expect(part?.tables[1]?.title).not.toContain('★')
    expect(told(journeyPart, { stages, journeys })).toBeNull()
    const bare = told(journeyPart, { stages: stages.slice(0, 1), touchpoints: [{ id: 't2', name: 'Call', stage: 's1' }] })
    expect(bare?.texts).toEqual([])
  })
})

describe('promises, the charter and answers of a report', () => {
  it('are promises with how far each is kept; from a gap of 3 on it mostly is not', () => {
    const promises = [0, 2, 3, 4].map((gap) => ({ id: `p${gap}`, text: `Gap ${gap}`, gap, conditions: 'If', reality: 'Is' }))
    const part = told(promisesPart, { promises: [...promises, { id: 'p', text: 'Unjudged' }] })
    expect(part?.texts).toEqual(['Promises mostly not kept, or broken: 2 of 5.'])
    expect(part?.tables[0]?.rows.map((row) => [row[1], row[4]])).toEqual([
      ['Gap 4', t('vocabulary.gap.4')],
      ['Gap 3', t('vocabulary.gap.3')],
      ['Gap 2', t('vocabulary.gap.2')],
      ['Gap 0', t('vocabulary.gap.0')],
      ['Unjudged', ''],
    ])
    expect(told(promisesPart, {})).toBeNull()
  })

  it('are commitments with how often they are kept, what is open and what is vague', () => {
    const commitments = [
      { id: 'c1', text: 'We call as soon as possible', how: 'By phone', readings: [{ on: '2026-01-01', kept: 1, of: 4 }] },
    ]
    const part = told(charterPart, { commitments })
    expect(part?.tables[0]?.rows).toEqual([['CM-01', 'We call as soon as possible', 'By phone', '', '', '']])
    expect(part?.tables[1]?.rows[0]?.slice(2)).toEqual([
      '25%',
      expect.stringMatching(/,.* and /u),
      t('charterScreen.quoted', { words: 'as soon as possible' }),
    ])
    expect(told(charterPart, {})).toBeNull()
  })

  it('are answers of the failure points that have one, the most harm first, admissions marked as drafts', () => {
    const response = {
      admission: ' We came late. ',
      prevention: 'Dana owns it.',
      earlySign: ' ',
      alsoAffected: [{ customer: 'Levi', toldOn: '2026-03-02' }, { customer: 'Cohen' }],
    }
    const failurePoints = [
      { id: 'f1', title: 'Late', perMonth: 1, response: { compensation: 'A day' } },
      { id: 'f2', title: 'Lost', perMonth: 5, response },
      { id: 'f3', title: 'Dear', perMonth: 9 },
    ]
    const part = told(responsesPart, { failurePoints })
    expect(part?.texts).toEqual([own.legalDraft])
    expect(part?.tables[0]?.rows).toEqual([
      ['FP-02 · Lost', `${t('response.fields.admission')} – ${own.legalMark}`, 'We came late.'],
      ['FP-02 · Lost', t('response.fields.prevention'), 'Dana owns it.'],
      ['FP-02 · Lost', t('response.affected'), t('response.told', { count: 2, told: '1' })],
      ['FP-01 · Late', t('response.fields.compensation'), 'A day'],
    ])
    expect(told(responsesPart, { failurePoints: failurePoints.slice(2) })).toBeNull()
  })
})
