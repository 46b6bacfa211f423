import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { readSources } from '../../build/shape/sourceFiles.ts'
import { findFixProblems } from '../../shared/model/lists/work/findFixProblems.ts'
import { ProblemTally } from '../../shared/model/ProblemTally.ts'
import { tryBoundedCollections } from './boundedCollections.ts'

interface LinkedFix {
  readonly id: string
  readonly requires: readonly string[]
  readonly excludes: readonly string[]
}

/** Fixes of which each may require those before it, and exclude any. */
const linkedFixes = fc.integer({ min: 1, max: 70 }).chain((count) => {
  const places = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 2 * count })
  return fc.tuple(places, places).map(([required, excluded]): LinkedFix[] =>
    Array.from({ length: count }, (_, index) => {
      const linked = (pairs: readonly (readonly [number, number])[]) => [
        ...new Set(pairs.filter(([from]) => from === index).map(([, to]) => to)),
      ]
      const name = (place: number) => `x${place}`
      const requires = linked(required).filter((place) => place < index)
      return {
        id: name(index),
        requires: requires.map(name),
        excludes: linked(excluded)
          .filter((place) => place !== index)
          .map(name),
      }
    }),
  )
})

/** For every fix, how many pairs that exclude one another it holds with all that it requires. */
function countOneByOne(fixes: readonly LinkedFix[]): number {
  const closures = new Map<string, ReadonlySet<string>>()
  for (const { id, requires } of fixes) {
    closures.set(id, new Set([id, ...requires.flatMap((required) => [...(closures.get(required) ?? [])])]))
  }
  const pairs = new Set(fixes.flatMap(({ id, excludes }) => excludes.map((other) => [id, other].toSorted().join())))
  const holds = (closure: ReadonlySet<string>) => [...pairs].filter((pair) => pair.split(',').every((id) => closure.has(id)))
  return [...closures.values()].reduce((sum, closure) => sum + holds(closure).length, 0)
}

describe('a collection of problems', () => {
  it('is told by its first and counted, in every shape', async () => {
    expect((await tryBoundedCollections()).broken).toEqual([])
  })

  it('counts of fixes that hold what excludes one another as many as are found one by one', () => {
    fc.assert(
      fc.property(linkedFixes, (linked) => {
        const tally = new ProblemTally()
        const fixes = linked.map((fix) => ({ ...fix, title: 't', effects: [] }))
        findFixProblems(fixes, 'fixes', tally.report)
        expect(tally.count).toBe(countOneByOne(linked))
      }),
    )
  })

  it('is never handed over as the arguments of a call, which the stack has room for only so many of', () => {
    // The parts of a job's answer.
    const bounded = ['electron/backend/jobs/doJobs.ts']
    const spread = readSources(projectFolder).filter(({ text }) =>
      /(Math\.(min|max)|\.push|\.unshift|fromCharCode)\(\.\.\./.test(text),
    )
    expect(
      spread
        .map(({ path }) => path)
        .filter((path) => /^(shared|electron|renderer)\//.test(path))
        .toSorted(),
    ).toEqual(bounded)
  })
})
