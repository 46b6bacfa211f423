import { describe, expect, it } from 'vitest'
import { longestAnswer } from '../../../shared/assistant/assistantAnswer.ts'
import { readAnswer } from '../../../shared/assistant/proposals.ts'
import { storedEngagementOf } from '../../fixtures/storedEngagement.ts'

const engagement = storedEngagementOf({
  failurePoints: [
    { id: 'f1', title: 'Late' },
    { id: 'f2', title: 'Lost' },
  ],
  rootCauses: [{ id: 'r1', title: 'No owner', category: 'process' }],
  traces: [{ failurePoint: 'f1', cause: { title: 'Why?', causes: [{ title: 'Nobody asks', causes: [{ rootCause: 'r1' }] }] } }],
  fixes: [{ id: 'x1', title: 'Name an owner', effects: [] }],
  evidence: [
    { id: 'e1', source: 'survey', quote: 'I waited', about: [{ failurePoint: 'f1' }] },
    { id: 'e2', source: 'employee', note: 'Seen twice' },
    { id: 'e3', source: 'employee' },
  ],
})

function read(answer: object) {
  const reading = readAnswer(JSON.stringify({ source: 'Somebody', ...answer }), engagement)
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading)}`)
  return reading.proposals
}

describe('what an assistant proposes', () => {
  it('are causes of failure points, each under its place in the answer', () => {
    expect(read({ causes: [{ failurePoint: 'FP-02', title: 'No label', why: 'It is said' }] })).toEqual({
      source: 'Somebody',
      proposals: [
        {
          ...{ kind: 'cause', key: 'cause-0', title: 'No label', why: 'It is said' },
          failurePoint: expect.objectContaining({ id: 'f2', code: 'FP-02', title: 'Lost' }),
        },
      ],
      unknownCodes: [],
      known: 0,
    })
  })

  it('leave out causes that stand in that trace already, however deep and however they are spaced and cased', () => {
    const causes = [' nobody  ASKS', 'Why?', 'Nobody answers'].map((title) => ({ failurePoint: 'FP-01', title }))
    const elsewhere = { failurePoint: 'FP-02', title: 'Nobody asks' }
    const { proposals, known } = read({ causes: [...causes, elsewhere] })
    expect(proposals.map(({ key, why }) => [key, why])).toEqual([
      ['cause-2', ''],
      ['cause-3', ''],
    ])
    expect(known).toBe(2)
  })

  it('are links of evidence to failure points, root causes and fixes, but those that are made already', () => {
    const link = (evidence: string, about: string, stance = 'for') => ({ evidence, about, stance })
    const { proposals, known, unknownCodes } = read({
      links: [
        ...[link('EV-01', 'FP-01'), link('EV-01', 'FP-02'), link('EV-02', 'RC-01', 'against'), link('EV-03', 'FX-01')],
        ...[link('EV-01', 'EV-02'), link('FP-01', 'RC-01')],
      ],
    })
    expect(proposals).toMatchObject([
      { key: 'link-1', subject: 'failurePoint', about: { id: 'f2' }, evidence: { title: 'I waited' }, stance: 'for' },
      { key: 'link-2', subject: 'rootCause', about: { id: 'r1' }, evidence: { title: 'Seen twice' }, stance: 'against' },
      { key: 'link-3', subject: 'fix', about: { id: 'x1' }, evidence: { title: '' }, stance: 'for' },
    ])
    expect([known, unknownCodes]).toEqual([1, ['EV-02', 'FP-01']])
  })

  it('are ideas for fixes with the root causes that are here, each once; those that are fixes already are known', () => {
    const { proposals, known, unknownCodes } = read({
      ideas: [
        { title: 'Ask twice', rootCauses: ['RC-01', 'RC-09', 'RC-01', 'FX-01'], kind: 'checklist', why: 'Cheap' },
        { title: 'name an OWNER', rootCauses: [] },
        { title: 'Wait', rootCauses: [] },
      ],
    })
    expect(proposals).toMatchObject([
      { kind: 'idea', key: 'idea-0', title: 'Ask twice', rootCauses: [{ id: 'r1' }], fixKind: 'checklist', why: 'Cheap' },
      { kind: 'idea', key: 'idea-2', rootCauses: [], fixKind: null, why: '' },
    ])
    expect([known, unknownCodes]).toEqual([1, ['RC-09', 'FX-01']])
  })

  it('name the codes that nothing bears, each once, and leave out what rests on them', () => {
    const { proposals, unknownCodes } = read({
      causes: ['FP-09', 'RC-01', 'FP-09'].map((failurePoint) => ({ failurePoint, title: 'x' })),
      links: [{ evidence: 'EV-09', about: 'FP-08', stance: 'for' }],
    })
    expect([proposals, unknownCodes]).toEqual([[], ['FP-09', 'RC-01', 'EV-09', 'FP-08']])
  })
})

describe('an answer', () => {
  it('is read whatever stands around its JSON', () => {
    for (const around of [
      ['', ''],
      ['Here you are:\n```json\n', '\n```'],
      ['{', ''],
    ] as const) {
      const reading = readAnswer(`${around[0]}{"source":"x"}${around[1]}`, engagement)
      expect(reading.ok).toBe(true)
    }
  })

  it.each([
    ['not-an-answer', ''],
    ['not-an-answer', 'no'],
    ['not-an-answer', '}'],
    ['answer-broken', '}{'],
    ['answer-broken', '{'],
    ['answer-broken', '{"source":}'],
    ['answer-broken', '{"source":"x","causes":[{"failurePoint":"FP-01","title":"a"}'],
    ['answer-too-long', `{"source":"${'x'.repeat(longestAnswer)}"}`],
  ])('is none: %s, %.20s', (why, pasted) => {
    expect(readAnswer(pasted, engagement)).toEqual({ ok: false, why })
  })

  it('may have as many letters as are promised', () => {
    const answer = JSON.stringify({ source: 'x' })
    expect(readAnswer(answer.padEnd(longestAnswer), engagement).ok).toBe(true)
    expect(readAnswer(answer.padEnd(longestAnswer + 1), engagement).ok).toBe(false)
  })

  it('that breaks the form is refused with the place', () => {
    const place = (answer: object) => {
      const reading = readAnswer(JSON.stringify(answer), engagement)
      return !reading.ok && reading.why === 'answer-breaks-form' ? reading.place : 'taken'
    }
    expect(place({ source: 'x', causes: [{ failurePoint: 'one', title: 'a' }] })).toBe('causes[0].failurePoint')
    expect(place({ source: 'x', more: 1 })).toBe('more')
  })
})
