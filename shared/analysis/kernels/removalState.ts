import { ForestState } from './forestState.ts'
import type { TabledRemoval } from './removalTables.ts'

/**
 * A set of fixes under change, with what each term still keeps. Fixes are indexes, 0 to
 * `fixCount` − 1. Everything
 * kept depends on the set alone and not on how it came about, so results repeat to the last bit; a `quick` state gives
 * that up for speed in adding.
 */
export class RemovalState {
  readonly removal: TabledRemoval
  readonly chosen: Uint8Array
  readonly termKept: Float64Array
  private readonly quick: boolean
  private readonly termGone: Float64Array
  /** Null where all that is needed together was multiplied out. */
  readonly forest: ForestState | null

  constructor(removal: TabledRemoval, quick = false) {
    const { layout } = removal
    this.removal = removal
    this.quick = quick
    this.chosen = new Uint8Array(layout.fixCount)
    this.termKept = new Float64Array(layout.termCount).fill(1)
    this.termGone = new Float64Array(layout.termCount)
    this.forest = layout.forest.size > 0 ? new ForestState(removal, this.chosen) : null
  }

  /** Back to the empty set; also after the numbers of the removal were changed in place. */
  clear(): void {
    this.chosen.fill(0)
    this.termKept.fill(1)
    this.termGone.fill(0)
    this.forest?.clear()
  }

  has(fix: number): boolean {
    return this.chosen[fix] === 1
  }

  /** Removed(set) per month. */
  removed(): number {
    const { termWeight } = this.removal.numbers
    let sum = this.forest?.removed() ?? 0
    for (let term = 0; term < termWeight.length; term += 1) sum += termWeight[term] * this.termGone[term]
    return sum
  }

  /** What a fix outside the set would remove more, per month. */
  marginal(fix: number): number {
    const { fixStart, entryTerm } = this.removal.layout
    const { termWeight, entryTake } = this.removal.numbers
    const end = fixStart[fix + 1]
    let sum = 0
    for (let entry = fixStart[fix]; entry < end; entry += 1) {
      const term = entryTerm[entry]
      sum += termWeight[term] * this.termKept[term] * entryTake[entry]
    }
    return this.forest === null ? sum : sum + this.forest.marginal(fix)
  }

  /** What these fixes outside the set would remove more together, per month; the set stays as it is. */
  gainOf(fixes: readonly number[]): number {
    const { fixStart, entryTerm } = this.removal.layout
    const { entryTake } = this.removal.numbers
    if (fixes.some((fix) => this.touchesLeaves(fix))) return this.gainByAdding(fixes)
    let sum = 0
    const before: number[] = []
    for (const fix of fixes) {
      sum += this.marginal(fix)
      for (let entry = fixStart[fix]; entry < fixStart[fix + 1]; entry += 1) {
        const term = entryTerm[entry]
        const kept = this.termKept[term]
        before.push(term, kept)
        this.termKept[term] = kept * (1 - entryTake[entry])
      }
    }
    for (let place = before.length - 2; place >= 0; place -= 2) {
      this.termKept[before[place]] = before[place + 1]
    }
    return sum
  }

  /**
   * What a fix outside the set would remove more after another one outside it, per month; the set stays as it is. Asks nothing
   * of the other fixes on their terms, of which there may be as many as fixes.
   */
  marginalAfter(fix: number, other: number): number {
    if (this.touchesLeaves(other)) {
      this.add(other)
      const marginal = this.marginal(fix)
      this.remove(other)
      return marginal
    }
    const { fixStart, entryTerm } = this.removal.layout
    const { entryTake } = this.removal.numbers
    const begin = fixStart[other]
    const end = fixStart[other + 1]
    const before = new Float64Array(end - begin)
    for (let entry = begin; entry < end; entry += 1) {
      const term = entryTerm[entry]
      before[entry - begin] = this.termKept[term]
      this.termKept[term] *= 1 - entryTake[entry]
    }
    const marginal = this.marginal(fix)
    for (let entry = begin; entry < end; entry += 1) this.termKept[entryTerm[entry]] = before[entry - begin]
    return marginal
  }

  private touchesLeaves(fix: number): boolean {
    const { leafEntryStart } = this.removal.layout
    return leafEntryStart[fix] !== leafEntryStart[fix + 1]
  }

  private gainByAdding(fixes: readonly number[]): number {
    let sum = 0
    for (const fix of fixes) {
      sum += this.marginal(fix)
      this.add(fix)
    }
    for (const fix of fixes) this.remove(fix)
    return sum
  }

  /** What the set would remove less without this one of its fixes, per month. */
  loss(fix: number): number {
    const { fixStart, entryTerm } = this.removal.layout
    const { termWeight, entryTake } = this.removal.numbers
    const end = fixStart[fix + 1]
    let sum = 0
    for (let entry = fixStart[fix]; entry < end; entry += 1) {
      const term = entryTerm[entry]
      const take = entryTake[entry]
      sum += termWeight[term] * take * this.keptWithout(fix, term, take)
    }
    return this.forest === null ? sum : sum + this.forest.loss(fix)
  }

  private keptWithout(fix: number, term: number, take: number): number {
    if (take < 1) return this.termKept[term] / (1 - take)
    const { termStart, placeFix, placeEntry } = this.removal.layout
    const end = termStart[term + 1]
    let kept = 1
    for (let place = termStart[term]; place < end; place += 1) {
      const other = placeFix[place]
      if (other === fix || this.chosen[other] !== 1) continue
      kept *= 1 - this.removal.numbers.entryTake[placeEntry[place]]
    }
    return kept
  }

  add(fix: number): void {
    if (this.chosen[fix] === 1) return
    this.chosen[fix] = 1
    if (this.quick) this.grow(fix)
    else this.refresh(fix)
  }

  remove(fix: number): void {
    if (this.chosen[fix] !== 1) return
    this.chosen[fix] = 0
    this.refresh(fix)
  }

  private refresh(fix: number): void {
    const { fixStart, entryTerm } = this.removal.layout
    const end = fixStart[fix + 1]
    for (let entry = fixStart[fix]; entry < end; entry += 1) this.refreshTerm(entryTerm[entry])
    this.forest?.refresh(fix)
  }

  private grow(fix: number): void {
    const { fixStart, entryTerm } = this.removal.layout
    const { entryTake } = this.removal.numbers
    const { termKept, termGone } = this
    const end = fixStart[fix + 1]
    for (let entry = fixStart[fix]; entry < end; entry += 1) {
      const term = entryTerm[entry]
      const kept = termKept[term]
      const take = entryTake[entry]
      termGone[term] += kept * take
      termKept[term] = kept * (1 - take)
    }
    this.forest?.refresh(fix)
  }

  private refreshTerm(term: number): void {
    const { termStart, placeFix, placeEntry } = this.removal.layout
    const { entryTake } = this.removal.numbers
    const end = termStart[term + 1]
    let kept = 1
    let gone = 0
    for (let place = termStart[term]; place < end; place += 1) {
      if (this.chosen[placeFix[place]] !== 1) continue
      const take = entryTake[placeEntry[place]]
      gone += kept * take
      kept *= 1 - take
    }
    this.termKept[term] = kept
    this.termGone[term] = gone
  }
}
