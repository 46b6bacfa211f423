import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute } from '../../../shared/analysis/attribution/attribution.ts'
import { toTraceNode } from '../../../shared/analysis/attribution/traceTree.ts'
import { findTraceProblems } from '../../../shared/model/findTraceProblems.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import {
  causesOf,
  type EditCause,
  type EditTrace,
  emptyTrace,
  findCause,
  toCauseNode,
  toEditCause,
  toEditTrace,
  toRootNode,
} from '../../../shared/trace/editTrace.ts'
import { blockedRootCauses } from '../../../shared/trace/togetherRule.ts'
import {
  addCause,
  insertCause,
  linkRootCause,
  moveCause,
  removeCause,
  replaceRootCauses,
  setJoin,
  setShares,
  type TraceEdit,
  updateCause,
} from '../../../shared/trace/traceEdits.ts'

const rootCauses = ['R1', 'R2', 'R3', 'R4']

function leaf(id: string, more: Partial<EditCause> = {}): EditCause {
  return { id, title: id, state: 'possible', rootCause: null, share: null, join: 'contribute', causes: [], ...more }
}

function traceOf(...causes: EditCause[]): EditTrace {
  return { bareRoot: 'root', join: 'contribute', causes }
}

function done(edit: TraceEdit): EditTrace {
  if (!edit.ok) throw new Error(`refused: ${edit.code}`)
  return edit.trace
}

function refusal(edit: TraceEdit): string {
  return edit.ok ? 'accepted' : edit.code
}

function problemsOf(trace: EditTrace): Problem[] {
  const root = toRootNode(trace, 'new-root')
  const problems: Problem[] = []
  if (root === null) return problems
  findTraceProblems([{ failurePoint: 'FP', cause: toCauseNode(root) }], 'traces', (code, path) =>
    problems.push({ code, path, params: {} }),
  )
  return problems
}

describe('a new why', () => {
  it('takes the mean share among causes that share, and the others keep their proportions', () => {
    const trace = traceOf(leaf('a', { share: 0.75 }), leaf('b', { share: 0.25 }))
    const { causes } = done(addCause(trace, { parent: null, after: 'a' }, { id: 'c', title: 'c' }))
    expect(causes.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
    expect(causes.map(({ share }) => share)).toEqual([0.5, 1 / 3, 1 / 6].map((share) => expect.closeTo(share, 12)))
    expect(causes.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBe(1)
  })

  it('takes over the root cause of a traced leaf', () => {
    const trace = done(addCause(traceOf(leaf('a', { rootCause: 'R1' })), { parent: 'a', after: null }, { id: 'b', title: 'b' }))
    expect(findCause(trace, 'a')?.rootCause).toBeNull()
    expect(findCause(trace, 'b')?.rootCause).toBe('R1')
  })

  it('is refused below 200 levels', () => {
    let trace = emptyTrace
    let parent: string | null = null
    let edit: TraceEdit = { ok: true, trace }
    for (let level = 0; edit.ok && level < 300; level += 1) {
      trace = edit.trace
      edit = addCause(trace, { parent, after: null }, { id: `n${level}`, title: 'why' })
      parent = `n${level}`
    }
    expect(refusal(edit)).toBe('too-deep')
    expect([...causesOf(trace)]).toHaveLength(199)
  })
})

describe('taking a why out', () => {
  it('rescales the shares that are left to 1', () => {
    const trace = traceOf(leaf('a', { share: 0.5 }), leaf('b', { share: 0.3 }), leaf('c', { share: 0.2 }))
    const { causes } = done(removeCause(trace, 'a'))
    expect(causes.map(({ share }) => share)).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.4, 12)])
  })

  it('makes the rest equal when it held all of the effect', () => {
    const trace = traceOf(leaf('a', { share: 1 }), leaf('b', { share: 0 }), leaf('c', { share: 0 }))
    expect(done(removeCause(trace, 'a')).causes.map(({ share }) => share)).toEqual([null, null])
  })

  it('leaves no trace when it was the last', () => {
    expect(toRootNode(done(removeCause(traceOf(leaf('a')), 'a')), 'new')).toBeNull()
  })
})

describe('moving a why', () => {
  const trace = traceOf(leaf('a', { share: 0.5, causes: [leaf('a1'), leaf('a2')] }), leaf('b', { share: 0.5, rootCause: 'R1' }))

  it('keeps the shares among its own siblings', () => {
    const moved = done(moveCause(trace, 'b', null, 0))
    expect(moved.causes.map(({ id, share }) => [id, share])).toEqual([
      ['b', 0.5],
      ['a', 0.5],
    ])
  })

  it('brings everything beneath it under the new parent', () => {
    const moved = done(moveCause(trace, 'a2', null, 2))
    expect(moved.causes.map(({ id }) => id)).toEqual(['a', 'b', 'a2'])
    expect(findCause(moved, 'a')?.causes.map(({ id }) => id)).toEqual(['a1'])
  })

  it('is refused beneath itself and beneath a leaf that names a root cause', () => {
    expect(refusal(moveCause(trace, 'a', 'a1', 0))).toBe('cause-into-itself')
    expect(refusal(moveCause(trace, 'a', 'a', 0))).toBe('cause-into-itself')
    expect(refusal(moveCause(trace, 'a', 'b', 0))).toBe('cause-names-root-cause')
  })
})

describe('needed together', () => {
  const trace = traceOf(leaf('a', { rootCause: 'R1' }), leaf('b', { causes: [leaf('b1', { rootCause: 'R1' }), leaf('b2')] }))

  it('is refused where a root cause would stand twice beneath it', () => {
    expect(refusal(setJoin(trace, null, 'together'))).toBe('root-cause-twice-together')
    const together = done(setJoin(done(linkRootCause(trace, 'b1', 'R2')), null, 'together'))
    expect(refusal(linkRootCause(together, 'b2', 'R1'))).toBe('root-cause-twice-together')
    expect(refusal(replaceRootCauses(together, new Set(['R2']), 'R1'))).toBe('root-cause-twice-together')
  })

  it('names the root causes that each leaf may not take', () => {
    const together = done(setJoin(done(linkRootCause(trace, 'b1', 'R2')), null, 'together'))
    expect(blockedRootCauses(together)).toEqual(new Map(Object.entries({ a: ['R2'], b1: ['R1'], b2: ['R1', 'R2'] })))
    expect(blockedRootCauses(trace)).toEqual(new Map())
  })

  it('takes no shares', () => {
    const together = done(setJoin(traceOf(leaf('a', { share: 0.9 }), leaf('b', { share: 0.1 })), null, 'together'))
    expect(together.causes.map(({ share }) => share)).toEqual([null, null])
    expect(
      refusal(
        setShares(
          together,
          null,
          new Map([
            ['a', 0.5],
            ['b', 0.5],
          ]),
        ),
      ),
    ).toBe('share-under-together')
  })
})

describe('shares', () => {
  const trace = traceOf(leaf('a'), leaf('b'))

  it('are set for all children at once and sum to 1', () => {
    expect(
      done(
        setShares(
          trace,
          null,
          new Map([
            ['a', 0.9],
            ['b', 0.1],
          ]),
        ),
      ).causes.map(({ share }) => share),
    ).toEqual([0.9, 0.1])
    expect(refusal(setShares(trace, null, new Map([['a', 1]])))).toBe('share-missing')
    expect(
      refusal(
        setShares(
          trace,
          null,
          new Map([
            ['a', 0.5],
            ['b', 0.4],
          ]),
        ),
      ),
    ).toBe('shares-sum')
    expect(
      refusal(
        setShares(
          trace,
          null,
          new Map([
            ['a', 0.5],
            ['b', 0.5],
            ['c', 0],
          ]),
        ),
      ),
    ).toBe('gone')
  })
})

describe('the root node in the file', () => {
  it('is the first why itself while that is the only one, and a bare node above once there are two', () => {
    const file = leaf('a', { rootCause: 'R1' })
    const trace = toEditTrace(file)
    expect(toRootNode(trace, 'new')).toEqual(file)
    const two = toRootNode(done(addCause(trace, { parent: null, after: null }, { id: 'b', title: '' })), 'new')
    expect(two).toMatchObject({ id: 'new', title: '', causes: [{ id: 'a', rootCause: 'R1' }, { id: 'b' }] })
  })

  it('shows a first why that has no title yet', () => {
    const trace = done(addCause(emptyTrace, { parent: null, after: null }, { id: 'a', title: '' }))
    const again = toEditTrace(toRootNode(trace, 'new'))
    expect(again.causes.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('any sequence of edits', () => {
  const number = fc.nat({ max: 1_000_000 })
  const step = fc.record({ kind: fc.nat({ max: 7 }), where: number, to: number, value: number, flag: fc.boolean() })

  it('keeps the trace acceptable to the file, reads back as it was, and explains all of the harm', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let trace = emptyTrace
        steps.forEach((one, index) => {
          const edit = perform(trace, one, `n${index}`)
          if (edit.ok) trace = edit.trace
          expect(problemsOf(trace)).toEqual([])
          const root = toRootNode(trace, 'new-root')
          const again = toEditTrace(root === null ? null : toEditCause(toCauseNode(root)))
          expect(again.causes).toEqual(trace.causes)
          const parts = attribute(toTraceNode(root === null ? undefined : toCauseNode(root)))
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
        })
      }),
      { numRuns: 300 },
    )
  })

  interface Step {
    readonly kind: number
    readonly where: number
    readonly to: number
    readonly value: number
    readonly flag: boolean
  }

  function perform(trace: EditTrace, { kind, where, to, value, flag }: Step, id: string): TraceEdit {
    const ids = [...causesOf(trace)].map((cause) => cause.id)
    const pick = (at: number) => ids[at % Math.max(1, ids.length)] ?? 'none'
    const parent = where % (ids.length + 1) === ids.length ? null : pick(where)
    switch (kind) {
      case 0:
      case 1:
        return addCause(trace, { parent, after: pick(to) }, { id, title: flag ? 'why' : '' })
      case 2:
        return removeCause(trace, pick(where))
      case 3:
        return moveCause(trace, pick(to), parent, value % 4)
      case 4:
        return setJoin(trace, parent, flag ? 'together' : 'contribute')
      case 5:
        return setShares(trace, parent, flag ? null : sharesFor(trace, parent, value))
      case 6:
        return linkRootCause(trace, pick(where), flag ? (rootCauses[value % 4] ?? null) : null)
      default:
        return updateCause(trace, pick(where), flag ? { title: '' } : { state: value % 2 === 0 ? 'rejected' : 'possible' })
    }
  }

  /** Shares with few decimals, some of them 0, as people type them. */
  function sharesFor(trace: EditTrace, parent: string | null, value: number): ReadonlyMap<string, number> {
    const causes = parent === null ? trace.causes : (findCause(trace, parent)?.causes ?? [])
    const cuts = causes.slice(1).map((_, index) => ((value * (index + 3)) % 101) / 100)
    const edges = [0, ...cuts.sort((a, b) => a - b), 1]
    return new Map(causes.map(({ id }, index) => [id, (edges[index + 1] ?? 1) - (edges[index] ?? 0)]))
  }
})

describe('a cause that stands nowhere yet', () => {
  const trace = traceOf(leaf('a', { causes: [leaf('b')] }), leaf('named', { rootCause: 'R1' }))
  const idsUnder = (edit: TraceEdit, parent: string | null) => {
    if (!edit.ok) return edit
    const under = parent === null ? edit.trace : findCause(edit.trace, parent)
    return under?.causes.map(({ id }) => id)
  }

  it('is put last under the failure point or a cause of it', () => {
    expect(idsUnder(insertCause(trace, null, leaf('new')), null)).toEqual(['a', 'named', 'new'])
    expect(idsUnder(insertCause(trace, 'a', leaf('new')), 'a')).toEqual(['b', 'new'])
    expect(idsUnder(insertCause(trace, 'b', leaf('new')), 'b')).toEqual(['new'])
  })

  it('is not put under what names a root cause, or is gone', () => {
    expect(insertCause(trace, 'named', leaf('new'))).toMatchObject({ ok: false })
    expect(insertCause(trace, 'gone', leaf('new'))).toMatchObject({ ok: false })
  })
})
