import type { Report } from './reportProblem.ts'

interface LinkedFix {
  readonly id: string
  readonly requires?: readonly string[] | undefined
  readonly excludes?: readonly string[] | undefined
}

/** Links between fixes by their places in the list: those of the fix at place i are `to` from `begin[i]` to `begin[i + 1]`. */
interface Links {
  readonly begin: Uint32Array
  readonly to: Uint32Array
}

/** Pairs that exclude one another, as they are written. */
interface Pairs {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

/**
 * A fix can never be done when what it requires, directly or through others, and itself hold two that exclude one another.
 * Exclusion holds both ways even if written once. Reports each such pair at the first fix that needs both, and how many fixes
 * do; there can be the cube of the fixes of them. Expects requires without a circle; `indexOf` has the first place of each id.
 */
export function findExclusionProblems(
  fixes: readonly LinkedFix[],
  key: string,
  indexOf: ReadonlyMap<string, number>,
  report: Report,
): void {
  const excludes = linksOf(fixes, indexOf, ({ excludes: ids }) => ids)
  if (excludes.to.length === 0) return
  const pairs = pairsOf(excludes)
  const requires = linksOf(fixes, indexOf, ({ requires: ids }) => ids)
  const { firstFix, times } = countNeeding(pairs, requires)
  times.forEach((count, pair) => {
    if (count === 0) return
    const idAt = (index: number | undefined) => fixes[index ?? 0]?.id ?? ''
    const params = { first: idAt(pairs.first[pair]), second: idAt(pairs.second[pair]) }
    report('requires-excluded', `${key}[${firstFix[pair] ?? 0}].requires`, params, count)
  })
}

/** For each pair how many fixes need both, and the first of them. Fixes are asked 32 at a time, a bit for each. */
function countNeeding({ first, second }: Pairs, requires: Links) {
  const { begin } = requires
  const order = beforeRequired(requires)
  const times = new Float64Array(first.length)
  const firstFix = new Uint32Array(first.length)
  // What requires nothing needs no two.
  const asked = Uint32Array.from(order.keys()).filter((fix) => (begin[fix + 1] ?? 0) > (begin[fix] ?? 0))
  for (let from = 0; from < asked.length; from += 32) {
    const block = asked.subarray(from, from + 32)
    const needing = neededBy(block, order, requires)
    for (let pair = 0; pair < first.length; pair += 1) {
      const both = (needing[first[pair] ?? 0] ?? 0) & (needing[second[pair] ?? 0] ?? 0)
      if (both === 0) continue
      if (times[pair] === 0) firstFix[pair] = block[31 - Math.clz32(both & -both)] ?? 0
      times[pair] = (times[pair] ?? 0) + countBits(both)
    }
  }
  return { times, firstFix }
}

/** For each fix the fixes of a block that are it or require it, directly or through others: bit k is the k-th of the block. */
function neededBy(block: Uint32Array, order: Uint32Array, { begin, to }: Links): Int32Array {
  const needing = new Int32Array(order.length)
  block.forEach((fix, bit) => {
    needing[fix] = 1 << bit
  })
  for (const fix of order) {
    const bits = needing[fix] ?? 0
    if (bits === 0) continue
    const end = begin[fix + 1] ?? 0
    for (let at = begin[fix] ?? 0; at < end; at += 1) {
      const required = to[at] ?? 0
      needing[required] = (needing[required] ?? 0) | bits
    }
  }
  return needing
}

/** All fixes, each before what it requires. */
function beforeRequired({ begin, to }: Links): Uint32Array {
  const waitingFor = new Uint32Array(begin.length - 1)
  for (const required of to) waitingFor[required] = (waitingFor[required] ?? 0) + 1
  const order = new Uint32Array(waitingFor.length)
  let known = 0
  waitingFor.forEach((dependents, fix) => {
    if (dependents === 0) order[known++] = fix
  })
  for (let done = 0; done < known; done += 1) {
    const fix = order[done] ?? 0
    for (const required of to.subarray(begin[fix], begin[fix + 1])) {
      waitingFor[required] = (waitingFor[required] ?? 0) - 1
      if (waitingFor[required] === 0) order[known++] = required
    }
  }
  return order
}

/** Links to fixes that are in the list; those of a repeated id belong to its first fix. */
function linksOf(
  fixes: readonly LinkedFix[],
  indexOf: ReadonlyMap<string, number>,
  idsOf: (fix: LinkedFix) => readonly string[] | undefined,
): Links {
  const begin = new Uint32Array(fixes.length + 1)
  const pairs: number[] = []
  for (const fix of fixes) {
    const from = indexOf.get(fix.id) ?? 0
    for (const id of idsOf(fix) ?? []) {
      const index = indexOf.get(id)
      if (index === undefined) continue
      pairs.push(from, index)
      begin[from + 1] = (begin[from + 1] ?? 0) + 1
    }
  }
  for (let fix = 0; fix < fixes.length; fix += 1) begin[fix + 1] = (begin[fix + 1] ?? 0) + (begin[fix] ?? 0)
  const next = begin.slice()
  const to = new Uint32Array(pairs.length / 2)
  for (let at = 0; at < pairs.length; at += 2) {
    const from = pairs[at] ?? 0
    to[next[from] ?? 0] = pairs[at + 1] ?? 0
    next[from] = (next[from] ?? 0) + 1
  }
  return { begin, to }
}

/** Each pair once, where it is written first. */
function pairsOf({ begin, to }: Links): Pairs {
  const first = new Uint32Array(to.length)
  const second = new Uint32Array(to.length)
  const earlier: number[][] = []
  const metBy = new Int32Array(begin.length - 1).fill(-1)
  let count = 0
  for (let fix = 0; fix + 1 < begin.length; fix += 1) {
    metBy[fix] = fix
    for (const other of earlier[fix] ?? []) metBy[other] = fix
    for (const other of to.subarray(begin[fix], begin[fix + 1])) {
      if (metBy[other] === fix) continue
      metBy[other] = fix
      first[count] = fix
      second[count] = other
      count += 1
      if (other < fix) continue
      const known = earlier[other]
      if (known === undefined) earlier[other] = [fix]
      else known.push(fix)
    }
  }
  return { first: first.subarray(0, count), second: second.subarray(0, count) }
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
