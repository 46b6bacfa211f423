import { describe, expect, it } from 'vitest'
import { deepestCause } from '../../../shared/engagement/findUnreadable.ts'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'

/** A small engagement that breaks no rule; each test breaks one. */
function sound() {
  return {
    format: 'shoresh-engagement',
    version: 1,
    name: 'Example',
    categories: [{ id: 'own', name: 'Own' }],
    stages: [
      { id: 's1', name: 'Sale' },
      { id: 's2', name: 'Service' },
    ],
    touchpoints: [{ id: 't1', name: 'Desk', stage: 's1' }],
    failurePoints: [
      { id: 'f1', title: 'Waits', touchpoint: 't1', perMonth: [1, 2, 3] },
      { id: 'f2', title: 'Wrong answer', stage: 's2', severity: 4 },
    ],
    rootCauses: [
      { id: 'r1', title: 'No owner', category: 'structure' },
      { id: 'r2', title: 'Old script', category: 'own' },
    ],
    traces: [
      {
        failurePoint: 'f1',
        cause: {
          join: 'together',
          causes: [
            { rootCause: 'r1' },
            {
              causes: [
                { rootCause: 'r2', share: 0.5 },
                { title: 'why', share: 0.5 },
              ],
            },
          ],
        },
      },
    ],
    fixes: [
      { id: 'x1', title: 'Name an owner', effects: [{ rootCause: 'r1', effectiveness: [0.1, 0.2, 0.3] }] },
      { id: 'x2', title: 'New script', effects: [], requires: ['x1'] },
      { id: 'x3', title: 'No script', effects: [], requires: ['x2'] },
    ],
    occurrences: [{ id: 'o1', failurePoint: 'f1', on: '2026-03-14', stage: 's2' }],
  }
}

/** Sets the value at a path such as ['fixes', 0, 'title'], and returns the whole. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const whole: unknown = sound()
  let at: unknown = whole
  for (const step of path.slice(0, -1)) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  if (typeof at !== 'object' || at === null) throw new Error(`no such path: ${path.join('.')}`)
  Reflect.set(at, path.at(-1) ?? '', value)
  return whole
}

function refusalOf(input: unknown): string {
  const parsed = parseEngagement(input)
  return parsed.ok ? 'accepted' : `${parsed.problem.code} at ${parsed.problem.path}${parsed.more > 0 ? ` +${parsed.more}` : ''}`
}

describe('parseEngagement', () => {
  it('reads a sound engagement and fills in the documented defaults', () => {
    const parsed = parseEngagement(sound())
    expect(parsed.ok).toBe(true)
    if (!parsed.ok) return
    expect(parsed.engagement).toMatchObject({ language: 'he', currency: 'ILS', severityWeights: [1, 2, 3, 4, 5], plan: {} })
    expect(parsed.engagement).not.toHaveProperty('format')
    expect(parsed.engagement).not.toHaveProperty('version')
  })

  it('reads an engagement that has nothing but a name', () => {
    expect(refusalOf({ name: 'Empty' })).toBe('accepted')
  })

  const shapes: readonly [string, readonly (string | number)[], unknown, string][] = [
    ['an unknown key', ['failurePoints', 1, 'colour'], 'red', 'unknown-key at failurePoints[1].colour'],
    ['an unknown key at the top', ['colour'], 'red', 'unknown-key at colour'],
    ['an unknown key that needs quotes', ['my key'], 1, 'unknown-key at ["my key"]'],
    ['a missing title', ['failurePoints', 1, 'title'], undefined, 'missing at failurePoints[1].title'],
    ['a number as a title', ['failurePoints', 1, 'title'], 7, 'not-text at failurePoints[1].title'],
    ['null for a number', ['failurePoints', 1, 'severity'], null, 'not-a-number at failurePoints[1].severity'],
    ['a severity of 6', ['failurePoints', 1, 'severity'], 6, 'too-large at failurePoints[1].severity'],
    ['a severity of 0', ['failurePoints', 1, 'severity'], 0, 'too-small at failurePoints[1].severity'],
    ['a broken severity', ['failurePoints', 1, 'severity'], 2.5, 'not-whole at failurePoints[1].severity'],
    ['a negative frequency', ['failurePoints', 1, 'perMonth'], -1, 'too-small at failurePoints[1].perMonth'],
    ['a negative low', ['failurePoints', 0, 'perMonth', 0], -1, 'too-small at failurePoints[0].perMonth[0]'],
    ['text in an estimate', ['failurePoints', 0, 'perMonth', 1], 'x', 'not-a-number at failurePoints[0].perMonth[1]'],
    ['an estimate of two numbers', ['failurePoints', 0, 'perMonth'], [1, 2], 'not-an-estimate at failurePoints[0].perMonth'],
    ['text as an estimate', ['failurePoints', 0, 'perMonth'], '12', 'not-an-estimate at failurePoints[0].perMonth'],
    ['an infinite number', ['failurePoints', 0, 'costPerCase'], Infinity, 'not-a-number at failurePoints[0].costPerCase'],
    ['not a number', ['plan'], { capacity: Number.NaN }, 'not-a-number at plan.capacity'],
    ['a negative capacity', ['plan'], { capacity: -5 }, 'too-small at plan.capacity'],
    [
      'an effectiveness above 1',
      ['fixes', 0, 'effects', 0, 'effectiveness'],
      1.5,
      'too-large at fixes[0].effects[0].effectiveness',
    ],
    [
      'a missing effectiveness',
      ['fixes', 0, 'effects', 0, 'effectiveness'],
      undefined,
      'missing at fixes[0].effects[0].effectiveness',
    ],
    ['a missing list of effects', ['fixes', 0, 'effects'], undefined, 'missing at fixes[0].effects'],
    ['four severity weights', ['severityWeights'], [1, 2, 3, 4], 'wrong-length at severityWeights'],
    ['six severity weights', ['severityWeights'], [1, 2, 3, 4, 5, 6], 'wrong-length at severityWeights'],
    ['a blank title', ['failurePoints', 0, 'title'], '  ', 'empty-text at failurePoints[0].title'],
    ['an empty id', ['stages', 1, 'id'], '', 'empty-text at stages[1].id'],
    ['an id of 65 characters', ['stages', 1, 'id'], 'x'.repeat(65), 'too-long at stages[1].id'],
    ['an unknown kind', ['fixes', 0, 'kind'], 'magic', 'not-one-of at fixes[0].kind'],
    ['a day that does not exist', ['occurrences', 0, 'on'], '2026-02-30', 'bad-date at occurrences[0].on'],
    ['a day written another way', ['occurrences', 0, 'on'], '14/03/2026', 'bad-date at occurrences[0].on'],
    ['small letters as currency', ['currency'], 'ils', 'bad-currency at currency'],
    ['a month written another way', ['volumes'], [{ month: '03/2026', value: 1 }], 'bad-month at volumes[0].month'],
    [
      'a kind of file that is none',
      ['evidence'],
      [{ id: 'e', source: 'survey', file: { name: 'a', type: 'text', data: '' } }],
      'invalid at evidence[0].file.type',
    ],
    ['an object where a list belongs', ['stages'], {}, 'not-a-list at stages'],
    ['a list where an object belongs', ['stages', 0], [], 'not-an-object at stages[0]'],
    ['text for true or false', ['touchpoints', 0, 'momentOfTruth'], 'yes', 'not-yes-or-no at touchpoints[0].momentOfTruth'],
    [
      'an unknown key deep in a trace',
      ['traces', 0, 'cause', 'causes', 0, 'why'],
      1,
      'unknown-key at traces[0].cause.causes[0].why',
    ],
    ['an unknown language', ['language'], 'fr', 'not-one-of at language'],
    ['another format', ['format'], 'other', 'not-our-format at format'],
    ['version 0', ['version'], 0, 'bad-version at version'],
    ['a version as text', ['version'], '1', 'bad-version at version'],
  ]
  it.each(shapes)('refuses %s', (_what, path, value, expected) => {
    expect(refusalOf(broken(path, value))).toBe(expected)
  })

  const rules: readonly [string, readonly (string | number)[], unknown, string][] = [
    ['a custom category with a built-in id', ['categories', 0, 'id'], 'training', 'built-in-category at categories[0].id +1'],
    ['a repeated id', ['failurePoints', 1, 'id'], 'f1', 'duplicate-id at failurePoints[1].id'],
    [
      'a repeated code',
      ['fixes'],
      [
        { id: 'a', code: 'FX-1', title: 'a', effects: [] },
        { id: 'b', code: 'FX-1', title: 'b', effects: [] },
      ],
      'duplicate-code at fixes[1].code',
    ],
    [
      'a repeated occurrence id',
      ['occurrences'],
      [
        { id: 'o', failurePoint: 'f1', on: '2026-01-01' },
        { id: 'o', failurePoint: 'f1', on: '2026-01-01' },
      ],
      'duplicate-id at occurrences[1].id',
    ],
    ['a touchpoint of no stage', ['touchpoints', 0, 'stage'], 'none', 'unknown-stage at touchpoints[0].stage'],
    [
      'a failure point of no touchpoint',
      ['failurePoints', 0, 'touchpoint'],
      'none',
      'unknown-touchpoint at failurePoints[0].touchpoint',
    ],
    ['a failure point of no stage', ['failurePoints', 1, 'stage'], 'none', 'unknown-stage at failurePoints[1].stage'],
    [
      'a stage that contradicts the touchpoint',
      ['failurePoints', 0, 'stage'],
      's2',
      'stage-contradicts-touchpoint at failurePoints[0].stage',
    ],
    ['a root cause of no category', ['rootCauses', 0, 'category'], 'none', 'unknown-category at rootCauses[0].category'],
    ['a trace of no failure point', ['traces', 0, 'failurePoint'], 'none', 'unknown-failure-point at traces[0].failurePoint'],
    [
      'two traces for one failure point',
      ['traces'],
      [
        { failurePoint: 'f1', cause: {} },
        { failurePoint: 'f1', cause: {} },
      ],
      'two-traces at traces[1].failurePoint',
    ],
    [
      'a leaf on no root cause',
      ['traces', 0, 'cause', 'causes', 0, 'rootCause'],
      'none',
      'unknown-root-cause at traces[0].cause.causes[0].rootCause',
    ],
    ['a share at the top', ['traces', 0, 'cause', 'share'], 1, 'share-on-root at traces[0].cause.share'],
    [
      'a share under together',
      ['traces', 0, 'cause', 'causes', 0, 'share'],
      0.5,
      'share-under-together at traces[0].cause.causes[0].share',
    ],
    [
      'a share that is missing',
      ['traces', 0, 'cause', 'causes', 1, 'causes', 0, 'share'],
      undefined,
      'share-missing at traces[0].cause.causes[1].causes[0].share',
    ],
    [
      'shares that do not sum',
      ['traces', 0, 'cause', 'causes', 1, 'causes', 0, 'share'],
      0.4,
      'shares-sum at traces[0].cause.causes[1].causes',
    ],
    [
      'a root cause with causes',
      ['traces', 0, 'cause', 'causes', 1, 'rootCause'],
      'r2',
      'root-cause-with-causes at traces[0].cause.causes[1].rootCause +1',
    ],
    [
      'a root cause twice beneath together',
      ['traces', 0, 'cause', 'causes', 0, 'rootCause'],
      'r2',
      'root-cause-repeated-together at traces[0].cause.causes[1].causes[0].rootCause',
    ],
    [
      'a root cause twice beneath together, once rejected',
      ['traces', 0, 'cause', 'causes', 0],
      { rootCause: 'r2', state: 'rejected' },
      'root-cause-repeated-together at traces[0].cause.causes[1].causes[0].rootCause',
    ],
    ['low above likely', ['failurePoints', 0, 'perMonth'], [3, 2, 4], 'estimate-order at failurePoints[0].perMonth'],
    [
      'likely above high',
      ['fixes', 0, 'effects', 0, 'effectiveness'],
      [0.1, 0.9, 0.8],
      'estimate-order at fixes[0].effects[0].effectiveness',
    ],
    [
      'an effect on no root cause',
      ['fixes', 0, 'effects', 0, 'rootCause'],
      'none',
      'unknown-root-cause at fixes[0].effects[0].rootCause',
    ],
    [
      'two effects on one root cause',
      ['fixes', 0, 'effects'],
      [
        { rootCause: 'r1', effectiveness: 1 },
        { rootCause: 'r1', effectiveness: 0 },
      ],
      'two-effects at fixes[0].effects[1].rootCause',
    ],
    ['a requirement of no fix', ['fixes', 1, 'requires'], ['none'], 'unknown-fix at fixes[1].requires[0]'],
    ['a requirement written twice', ['fixes', 1, 'requires'], ['x1', 'x1'], 'duplicate-id at fixes[1].requires[1]'],
    ['a circle of requirements', ['fixes', 0, 'requires'], ['x3'], 'requires-cycle at fixes[0].requires'],
    [
      'a circle through the second of two requirements',
      ['fixes'],
      [
        { id: 'x1', title: 'a', effects: [], requires: ['x2', 'x3'] },
        { id: 'x2', title: 'b', effects: [] },
        { id: 'x3', title: 'c', effects: [], requires: ['x1'] },
      ],
      'requires-cycle at fixes[0].requires',
    ],
    ['a fix that requires itself', ['fixes', 0, 'requires'], ['x1'], 'requires-cycle at fixes[0].requires'],
    [
      'touchpoints that depend on one another',
      ['touchpoints'],
      [
        { id: 't1', name: 'a', stage: 's1', dependsOn: ['t2'] },
        { id: 't2', name: 'b', stage: 's1', dependsOn: ['t1'] },
      ],
      'depends-cycle at touchpoints[0].dependsOn',
    ],
    [
      'journeys that are to replace one another',
      ['journeys'],
      [
        { id: 'j1', name: 'a', targetOf: 'j2' },
        { id: 'j2', name: 'b', targetOf: 'j1' },
      ],
      'target-cycle at journeys[0].targetOf',
    ],
    ['requiring what it excludes', ['fixes', 1, 'excludes'], ['x1'], 'requires-excluded at fixes[1].requires +1'],
    ['requiring through others what it excludes', ['fixes', 2, 'excludes'], ['x1'], 'requires-excluded at fixes[2].requires'],
    ['requiring through others what excludes it', ['fixes', 0, 'excludes'], ['x3'], 'requires-excluded at fixes[2].requires'],
    ['excluding itself', ['fixes', 0, 'excludes'], ['x1'], 'excludes-itself at fixes[0].excludes[0]'],
    ['a period that ends before it starts', ['period'], { from: '2026-02-01', to: '2026-01-31' }, 'period-order at period'],
    [
      'an occurrence of no failure point',
      ['occurrences', 0, 'failurePoint'],
      'none',
      'unknown-failure-point at occurrences[0].failurePoint',
    ],
    ['an occurrence of no stage', ['occurrences', 0, 'stage'], 'none', 'unknown-stage at occurrences[0].stage'],
  ]
  it.each(rules)('refuses %s', (_what, path, value, expected) => {
    expect(refusalOf(broken(path, value))).toBe(expected)
  })

  it('accepts shares that sum to 1 within 1e-6, and refuses those just beyond', () => {
    const withShare = (share: number): unknown => broken(['traces', 0, 'cause', 'causes', 1, 'causes', 0, 'share'], share)
    expect(refusalOf(withShare(0.500001))).toBe('accepted')
    expect(refusalOf(withShare(0.499999))).toBe('accepted')
    expect(refusalOf(withShare(0.5000011))).toContain('shares-sum')
  })

  it('accepts the same root cause twice where causes contribute', () => {
    expect(refusalOf(broken(['traces', 0, 'cause'], { causes: [{ rootCause: 'r1' }, { rootCause: 'r1' }] }))).toBe('accepted')
  })

  it('names every fix of a circle, starting with the first in the list', () => {
    const parsed = parseEngagement(broken(['fixes', 0, 'requires'], ['x3']))
    expect(parsed.ok ? null : parsed.problem.params).toEqual({ fixes: 'x1, x3, x2, x1' })
  })

  it('tells a newer version before anything else that it does not know', () => {
    const newer = { ...sound(), version: 2, something: 'new' }
    expect(refusalOf(newer)).toBe('newer-version at version')
  })

  it('counts what else is wrong', () => {
    expect(refusalOf({ ...sound(), one: 1, two: 2, three: 3 })).toBe('unknown-key at one +2')
  })

  it.each([null, undefined, 5, 'text', [], true])('refuses %j as a whole', (input) => {
    expect(refusalOf(input)).toMatch(/^(not-an-object|missing) at $/)
  })

  it('treats __proto__ and constructor as unknown keys', () => {
    expect(refusalOf(JSON.parse('{"name":"a","__proto__":{"x":1}}'))).toBe('unknown-key at __proto__')
    expect(refusalOf(JSON.parse('{"name":"a","stages":[{"id":"s","name":"S","constructor":1}]}'))).toBe(
      'unknown-key at stages[0].constructor',
    )
  })

  it('refuses causes nested too deep with a clear problem', () => {
    const nested = (levels: number): unknown => {
      const cause: { causes?: unknown[] } = {}
      let at = cause
      for (let level = 1; level < levels; level += 1) {
        const child = {}
        at.causes = [child]
        at = child
      }
      return { name: 'Deep', failurePoints: [{ id: 'f', title: 'F' }], traces: [{ failurePoint: 'f', cause }] }
    }
    expect(refusalOf(nested(deepestCause))).toBe('accepted')
    expect(refusalOf(nested(200_000))).toBe('too-deep at traces[0].cause')
    expect(refusalOf(JSON.parse(`{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))).toBe('not-text at name')
  })
})
