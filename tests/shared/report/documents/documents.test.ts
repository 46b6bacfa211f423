import { describe, expect, it } from 'vitest'
import { a3Subject } from '../../../../shared/report/documents/a3Subject.ts'
import { composeA3 } from '../../../../shared/report/documents/composeA3.ts'
import { composeDocument } from '../../../../shared/report/documents/composeDocument.ts'
import { redactReport } from '../../../../shared/report/redactReport.ts'
import { type ReportBlock, tablesOf } from '../../../../shared/report/report.ts'
import { reportWording } from '../../../../shared/report/reportSource.ts'
import { withParts } from '../../../../shared/report/withParts.ts'
import { paragraphs, partOf, reportSourceOf, tableTexts } from '../../../fixtures/reportSource.ts'

const { own, t, format } = reportWording(reportSourceOf({}))

const rootCauses = [
  { id: 'r1', title: 'No owner', category: 'process', unit: 'u1' },
  { id: 'r2', title: 'Old system', category: 'systems', unit: 'u1' },
]
const acting = (rootCause: string) => [{ rootCause, effectiveness: 0.5 }]
const input = {
  name: 'Levi & Co',
  units: [
    { id: 'u1', name: 'Finance' },
    { id: 'u2', name: 'Sales' },
  ],
  stages: [{ id: 's1', name: 'Sale' }],
  touchpoints: [{ id: 't1', name: 'Desk', stage: 's1', unit: 'u1' }],
  failurePoints: [
    { id: 'f1', title: 'Late', perMonth: 60, touchpoint: 't1', description: ' Nobody comes. ' },
    { id: 'f2', title: 'Lost', perMonth: 30, touchpoint: 't1' },
    { id: 'f3', title: 'Dear', perMonth: 10 },
  ],
  rootCauses,
  traces: [
    { failurePoint: 'f1', cause: { id: 'c1', title: 'Why', causes: [{ rootCause: 'r1', id: 'c2' }] } },
    { failurePoint: 'f2', cause: { rootCause: 'r2', id: 'c3' } },
  ],
  promises: [{ id: 'p1', text: 'At once', failurePoints: ['f2'] }],
  fixes: [
    { id: 'x1', title: 'Name one', owner: 'Dana', state: 'approved', dueOn: '2026-08-01', effortDays: 4, effects: acting('r1') },
    { id: 'x2', title: 'New system', owner: 'dana ', state: 'done', effects: acting('r2') },
    { id: 'x3', title: 'Not at all', owner: 'Dana', state: 'rejected', effects: acting('r1') },
    { id: 'x4', title: 'Nobody’s', kind: 'checklist', effects: acting('r1') },
    { id: 'x5', title: 'Begun', owner: 'Noa', state: 'in-progress', effects: acting('r1') },
  ],
  tasks: [
    { id: 't1', text: 'Ask', owner: 'DANA', decision: 'd1' },
    { id: 't2', text: 'Asked', owner: 'Dana', doneOn: '2026-01-01' },
    { id: 't3', text: 'Write', owner: 'Avi' },
    { id: 't4', text: 'Anybody' },
  ],
  decisions: [
    { id: 'd1', on: '2026-05-01', fix: 'x1', verdict: 'approved' },
    { id: 'd2', on: '2026-06-01', text: 'Wait' },
    { id: 'd3', on: '2026-06-01', fix: 'x2', verdict: 'approved' },
  ],
  evidence: [
    { id: 'e1', source: 'survey', quote: 'I waited', on: '2026-04-12', about: [{ failurePoint: 'f1' }] },
    { id: 'e2', source: 'employee', quote: 'It breaks', about: [{ promise: 'p1' }, { failurePoint: 'f1', stance: 'against' }] },
    { id: 'e3', source: 'call-listening', quote: 'Nothing', about: [{ failurePoint: 'f3' }] },
    { id: 'e4', source: 'complaint-log', quote: 'Slow', about: [{ touchpoint: 't1' }] },
    { id: 'e5', source: 'kpi', quote: 'A number', about: [{ fix: 'x2' }] },
    { id: 'e6', source: 'survey', quote: ' ', about: [{ fix: 'x2' }] },
    { id: 'e7', source: 'survey', quote: 'By a cause', about: [{ cause: 'c2' }, { rootCause: 'r2' }] },
  ],
  commitments: [{ id: 'c1', text: 'We call you back', how: 'By phone', when: ' ', value: ' Respect ' }],
}
const source = reportSourceOf(input)

describe('a document', () => {
  it('of the whole has its parts in their order, those of empty lists left out, and figures numbered through', () => {
    const whole = composeDocument('report', source)
    expect(whole.parts.map(({ id }) => id)).toEqual([
      ...['summary', 'method', 'journey', 'promises', 'paretos', 'plan', 'traces', 'decisions', 'progress'],
      ...['charter', 'evidence', 'glossary'],
    ])
    expect(tablesOf(whole).map(({ id }) => id)).toEqual(tablesOf(whole).map((_, at) => `T${at + 1}`))
    expect(whole.facts).toEqual([
      [own.facts.date, '1 Jul 2026'],
      [own.facts.period, own.facts.noPeriod],
      [own.facts.measure, t('charts.valueAxis.count')],
      [own.facts.fingerprint, 'abc'],
    ])
    expect(composeDocument('report', reportSourceOf({})).parts.map(({ id }) => id)).toEqual([
      ...['summary', 'method', 'paretos', 'plan', 'traces', 'glossary'],
    ])
  })

  it('leaves out columns in which no row says anything', () => {
    const [table] = tableTexts(partOf(composeDocument('report', source), 'decisions'))
    expect(table?.columns).toEqual([own.columns.day, own.columns.decision, own.columns.verdict])
    expect(table?.rows[0]).toEqual(['1 Jun 2026', 'Wait', ''])
  })

  it('begins with the harm, what the plan removes of it, and how sure that is', () => {
    const summary = partOf(composeDocument('report', source), 'summary')
    const [keys] = summary
    // Two approved or open fixes take half of 60, and half of that half; the done one half of 30 no more.
    expect(keys?.kind === 'keys' && keys.keys.map(({ id, label }) => [id, label])).toEqual(
      ['total', 'removed', 'fixes', 'effort', 'cost'].map((key, at) => [
        `K${at + 1}`,
        Object.entries(own.key).find(([name]) => name === key)?.[1],
      ]),
    )
    expect(keys?.kind === 'keys' && keys.keys[0]?.text).toBe('100 cases a month')
    expect(paragraphs(summary)[0]).toMatch(/\.$/u)
    const empty = partOf(composeDocument('report', reportSourceOf({})), 'summary')
    expect(empty[0]?.kind === 'keys' && empty[0].keys[1]?.note).toContain('0%')
    expect(paragraphs(empty)).toHaveLength(5)
  })

  it('says how sure its plan is only where low and high differ', () => {
    const sentences = (low: number, high: number) => {
      if (source.uncertainty === null) throw new Error('there is no uncertainty')
      const unsure = { ...source, uncertainty: { ...source.uncertainty, removed: { low, median: low, high }, stays: new Map() } }
      return paragraphs(partOf(composeDocument('report', unsure), 'summary')).length
    }
    expect(sentences(40, 50) - sentences(50, 50)).toBe(1)
  })

  it('says its limits, those that there are', () => {
    const limits = (plan: object) => paragraphs(partOf(composeDocument('report', reportSourceOf({ plan })), 'method'))[2]
    expect(limits({})).toBe('Limits of the plan: none.')
    expect(limits({ capacity: 20 })).toBe('Limits of the plan: up to 20 working days.')
    expect(limits({ budget: 500 })).toContain(format.money(500))
    expect(limits({ capacity: 20, budget: 500 })).toMatch(/20 working days and up to/u)
  })

  it('bears the colour of the consultant where it is read on white, and a darker step where not', () => {
    const accent = (colour: string | null) => composeDocument('minutes', { ...source, brand: { colour, logo: null } }).look.accent
    expect([accent(null), accent('#4a47c4'), accent('#ffffff')]).toEqual(['#4a47c4', '#4a47c4', '#737373'])
    expect([
      composeDocument('minutes', source).redacted,
      composeDocument('minutes', { ...source, redacted: true }).redacted,
    ]).toEqual([null, own.redacted])
    expect(composeDocument('report', reportSourceOf({}, { wordsOf: () => [] })).isInteractive).toBe(true)
    expect(composeDocument('report', source).isInteractive).toBe(false)
  })

  it('of chosen parts has these alone, in the order in which they were chosen, each figure as it was called', () => {
    const whole = composeDocument('report', source)
    const chosen = withParts(whole, ['evidence', 'kpis', 'summary'])
    expect(chosen.parts).toEqual(['evidence', 'summary'].map((id) => whole.parts.find((part) => part.id === id)))
  })
})

describe('the minutes', () => {
  it('are what was decided on the day of the latest review, and every open task', () => {
    const minutes = composeDocument('minutes', source)
    expect(minutes.facts[0]).toEqual([own.facts.reviewOn, '1 Jun 2026'])
    expect(tableTexts(partOf(minutes, 'decisions'))[0]?.rows.map(([, decision]) => decision)).toEqual([
      'Wait',
      'FX-02 · New system',
    ])
    expect(tableTexts(partOf(minutes, 'tasks'))[0]?.rows.map(([task]) => task)).toEqual(['Ask', 'Write', 'Anybody'])
    const empty = composeDocument('minutes', reportSourceOf({}))
    expect(empty.facts[0]).toEqual([own.facts.reviewOn, '1 Jul 2026'])
    expect(empty.parts.map(({ blocks }) => paragraphs(blocks))).toEqual([[own.nothingDecided], [own.nothingOpen]])
  })
})

describe('the charter', () => {
  it('is each commitment with what it says, and what stands behind it', () => {
    expect(partOf(composeDocument('charter', source), 'charter')).toEqual([
      {
        ...{ kind: 'trace', title: 'We call you back', empty: '' },
        causes: [`${t('charterScreen.fields.how')}: By phone`, 'What stands behind it: Respect'].map((text) => ({
          ...{ text, note: '', causes: [] },
        })),
      },
    ])
    expect(paragraphs(partOf(composeDocument('charter', reportSourceOf({})), 'charter'))).toEqual([t('charterScreen.emptyTitle')])
  })
})

describe('the sheets of owners', () => {
  it('are one for each name, however it is spaced and cased, with fixes that stand and open tasks; none for nobody', () => {
    const owners = composeDocument('owners', source)
    expect(owners.parts.map(({ id, title }) => [id, title])).toEqual([
      ['owner-1', 'Dana'],
      ['owner-2', 'Noa'],
      ['owner-3', 'Avi'],
    ])
    const [fixes, tasks] = tableTexts(partOf(owners, 'owner-1'))
    expect(fixes?.rows.map(([code]) => code)).toEqual(['FX-01', 'FX-02'])
    expect(fixes?.rows[0]).toEqual(['FX-01', 'Name one', 'Approved', '1 Aug 2026', 'Dana', '4'])
    expect(tasks?.rows.map(([task]) => task)).toEqual(['Ask'])
    expect(tableTexts(partOf(owners, 'owner-3')).map(({ rows }) => rows[0]?.[0])).toEqual(['Write'])
    expect(owners.comesBack).toBe(true)
    expect(composeDocument('report', source).comesBack).toBe(false)
  })
})

describe('“You said, we did”', () => {
  const said = composeDocument('you-said', source)

  it('has the words of customers and of the staff apart, what was done first and what nobody answers last', () => {
    expect(said.parts.map(({ id }) => id)).toEqual(['customers', 'staff'])
    const answer = (state: string, fix: string) => `${state}: ${fix}`
    expect(tableTexts(partOf(said, 'customers'))[0]?.rows).toEqual([
      [
        '“Slow”',
        '',
        [answer('Done', 'New system'), answer('In progress', 'Begun'), 'Approved: Name one (by 1 Aug 2026)'].join(' · '),
      ],
      [
        '“By a cause”',
        '',
        [answer('Done', 'New system'), answer('In progress', 'Begun'), 'Approved: Name one (by 1 Aug 2026)'].join(' · '),
      ],
      [
        '“I waited”',
        '12 Apr 2026',
        [answer('In progress', 'Begun'), 'Approved: Name one (by 1 Aug 2026)', answer('Idea', 'Nobody’s')].join(' · '),
      ],
      ['“Nothing”', '', own.noAnswer],
    ])
    expect(tableTexts(partOf(said, 'staff'))[0]?.rows).toEqual([['“It breaks”', answer('Done', 'New system')]])
  })

  it('says by when only of what is on its way', () => {
    const fixes = [{ id: 'x1', title: 'Once', state: 'done', dueOn: '2026-01-01', effects: acting('r1') }]
    const answered = composeDocument(
      'you-said',
      reportSourceOf({ ...input, decisions: [], tasks: [], fixes, evidence: input.evidence.slice(0, 1) }),
    )
    expect(tableTexts(partOf(answered, 'customers'))[0]?.rows[0]?.[2]).toBe('Done: Once')
    expect(answered.parts).toHaveLength(1)
  })

  it('says that nothing was said', () => {
    expect(paragraphs(partOf(composeDocument('you-said', reportSourceOf({})), 'said'))).toEqual([own.nothingSaid])
  })
})

describe('a page of A3', () => {
  const pageOf = (called: string, changed: object = {}) => {
    const told = reportSourceOf({ ...input, ...changed })
    const subject = a3Subject(told.engagement, called)
    if (subject === null) throw new Error(`there is no ${called}`)
    return composeA3(told, subject)
  }
  const keysOf = (blocks: readonly ReportBlock[]) =>
    blocks.flatMap((block) => (block.kind === 'keys' ? block.keys.map(({ text }) => text) : []))

  it('is about the failure point or unit that is called so, by its id, code or name', () => {
    const { engagement } = source
    expect(['f1', 'fp-01', ' LATE '].map((called) => a3Subject(engagement, called))).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'failurePoint', id: 'f1', title: 'FP-01 · Late' })),
    )
    expect(['u1', 'finance'].map((called) => a3Subject(engagement, called))).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'unit', id: 'u1', title: 'Finance' })),
    )
    expect([a3Subject(engagement, 'x1'), a3Subject(engagement, '')]).toEqual([null, null])
  })

  it('of a failure point tells its harm and words, its causes, the fixes that act on them, and what was agreed of these', () => {
    const page = pageOf('f1')
    expect(page).toMatchObject({ paper: 'a3', title: 'FP-01 · Late', kicker: 'One page of “Levi & Co”' })
    const now = partOf(page, 'now')
    expect(keysOf(now)).toEqual(['60', '60%'])
    expect(paragraphs(now)).toEqual(['Nobody comes.', '“I waited”', '“It breaks”'])
    expect(partOf(page, 'causes')[0]).toMatchObject({
      kind: 'trace',
      causes: [{ text: 'Why', causes: [{ text: 'RC-01 · No owner' }] }],
    })
    const fixes = tableTexts(partOf(page, 'fixes'))[0]?.rows.map(([fix]) => fix)
    expect(fixes).toEqual(['FX-01 · Name one', 'FX-04 · Nobody’s', 'FX-05 · Begun'])
    const agreed = tableTexts(partOf(page, 'agreed'))
    expect(agreed.map(({ rows }) => rows.map((row) => row.find((text) => /Name one|Ask/u.test(text))))).toEqual([
      ['FX-01 · Name one'],
      ['Ask'],
    ])
  })

  it('of a unit tells what lands at its touchpoints, and the root causes that are born in it', () => {
    const page = pageOf('Finance')
    expect(keysOf(partOf(page, 'now'))).toEqual(['90', '90%'])
    expect(tableTexts(partOf(page, 'now'))[0]?.rows).toEqual([
      ['FP-01 · Late', '60'],
      ['FP-02 · Lost', '30'],
    ])
    expect(tableTexts(partOf(page, 'causes'))[0]?.rows).toEqual([
      ['RC-01 · No owner', '60'],
      ['RC-02 · Old system', '30'],
    ])
    const rare = input.failurePoints.map((point) => (point.id === 'f1' ? { ...point, perMonth: 5 } : point))
    expect(tableTexts(partOf(pageOf('Finance', { failurePoints: rare }), 'causes'))[0]?.rows[0]).toEqual([
      'RC-02 · Old system',
      '30',
    ])
    expect(tableTexts(partOf(page, 'fixes'))[0]?.rows.map(([fix]) => fix?.slice(0, 5))).toEqual([
      'FX-01',
      'FX-04',
      'FX-05',
      'FX-02',
    ])
    const none = pageOf('Sales')
    expect(keysOf(partOf(none, 'now'))).toEqual(['0', '0%'])
    expect(['now', 'causes', 'fixes', 'agreed'].map((id) => paragraphs(partOf(none, id)))).toEqual([
      ...[[], [own.a3.nothingBorn], [own.a3.nothingDone], [own.a3.nothingAgreed]],
    ])
    expect(keysOf(partOf(pageOf('Sales', { failurePoints: [], traces: [], promises: [], evidence: [] }), 'now'))).toEqual([
      '0',
      '0%',
    ])
  })

  it('holds as much as stands on one page, and shows what it has cut', () => {
    const many = <Item>(count: number, item: (at: number) => Item) => Array.from({ length: count }, (_, at) => item(at))
    const full = {
      ...{ promises: [], units: [{ id: 'u1', name: 'Finance' }] },
      failurePoints: many(7, (at) => ({
        id: `f${at}`,
        title: `${at} `.repeat(60).trim(),
        perMonth: at,
        touchpoint: 't1',
        description: 'd'.repeat(301),
      })),
      rootCauses: many(19, (at) => ({ id: `r${at}`, title: `r${at}`, category: 'process', unit: 'u1' })),
      traces: [{ failurePoint: 'f6', cause: { causes: many(19, (at) => ({ rootCause: `r${at}` })) } }],
      fixes: many(9, (at) => ({ id: `x${at}`, title: `x${at}`, effects: acting('r0') })),
      decisions: many(5, (at) => ({ id: `d${at}`, on: '2026-01-01', fix: 'x0', text: `d${at}` })),
      tasks: many(6, (at) => ({ id: `t${at}`, text: `t${at}`, decision: 'd4' })),
      evidence: many(4, (at) => ({
        id: `e${at}`,
        source: 'survey',
        quote: 'q'.repeat(159 + at),
        about: [{ failurePoint: 'f6' }],
      })),
    }
    const unit = pageOf('Finance', full)
    const rows = (page: ReturnType<typeof pageOf>, id: string) => tableTexts(partOf(page, id)).map((table) => table.rows.length)
    expect([rows(unit, 'now'), rows(unit, 'causes'), rows(unit, 'fixes'), rows(unit, 'agreed')]).toEqual([[6], [8], [8], [4, 5]])
    expect(tableTexts(partOf(unit, 'now'))[0]?.rows[0]?.[0]).toHaveLength(80)
    const point = pageOf('f6', full)
    expect(paragraphs(partOf(point, 'now')).map(({ length }) => length)).toEqual([301, 161, 162, 163])
    expect(paragraphs(partOf(point, 'now')).map((text) => text.includes('…'))).toEqual([true, false, false, true])
    const [trace] = partOf(point, 'causes')
    const causes = trace?.kind === 'trace' ? trace.causes : []
    expect([causes.length, causes.at(-1)?.text, causes.at(-2)?.text]).toEqual([19, '…', 'RC-18 · r17'])
    expect(trace?.kind === 'trace' && trace.title).toHaveLength(80)
    const fits = pageOf('f6', {
      ...full,
      traces: [{ failurePoint: 'f6', cause: { causes: many(18, (at) => ({ rootCause: `r${at}` })) } }],
    })
    const [whole] = partOf(fits, 'causes')
    expect(whole?.kind === 'trace' && whole.causes.map(({ text }) => text)).not.toContain('…')
  })
})

describe('a redacted report', () => {
  it('has every text masked, and no number or day', () => {
    const opened = reportSourceOf(input, { wordsOf: (id) => [`Levi of ${id}`] })
    const whole = composeDocument('report', opened)
    const masked = redactReport(whole, (text) => text.replaceAll(/Levi|Dana|Late|Lost|waited|owner/gu, '█'))
    const parts = JSON.stringify(masked.parts.filter(({ id }) => id !== 'glossary' && id !== 'method'))
    expect(parts.match(/Levi|Dana|\bLate\b|Lost|waited/gu)).toBeNull()
    expect(masked.title).toBe('█ & Co')
    const numbers = (report: typeof whole) =>
      tablesOf(report).flatMap(({ rows }) => rows.flat().filter(({ kind }) => kind !== 'text'))
    expect(numbers(masked)).toEqual(numbers(whole))
  })
})
