import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DerivationMemory } from '../../../../electron/backend/derivations/DerivationMemory.ts'
import { derivation } from '../../../../electron/backend/derivations/derivation.ts'
import { EngagementState } from '../../../../electron/backend/derivations/EngagementState.ts'
import { isSameValue } from '../../../../electron/backend/derivations/isSameValue.ts'
import type { OccurrenceRollups } from '../../../../shared/analysis/measures/OccurrenceRollups.ts'
import { catalogue, type ListKey } from '../../../../shared/engagement/catalogue.ts'
import type { StoredEngagement } from '../../../../shared/engagement/storedEngagement.ts'

/** An engagement whose lists are all empty, whatever lists there are. */
const empty: StoredEngagement = {
  name: 'One',
  language: 'en',
  currency: 'EUR',
  severityWeights: [1, 2, 3, 4, 5],
  plan: {},
  // Object.fromEntries forgets that these are the keys of the catalogue.
  ...(Object.fromEntries(Object.keys(catalogue).map((key) => [key, []])) as unknown as Record<ListKey, never[]>),
}

const noOccurrences: OccurrenceRollups = {
  span: null,
  rows: new Map(),
  tally: () => ({ period: null, byFailurePoint: new Map(), months: [], channels: [] }),
  narrowed: () => noOccurrences,
}

const fixesNamed = (...titles: readonly string[]) => titles.map((title) => ({ id: title, code: title, title, effects: [] }))

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** An engagement that changes: each `next` gives the state after a commit that touched these lists and settings. */
function engagementInTime() {
  const computed: unknown[] = []
  const memory = new DerivationMemory({ computed: (by) => computed.push(by) })
  let values = empty
  const next = (change: Partial<StoredEngagement> = {}): EngagementState => {
    values = { ...values, ...change }
    return new EngagementState(values, noOccurrences, memory)
  }
  return { next, times: (by: unknown) => computed.filter((one) => one === by).length }
}

describe('a derivation', () => {
  it('is computed once for each list of arguments', () => {
    const { next, times } = engagementInTime()
    const longer = derivation(({ engagement }, than: number) => engagement.fixes.filter(({ title }) => title.length > than))
    const state = next({ fixes: fixesNamed('a', 'long') })
    expect(longer(state, 1)).toBe(longer(state, 1))
    expect(longer(state, 1)).toHaveLength(1)
    expect(longer(state, 0)).toHaveLength(2)
    expect(times(longer)).toBe(2)
  })

  it('outlives a commit that touches nothing of what it read, and is computed again after one that does', () => {
    const { next, times } = engagementInTime()
    const titles = derivation(({ engagement }) => engagement.fixes.map(({ title }) => title))
    const before = titles(next({ fixes: fixesNamed('a') }))
    expect(titles(next({ name: 'Other', stages: [{ id: 's', name: 'Stage' }] }))).toBe(before)
    expect(times(titles)).toBe(1)
    expect(titles(next({ fixes: fixesNamed('b') }))).toEqual(['b'])
    expect(times(titles)).toBe(2)
  })

  it('stands on what the derivations that it asks have read, through any number of them', () => {
    const { next, times } = engagementInTime()
    const count = derivation(({ engagement }) => engagement.fixes.length)
    const doubled = derivation((state) => 2 * count(state))
    const told = derivation((state) => `${2 * doubled(state)} of ${state.engagement.name}`)
    expect(told(next({ fixes: fixesNamed('a') }))).toBe('4 of One')
    expect(told(next({ fixes: fixesNamed('a', 'b') }))).toBe('8 of One')
    expect(told(next({ name: 'Two' }))).toBe('8 of Two')
    expect(times(count)).toBe(2)
    expect(times(doubled)).toBe(2)
    expect(times(told)).toBe(3)
  })

  it('holds when what it asked was computed anew and came out identical', () => {
    const { next, times } = engagementInTime()
    const count = derivation(({ engagement }) => engagement.fixes.length)
    const doubled = derivation((state) => 2 * count(state))
    doubled(next({ fixes: fixesNamed('a') }))
    expect(doubled(next({ fixes: fixesNamed('b') }))).toBe(2)
    expect(times(count)).toBe(2)
    expect(times(doubled)).toBe(1)
  })

  it('gives on the value before where the new one is the same, so that what stands on it holds on', () => {
    const { next, times } = engagementInTime()
    const lengths = derivation(({ engagement }) => engagement.fixes.map(({ title }) => title.length), { same: isSameValue })
    const sum = derivation((state) => lengths(state).reduce((all, length) => all + length, 0))
    const first = next({ fixes: fixesNamed('a', 'bb') })
    const before = lengths(first)
    expect(sum(first)).toBe(3)
    const second = next({ fixes: fixesNamed('c', 'dd') })
    expect(lengths(second)).toBe(before)
    expect(sum(second)).toBe(3)
    expect(times(sum)).toBe(1)
    expect(sum(next({ fixes: fixesNamed('ccc', 'dd') }))).toBe(5)
  })

  it('notes anew what it reads each time, so that a list that it came to read counts from then on', () => {
    const { next } = engagementInTime()
    const shown = derivation(({ engagement }) =>
      engagement.language === 'en' ? engagement.fixes.length : engagement.stages.length,
    )
    const stages = [{ id: 's', name: 'Stage' }]
    expect(shown(next())).toBe(0)
    expect(shown(next({ language: 'he' }))).toBe(0)
    expect(shown(next({ stages }))).toBe(1)
    expect(shown(next({ language: 'en', fixes: fixesNamed('a', 'b') }))).toBe(2)
  })

  it('reads through whatever function takes the engagement, and only what that one takes', () => {
    const { next, times } = engagementInTime()
    const nameOf = ({ name }: Pick<StoredEngagement, 'name'>): string => name
    const named = derivation(({ engagement }) => nameOf(engagement))
    named(next())
    named(next({ fixes: fixesNamed('a'), period: { from: '2026-01-01', to: '2026-01-31' } }))
    expect(times(named)).toBe(1)
  })

  it('throws on what goes wrong and keeps nothing of it', () => {
    const { next, times } = engagementInTime()
    const first = derivation(({ engagement }) => {
      const [fix] = engagement.fixes
      if (fix === undefined) throw new Error('no fix')
      return fix.title
    })
    const loud = derivation((state) => first(state).toUpperCase())
    expect(() => loud(next())).toThrow('no fix')
    expect(loud(next({ fixes: fixesNamed('a') }))).toBe('A')
    expect(() => loud(next({ fixes: [] }))).toThrow('no fix')
    expect(loud(next({ fixes: fixesNamed('a') }))).toBe('A')
    expect(times(first)).toBe(2)
    expect(times(loud)).toBe(1)
  })

  it('keeps the values asked for last where only so many are kept', () => {
    const { next, times } = engagementInTime()
    const titled = derivation(({ engagement }, title: string) => engagement.fixes.filter((fix) => fix.title === title), {
      keep: 2,
    })
    const state = next({ fixes: fixesNamed('a', 'b', 'c') })
    for (const title of ['a', 'b', 'a', 'c', 'a']) titled(state, title)
    expect(times(titled)).toBe(3)
    titled(state, 'b')
    expect(times(titled)).toBe(4)
  })

  it('answers for the state that it is asked of, also for one that is past', () => {
    const { next } = engagementInTime()
    const count = derivation(({ engagement }) => engagement.fixes.length)
    const before = next({ fixes: fixesNamed('a') })
    const after = next({ fixes: fixesNamed('a', 'b') })
    expect([count(after), count(before), count(after)]).toEqual([2, 1, 2])
  })

  it('shares nothing between two open engagements', () => {
    const count = derivation(({ engagement }) => engagement.fixes.length)
    expect(count(engagementInTime().next({ fixes: fixesNamed('a') }))).toBe(1)
    expect(count(engagementInTime().next())).toBe(0)
  })

  it('answers after any commits what it would answer anew', () => {
    const titles = derivation(({ engagement }) => engagement.fixes.map(({ title }) => title), { same: isSameValue })
    const longest = derivation((state) => titles(state).toSorted((a, b) => b.length - a.length)[0] ?? '', { keep: 1 })
    const shown = derivation(
      (state, index: number) => {
        const { engagement } = state
        if (engagement.language === 'he') return `${engagement.stages[index]?.name} ${longest(state)}`
        return titles(state)[index] ?? engagement.name
      },
      { keep: 2 },
    )
    const names = fc.array(fc.constantFrom('a', 'bb', 'ccc'), { maxLength: 3 })
    const commit = fc.oneof(
      names.map((all) => ({ fixes: fixesNamed(...all) })),
      names.map((all) => ({ stages: all.map((name) => ({ id: name, name })) })),
      fc.constantFrom({ language: 'he' as const }, { language: 'en' as const }, { name: 'Two' }, {}),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(commit, fc.nat(2)), { maxLength: 12 }), (steps) => {
        const kept = engagementInTime()
        let values = empty
        for (const [change, index] of steps) {
          values = { ...values, ...change }
          const anew = engagementInTime().next(values)
          expect(shown(kept.next(change), index)).toBe(shown(anew, index))
        }
      }),
    )
  })

  it('lets go of a list that is no more, also where what it made of it is kept to be compared with', async () => {
    const { next } = engagementInTime()
    const plain = derivation(({ engagement }) => engagement.fixes.length)
    const compared = derivation(({ engagement }) => engagement.fixes.length, { same: isSameValue })
    const standing = derivation((state) => plain(state) + compared(state))
    const fixes = () => {
      const list = fixesNamed('a', 'b')
      expect(standing(next({ fixes: list }))).toBe(4)
      return new WeakRef(list)
    }
    const gone = fixes()
    next({ fixes: [] })
    await new Promise((resolve) => setTimeout(resolve))
    collectGarbage()
    expect(gone.deref()).toBeUndefined()
  })
})
