import { ForestState } from './forestState.ts'
import type { Removal } from './removal.ts'

/**
 * A set of fixes under change, with what each term still keeps. Fixes are indexes into `removal.layout.fixes`. Everything
 * kept depends on the set alone and not on how it came about, so results repeat to the last bit; a `quick` state gives
 * that up for speed in adding. (`as number` stands where the layout guarantees the index.)
 */
export class RemovalState {
  readonly removal: Removal
  readonly chosen: Uint8Array
  readonly termKept: Float64Array
  private readonly quick: boolean
  private readonly termGone: Float64Array
  /** Null where all that is needed together was multiplied out. */
  readonly forest: ForestState | null

  constructor(removal: Removal, quick = false) {
    const { layout } = removal
    this.removal = removal
    this.quick = quick
    this.chosen = new Uint8Array(layout.fixes.length)
    this.termKept = new Float64Array(layout.terms.terms.length).fill(1)
    this.termGone = new Float64Array(layout.terms.terms.length)
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
    for (let term = 0; term < termWeight.length; term += 1) sum += (termWeight[term] as number) * (this.termGone[term] as number)
    return sum
  }

  /** What a fix outside the set would remove more, per month. */
  marginal(fix: number): number {
    const { fixStart, entryTerm } = this.removal.layout
    const { termWeight, entryTake } = this.removal.numbers
    const end = fixStart[fix + 1] as number
    let sum = 0
    for (let entry = fixStart[fix] as number; entry < end; entry += 1) {
      const term = entryTerm[entry] as number
      sum += (termWeight[term] as number) * (this.termKept[term] as number) * (entryTake[entry] as number)
    }
    return this.forest === null ? sum : sum + this.forest.marginal(fix)
  }

  /** What these fixes outside the set would remove more together, per month; the set stays as it is. */
  gainOf(fixes: readonly number[]): number {
    const { fixStart, entryTerm, leafEntryStart } = this.removal.layout
    const { entryTake } = this.removal.numbers
    if (fixes.some((fix) => leafEntryStart[fix] !== leafEntryStart[fix + 1])) return this.gainByAdding(fixes)
    let sum = 0
    const before: number[] = []
    for (const fix of fixes) {
      sum += this.marginal(fix)
      for (let entry = fixStart[fix] as number; entry < (fixStart[fix + 1] as number); entry += 1) {
        const term = entryTerm[entry] as number
        const kept = this.termKept[term] as number
        before.push(term, kept)
        this.termKept[term] = kept * (1 - (entryTake[entry] as number))
      }
    }
    for (let place = before.length - 2; place >= 0; place -= 2) {
      this.termKept[before[place] as number] = before[place + 1] as number
    }
    return sum
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
    const end = fixStart[fix + 1] as number
    let sum = 0
    for (let entry = fixStart[fix] as number; entry < end; entry += 1) {
      const term = entryTerm[entry] as number
      const take = entryTake[entry] as number
      sum += (termWeight[term] as number) * take * this.keptWithout(fix, term, take)
    }
    return this.forest === null ? sum : sum + this.forest.loss(fix)
  }

  private keptWithout(fix: number, term: number, take: number): number {
    if (take < 1) return (this.termKept[term] as number) / (1 - take)
    const { termStart, placeFix, placeEntry } = this.removal.layout
    const end = termStart[term + 1] as number
    let kept = 1
    for (let place = termStart[term] as number; place < end; place += 1) {
      const other = placeFix[place] as number
      if (other === fix || this.chosen[other] !== 1) continue
      kept *= 1 - (this.removal.numbers.entryTake[placeEntry[place] as number] as number)
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
    const end = fixStart[fix + 1] as number
    for (let entry = fixStart[fix] as number; entry < end; entry += 1) this.refreshTerm(entryTerm[entry] as number)
    this.forest?.refresh(fix)
  }

  private grow(fix: number): void {
    const { fixStart, entryTerm } = this.removal.layout
    const { entryTake } = this.removal.numbers
    const { termKept, termGone } = this
    const end = fixStart[fix + 1] as number
    for (let entry = fixStart[fix] as number; entry < end; entry += 1) {
      const term = entryTerm[entry] as number
      const kept = termKept[term] as number
      const take = entryTake[entry] as number
      termGone[term] = (termGone[term] as number) + kept * take
      termKept[term] = kept * (1 - take)
    }
    this.forest?.refresh(fix)
  }

  private refreshTerm(term: number): void {
    const { termStart, placeFix, placeEntry } = this.removal.layout
    const { entryTake } = this.removal.numbers
    const end = termStart[term + 1] as number
    let kept = 1
    let gone = 0
    for (let place = termStart[term] as number; place < end; place += 1) {
      if (this.chosen[placeFix[place] as number] !== 1) continue
      const take = entryTake[placeEntry[place] as number] as number
      gone += kept * take
      kept *= 1 - take
    }
    this.termKept[term] = kept
    this.termGone[term] = gone
  }
}

/** Removed({k}) of every fix, per month, in the order of `removal.layout.fixes`. */
export function standalones(removal: Removal): Float64Array {
  const empty = new RemovalState(removal)
  return Float64Array.from(removal.layout.fixes, (_, fix) => empty.marginal(fix))
}

/** Removed of the fixes with these ids, per month; ids of no fix are passed over. */
export function removedBy(removal: Removal, ids: Iterable<string>): number {
  const state = new RemovalState(removal)
  const wanted = new Set(ids)
  removal.layout.fixes.forEach((fix, index) => {
    if (wanted.has(fix.id)) state.add(index)
  })
  return state.removed()
}
