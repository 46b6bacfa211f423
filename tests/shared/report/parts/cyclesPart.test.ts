import { expect, it } from 'vitest'
import { cyclesPart } from '../../../../shared/report/parts/cyclesPart.ts'
import { figureIds, reportWording } from '../../../../shared/report/reportSource.ts'
import { paragraphs, reportSourceOf, tableTexts } from '../../../fixtures/reportSource.ts'

const frozenFix = {
  id: 'x1',
  code: 'FX-01',
  title: 'One owner',
  state: 'approved',
  owner: 'Dana',
  dueOn: '2026-03-01',
  effects: [],
}
const stage = (score: number, on: string) => ({ id: 's1', name: 'Deliver', competitors: [{ name: 'Rival', score, on }] })
const counts = (cases: number) => [{ failurePoint: 'f1', cases, places: [{ count: cases }] }]
const frozen = (cases: number, score: number, on: string) => ({
  name: 'Client',
  failurePoints: [{ id: 'f1', title: 'Late' }],
  stages: [stage(score, on)],
  fixes: [
    { ...frozenFix, check: { predicted: 12 } },
    { ...frozenFix, id: 'x2', code: 'FX-02', title: 'Two', check: { predicted: 4 } },
  ],
  counts: counts(cases),
})
const input = {
  stages: [stage(8, '2026-06-01')],
  failurePoints: [{ id: 'f1', title: 'Late' }],
  fixes: [
    { ...frozenFix, state: 'done', doneOn: '2026-02-20', check: { predicted: 12, actual: 9 } },
    {
      ...frozenFix,
      id: 'x2',
      code: 'FX-02',
      title: 'Two',
      state: 'done',
      doneOn: '2026-03-20',
      check: { predicted: 4, actual: 1 },
    },
  ],
  tasks: [{ id: 't1', text: 'Call the crews', owner: 'Avi', dueOn: '2026-05-01', decision: 'd1' }],
  decisions: [{ id: 'd1', text: 'Ask', on: '2026-04-02', snapshot: 'n2' }],
  kpis: [
    {
      ...{ id: 'k1', name: 'Wait', unit: 'min', better: 'down' },
      readings: [
        { on: '2026-01-10', value: 40 },
        { on: '2026-03-10', value: 25 },
      ],
    },
  ],
  snapshots: [
    {
      ...{
        id: 'n1',
        name: 'Winter',
        on: '2026-01-15',
        note: 'Said by the board',
        period: { from: '2025-12-01', to: '2025-12-31' },
      },
      engagement: frozen(60, 7, '2025-12-01'),
    },
    {
      ...{ id: 'n2', name: 'Spring', on: '2026-04-01', period: { from: '2026-03-01', to: '2026-03-31' } },
      engagement: {
        ...frozen(20, 8, '2026-03-01'),
        fixes: [
          { ...frozenFix, state: 'done', doneOn: '2026-02-20' },
          { ...frozenFix, id: 'x2', code: 'FX-02', title: 'Two', state: 'done', doneOn: '2026-03-20' },
        ],
      },
    },
  ],
}

function told(language: 'en' | 'he') {
  const source = reportSourceOf(input, { language })
  const blocks = cyclesPart(source, reportWording(source), figureIds())?.blocks ?? []
  return { texts: paragraphs(blocks), tables: tableTexts(blocks) }
}

it('says of each cycle, the latest first, what was promised and what came of it, how cases and KPIs moved, and competitors then and now', () => {
  const { texts, tables } = told('en')
  expect(texts[0]).toBe('Since “Spring” (1 Apr 2026 until today): No fix was promised.')
  expect(texts[1]).toMatch(
    /^From “Winter” to “Spring” \(15 Jan 2026 – 1 Apr 2026\): 2 fixes were promised: 1 done and 1 done late\. Of those/,
  )
  expect(texts[1]).toContain('16 cases a month fewer were predicted, 10 fewer were measured.')
  expect(texts[1]).toContain('Cases a month went down, from 58.91 to 19.64.')
  expect(texts.slice(2)).toEqual(['Noted with “Winter”: Said by the board'])
  expect(tables.map(({ title, rows }) => [title, ...rows])).toEqual([
    ['Since “Spring”: the tasks that were taken on', ['Call the crews', 'Avi', '1 May 2026', 'Late']],
    ['Since “Spring”: competitors, then and now (0–10)', expect.arrayContaining(['Deliver', 'Rival still 8'])],
    [
      'From “Winter” to “Spring”: the fixes that were promised',
      ['FX-01 · One owner', 'Dana', '1 Mar 2026', 'Done, 20 Feb 2026', '12 fewer a month', '9 fewer a month'],
      ['FX-02 · Two', 'Dana', '1 Mar 2026', 'Done late, 20 Mar 2026', '4 fewer a month', '1 fewer a month'],
    ],
    ['From “Winter” to “Spring”: how the KPIs moved', ['Wait', 'min', '40', '25', 'better']],
    ['From “Winter” to “Spring”: competitors, then and now (0–10)', expect.arrayContaining(['Rival from 7 to 8'])],
  ])
})

it('says the same in Hebrew, and nothing before a review was frozen', () => {
  const { texts, tables } = told('he')
  expect(texts[1]).toMatch(/^מ״Winter״ עד ״Spring״ \(/u)
  expect(tables).toHaveLength(5)
  const none = reportSourceOf({ fixes: input.fixes })
  expect(cyclesPart(none, reportWording(none), figureIds())).toBeNull()
})
