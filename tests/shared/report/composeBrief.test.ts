import { expect, it } from 'vitest'
import { composeBrief } from '../../../shared/report/composeBrief.ts'
import { storedEngagementOf } from '../../fixtures/storedEngagement.ts'

const engagement = storedEngagementOf({
  categories: [{ id: 'own', name: 'Of our own' }],
  failurePoints: [
    { id: 'f1', title: 'Late' },
    { id: 'f2', title: 'Lost', description: 'On\n\nthe way ' },
    { id: 'f3', title: 'Dear' },
  ],
  rootCauses: [
    { id: 'r1', title: 'No owner', category: 'own' },
    { id: 'r2', title: 'Old system', category: 'systems' },
  ],
  traces: [
    {
      failurePoint: 'f1',
      cause: {
        causes: [
          { title: 'Nobody asks', state: 'confirmed', causes: [{ rootCause: 'r1' }] },
          { title: 'It waits', rootCause: 'r2' },
        ],
      },
    },
  ],
  fixes: [
    {
      id: 'x1',
      title: 'Name one',
      state: 'approved',
      effects: [
        { rootCause: 'r2', effectiveness: 0.5 },
        { rootCause: 'r1', effectiveness: 0.5 },
      ],
    },
    { id: 'x2', title: 'Wait', effects: [] },
  ],
  evidence: [
    { id: 'e1', source: 'survey', quote: 'I waited', note: 'Twice' },
    { id: 'e2', source: 'employee' },
  ],
})
const impacts = new Map([
  ['f1', 2],
  ['f2', 12.5],
])
const brief = composeBrief({ engagement, impacts, language: 'en', mask: (text) => text.replaceAll('Lost', 'MASKED') })
const section = (title: string) => brief.split(`## ${title}\n`)[1]?.split('\n\n')[0]?.split('\n')

it('tells the failure points, the most frequent first, each with its causes by their depth', () => {
  expect(section('Failure points, the most frequent first, each with its causes so far')).toEqual([
    '- FP-02: MASKED (12.5 cases a month). On the way',
    '- FP-01: Late (2 cases a month)',
    '  - Nobody asks (Confirmed)',
    '    - → RC-01 (Possible)',
    '  - It waits → RC-02 (Possible)',
    '- FP-03: Dear (0 cases a month)',
  ])
})

it('tells root causes with their categories, fixes with what they weaken, and what was said', () => {
  expect(section('Root causes')).toEqual(['- RC-01: No owner (Of our own)', '- RC-02: Old system (Systems)'])
  expect(section('Fixes')).toEqual(['- FX-01: Name one (Approved; RC-02, RC-01)', '- FX-02: Wait (Idea)'])
  expect(section('Evidence')).toEqual(['- EV-01 (Survey): I waited – Twice'])
})

it('leaves out lists without items, and ends with the questions and the form of the answer', () => {
  const empty = composeBrief({ engagement: storedEngagementOf({}), impacts: new Map(), language: 'en', mask: (text) => text })
  expect(empty.match(/^## .*$/gmu)).toEqual(['## Questions'])
  expect(empty.trimEnd().endsWith('}')).toBe(true)
  expect(brief.indexOf('## Questions')).toBeGreaterThan(brief.indexOf('## Evidence'))
})
