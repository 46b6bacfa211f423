import { describe, expect, it } from 'vitest'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { countable, mendEngagement } from '../../../shared/mending/mendEngagement.ts'

const words = { noTitle: '(no title)', fields: { perMonth: 'Per month', effortDays: 'Days' } }

const empty: StoredEngagement = {
  name: 'Example',
  language: 'en',
  currency: 'ILS',
  severityWeights: [1, 2, 3, 4, 5],
  plan: {},
  units: [],
  journeys: [],
  promises: [],
  stages: [],
  categories: [],
  touchpoints: [],
  failurePoints: [],
  rootCauses: [],
  fixes: [],
  evidence: [],
  traces: [],
  snapshots: [],
  agreements: [],
  decisions: [],
  tasks: [],
  volumes: [],
  customers: [],
  kpis: [],
  cancellationMonths: [],
  cancellationCases: [],
  commitments: [],
  fields: [],
  mappings: [],
  imports: [],
}

const late = { id: 'late', code: 'FP-1', title: 'Late' }
const slow = { id: 'slow', code: 'RC-1', title: 'Slow', category: 'process' }

function fix(id: string, number: number, links: { readonly requires?: string[]; readonly excludes?: string[] } = {}) {
  return { id, code: `FX-${number}`, title: id, effects: [], ...links }
}

describe('the mend of an engagement', () => {
  it('leaves alone what nothing is wrong with', () => {
    const sound = { ...empty, failurePoints: [late], rootCauses: [slow], fixes: [fix('x', 1)] }
    expect(mendEngagement(sound, words)).toBe(sound)
  })

  it('turns a period round, and takes out one that holds a day that there is not', () => {
    const period = { from: '2026-05-01', to: '2026-03-31' }
    expect(mendEngagement({ ...empty, period }, words).period).toEqual({ from: '2026-03-31', to: '2026-05-01' })
    expect(mendEngagement({ ...empty, period: { ...period, to: '2026-99-99' } }, words).period).toBeUndefined()
  })

  it('gives a severity its usual weight where it has none', () => {
    const mended = mendEngagement({ ...empty, severityWeights: [0, 2, -3, 7, Number.POSITIVE_INFINITY] }, words)
    expect(mended.severityWeights).toEqual([0, 2, 3, 7, 5])
  })

  it('names what has no title, and keeps in a note the number that it takes out', () => {
    const failurePoints = [late, { ...late, id: 'lost', code: 'FP-2', title: '', perMonth: -4, description: 'Since May.' }]
    const mended = mendEngagement({ ...empty, failurePoints }, words).failurePoints
    expect(mended[0]).toBe(late)
    expect(mended[1]).toEqual({
      id: 'lost',
      code: 'FP-2',
      title: '(no title)',
      description: 'Since May.\nPer month: -4',
    })
  })

  it('takes the second of two equal codes away', () => {
    const mended = mendEngagement({ ...empty, failurePoints: [late, { ...late, id: 'lost' }] }, words).failurePoints
    expect(mended.map(({ id, code }) => [id, code])).toEqual([
      ['late', 'FP-1'],
      ['lost', undefined],
    ])
  })

  it('gives a trace equal shares where some are missing', () => {
    const causes = [
      { id: 'b', title: 'B', share: 0.5 },
      { id: 'c', title: 'C' },
    ]
    const traces = [{ failurePoint: 'late', cause: { id: 'a', title: 'A', causes } }]
    const mended = mendEngagement({ ...empty, failurePoints: [late], traces }, words).traces
    expect(mended[0]?.cause.causes).toEqual([
      { id: 'b', title: 'B' },
      { id: 'c', title: 'C' },
    ])
  })

  it('takes a share that is none out where it stands, and equals the others', () => {
    const causes = [
      { id: 'b', title: 'B', share: 0.5 },
      { id: 'c', title: 'C', share: 7 },
    ]
    const traces = [{ failurePoint: 'late', cause: { id: 'a', title: 'A', causes } }]
    expect(mendEngagement({ ...empty, failurePoints: [late], traces }, words).traces[0]?.cause.causes).toEqual([
      { id: 'b', title: 'B' },
      { id: 'c', title: 'C' },
    ])
  })

  it('lets an effect that says it is more than all count as nothing, and keeps what it said', () => {
    const effects = [
      { rootCause: 'slow', effectiveness: 0.5 },
      { rootCause: 'rare', effectiveness: 1.5 },
    ]
    const rootCauses = [slow, { ...slow, id: 'rare', code: 'RC-2' }]
    const [mended] = mendEngagement({ ...empty, rootCauses, fixes: [{ ...fix('x', 1), effects }] }, words).fixes
    expect(mended?.effects).toEqual([effects[0], { rootCause: 'rare', effectiveness: 0 }])
    expect(mended?.description).toBe('effectiveness: 1.5')
  })

  it('gives a cause with causes of its own the title of the root cause that it cannot be', () => {
    const cause = { id: 'a', rootCause: 'slow', causes: [{ id: 'b', title: 'B' }] }
    const mended = mendEngagement(
      { ...empty, failurePoints: [late], rootCauses: [slow], traces: [{ failurePoint: 'late', cause }] },
      words,
    )
    expect(mended.traces[0]?.cause).toEqual({ id: 'a', title: 'Slow', causes: [{ id: 'b', title: 'B' }] })
  })
})

describe('the links between fixes', () => {
  const linksOf = (fixes: StoredEngagement['fixes']) =>
    mendEngagement({ ...empty, fixes }, words).fixes.map(({ id, requires = [], excludes = [] }) => [id, requires, excludes])

  it('lose the last one of a circle', () => {
    const circle = [fix('a', 1, { requires: ['b'] }), fix('b', 2, { requires: ['c'] }), fix('c', 3, { requires: ['a', 'd'] })]
    expect(linksOf([...circle, fix('d', 4)])).toEqual([
      ['a', ['b'], []],
      ['b', ['c'], []],
      ['c', ['d'], []],
      ['d', [], []],
    ])
  })

  it('lose the exclusion of what is required, whoever wrote it', () => {
    expect(linksOf([fix('a', 1, { requires: ['b'] }), fix('b', 2, { excludes: ['a', 'c'] }), fix('c', 3)])).toEqual([
      ['a', ['b'], []],
      ['b', [], ['c']],
      ['c', [], []],
    ])
    expect(linksOf([fix('a', 1, { requires: ['b'], excludes: ['b', 'c'] }), fix('b', 2), fix('c', 3)])).toEqual([
      ['a', ['b'], ['c']],
      ['b', [], []],
      ['c', [], []],
    ])
  })

  it('lose the exclusion of the fix itself, and of no other', () => {
    expect(linksOf([fix('a', 1), fix('b', 2, { excludes: ['a', 'b'] })])).toEqual([
      ['a', [], []],
      ['b', [], ['a']],
    ])
  })
})

describe('what can be counted with', () => {
  it('is mended in that alone', () => {
    const failurePoints = [{ ...late, title: '', perMonth: 9e99 }]
    const [point] = countable({ ...empty, failurePoints }, words).failurePoints
    expect(point).toEqual({ id: 'late', code: 'FP-1', title: '', description: `Per month: ${9e99}` })
  })
})
