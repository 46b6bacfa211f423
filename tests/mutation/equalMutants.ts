import type { MutantLine } from './mutants.ts'

/** A mutant that no test can tell from the program, for it does the same. */
export interface EqualMutant {
  readonly file: string
  /** The line that it changes, without the space around it, before and after. */
  readonly before: string
  readonly after: string
  /** Why nothing that can be seen differs. */
  readonly why: string
}

export const equalMutants: readonly EqualMutant[] = [
  {
    file: 'shared/analysis/numbers/acceptanceIntervals.ts',
    before: 'for (let round = 0; round < rounds; round += 1) {',
    after: 'for (let round = 0; round <= rounds; round += 1) {',
    why: 'The column of a rank has a place for each round, and a typed array drops what is written behind its end.',
  },
  {
    file: 'shared/analysis/plan/planWaves.ts',
    before: 'while (waiting.length > 0) {',
    after: 'while (waiting.length >= 0) {',
    why: 'Of an empty list nothing is taken out, and that ends the loop as well.',
  },
  {
    file: 'shared/analysis/numbers/ExactSum.ts',
    before: 'while (index > 0) {',
    after: 'while (index >= 0) {',
    why: 'Before the first partial stands none, which counts as 0 and changes nothing.',
  },
  {
    file: 'shared/analysis/selection/fillGreedily.ts',
    before: 'return gain !== otherGain ? gain > otherGain : fix < other',
    after: 'return gain !== otherGain ? gain > otherGain : fix <= other',
    why: 'No fix is compared with itself: single ones and bundles are different fixes, and each bundle is asked once.',
  },
  {
    file: 'shared/analysis/kernels/stepCurve.ts',
    before: 'for (let subset = 1; subset < subsets; subset += 1) {',
    after: 'for (let subset = 1; subset <= subsets; subset += 1) {',
    why: 'The point too many stands where the next term begins, which writes its own points there afterwards.',
  },
  {
    file: 'shared/analysis/kernels/localTrees.ts',
    before: 'for (let place = first; place < end; place += 1) {',
    after: 'for (let place = first; place <= end; place += 1) {',
    why: 'The leaf too many belongs to the next tree, whose lengths are 0 until its turn: nothing falls there.',
  },
  {
    file: 'shared/analysis/kernels/removalNumbers.ts',
    before: 'for (let tree = 0; tree < point.length; tree += 1) treeWeight[tree] = share[tree] * impacts[point[tree]]',
    after: 'for (let tree = 0; tree <= point.length; tree += 1) treeWeight[tree] = share[tree] * impacts[point[tree]]',
    why: 'A typed array drops what is written behind its end.',
  },
  {
    file: 'shared/model/findExclusionProblems.ts',
    before: 'const asked = Uint32Array.from(order.keys()).filter((fix) => (begin[fix + 1] ?? 0) > (begin[fix] ?? 0))',
    after: 'const asked = Uint32Array.from(order.keys()).filter((fix) => (begin[fix + 1] ?? 0) > (begin[fix] && 0))',
    why: 'It asks more fixes, which require nothing: each needs itself alone, and a pair are two different fixes.',
  },
  {
    file: 'shared/mending/mendEngagement.ts',
    before: 'for (let round = 0; round < mostRounds; round += 1) {',
    after: 'for (let round = 0; round <= mostRounds; round += 1) {',
    why: 'The bound only keeps two mends from undoing one another for ever: what one round more would do says nothing of use.',
  },
  {
    file: 'shared/analysis/attribution/attribution.ts',
    before: 'return leaves.some(({ rootCause }, index) => leaves.findIndex((leaf) => leaf.rootCause === rootCause) < index)',
    after: 'return leaves.some(({ rootCause }, index) => leaves.findIndex((leaf) => leaf.rootCause !== rootCause) < index)',
    why: 'Then leaves are always merged: where each names a root cause of its own, every sum is of one share and stays as it is.',
  },
  {
    file: 'shared/i18n/format.ts',
    before: 'const isFine = Math.abs(share) < 0.0995 || (share > 0.995 && share < 1)',
    after: 'const isFine = Math.abs(share) < 0.0995 || (share > 0.995 && share <= 1)',
    why: 'It differs for 1 alone, which both forms write as 100 %: a decimal is written where there is one.',
  },
  {
    file: 'shared/analysis/plan/planOrder.ts',
    before: 'return this.#compareNames(fix, otherFix) < 0',
    after: 'return this.#compareNames(fix, otherFix) <= 0',
    why: 'Two different fixes never compare as equal: ids decide last, and each is its own.',
  },
  {
    file: 'shared/analysis/numbers/ExactSum.ts',
    before: 'const error = Math.abs(this.#first) < Math.abs(value) ? this.#first - (sum - value) : value - (sum - this.#first)',
    after: 'const error = Math.abs(this.#first) <= Math.abs(value) ? this.#first - (sum - value) : value - (sum - this.#first)',
    why: 'Of two values that are equally large either may be taken out of the sum: it is their double or 0, and the error is 0 both ways.',
  },
  {
    file: 'shared/analysis/removal/SharingFixes.ts',
    before: 'if (ofTree !== undefined && ofTree.at(-1) !== fix) ofTree.push(fix)',
    after: 'if (ofTree !== undefined || ofTree.at(-1) !== fix) ofTree.push(fix)',
    why: 'A fix that is there twice is taken once: whoever asks marks whom it has seen.',
  },
  {
    file: 'shared/tables/cells/NumberColumn.ts',
    before:
      "if (this.#mark !== 'contradicting' || point === undefined || comma === undefined || this.#numbers.length === 0) return null",
    after:
      "if (this.#mark !== 'contradicting' && point === undefined || comma === undefined || this.#numbers.length === 0) return null",
    why: 'A column contradicts itself exactly where there are both proofs: without that one of them is missing, and null follows as well.',
  },
  {
    file: 'shared/analysis/kernels/groupByKey.ts',
    before: 'for (let place = 0; place < keys.length; place += 1) {',
    after: 'for (let place = 0; place <= keys.length; place += 1) {',
    why: 'Behind the last key stands none, and a typed array drops what is written at no place.',
  },
  {
    file: 'shared/analysis/kernels/stepCurve.ts',
    before: 'while (target > first + 1 && lengths[target - 1] > length) {',
    after: 'while (target >= first + 1 && lengths[target - 1] > length) {',
    why: 'The first point is that of no fix, whose length 0 is never greater.',
  },
  {
    file: 'shared/analysis/kernels/stepCurve.ts',
    before: 'const share = touch === peak && peak > 1e-3 ? 1 - line.slope : shareAt(touch)',
    after: 'const share = touch === peak && peak <= 1e-3 ? 1 - line.slope : shareAt(touch)',
    why: 'Both ways give the same number: the quick one is some 1e-16 beside it, far below every tolerance of the search.',
  },
  {
    file: 'shared/analysis/kernels/removalState.ts',
    before: 'for (let entry = fixStart[fix]; entry < end; entry += 1) this.refreshTerm(entryTerm[entry])',
    after: 'for (let entry = fixStart[fix]; entry <= end; entry += 1) this.refreshTerm(entryTerm[entry])',
    why: 'A term that is worked out anew without need is what it was.',
  },
  {
    file: 'shared/analysis/evidence/transcriptSentences.ts',
    before: "if (line.date !== '') dates.see(line.date, index + 1)",
    after: "if (line.date !== '') dates.see(line.date, index - 1)",
    why: 'Lines tell where a question about dates stands, and nobody is asked one here.',
  },
  {
    file: 'shared/analysis/plan/planOrder.ts',
    before: 'const [fix, otherFix] = [this.#fixes[place] ?? -1, this.#fixes[other] ?? -1]',
    after: 'const [fix, otherFix] = [this.#fixes[place] ?? +1, this.#fixes[other] ?? -1]',
    why: 'At both places stands a fix: what would count instead only satisfies the types.',
  },
  {
    file: 'shared/mending/mendField.ts',
    before: 'return asked > last ? last : asked',
    after: 'return asked >= last ? last : asked',
    why: 'Of two equal days either is the other.',
  },
  {
    file: 'shared/analysis/kernels/relaxation.ts',
    before: 'for (let index = 0; index < relaxed.length; index += 1) {',
    after: 'for (let index = 0; index <= relaxed.length; index += 1) {',
    why: 'Behind its last value a typed array has none, and drops what is written there.',
  },
  {
    file: 'shared/analysis/removal/SharingFixes.ts',
    before: 'const tree = forest.leafTree[leaf] ?? -1',
    after: 'const tree = forest.leafTree[leaf] ?? +1',
    why: 'Every leaf has a tree: what would count instead only satisfies the types.',
  },
  {
    file: 'shared/tables/labels/likeLabels.ts',
    before: "if (one.telling !== other.telling || one.text === '' || other.text === '') return false",
    after: "if (one.telling !== other.telling || one.text === '' && other.text === '') return false",
    why: 'A label without letters shares nothing with one that has some, and has no length in which a mistake would be allowed.',
  },
  {
    file: 'shared/analysis/selection/planSearch.ts',
    before: 'if (compareSets(found, this.best, this.tolerance) < 0) this.best = found',
    after: 'if (compareSets(found, this.best, this.tolerance) <= 0) this.best = found',
    why: 'Sets that compare as equal are of the same fixes.',
  },
  {
    file: 'shared/analysis/selection/planSelection.ts',
    before: 'for (let fix = 0; fix < chosen.length; fix += 1) if (chosen[fix] === 1) members.push(fix)',
    after: 'for (let fix = 0; fix <= chosen.length; fix += 1) if (chosen[fix] === 1) members.push(fix)',
    why: 'Behind its last value a typed array has none, and that is not 1.',
  },
  {
    file: 'shared/analysis/progress/measuredDrop.ts',
    before: 'const to = checkOn !== undefined && checkOn < recorded.to ? checkOn : recorded.to',
    after: 'const to = checkOn !== undefined && checkOn <= recorded.to ? checkOn : recorded.to',
    why: 'Of two equal days either is the other.',
  },
  {
    file: 'shared/model/findExclusionProblems.ts',
    before: 'for (let done = 0; done < known; done += 1) {',
    after: 'for (let done = 0; done <= known; done += 1) {',
    why: 'Without a circle every fix is known in the end: the step too many takes from counts that have come to 0 and are not asked again.',
  },
  {
    file: 'shared/analysis/numbers/boundHeap.ts',
    before: 'return a.bound !== b.bound ? a.bound > b.bound : a.sequence > b.sequence',
    after: 'return a.bound !== b.bound ? a.bound > b.bound : a.sequence >= b.sequence',
    why: 'No two nodes of a search have one number.',
  },
  {
    file: 'shared/analysis/grouping/Vocabulary.ts',
    before: 'const [first] = [...words].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))',
    after: 'const [first] = [...words].sort(([a, one], [b, other]) => other - one || (a <= b ? -1 : 1))',
    why: 'The words are the keys of a map, of which no two are equal.',
  },
  {
    file: 'shared/analysis/kernels/stepCurve.ts',
    before: 'line.slope = ((end < shortest ? first * end : shareAt(end)) - first * (length - reach)) / (2 * reach)',
    after: 'line.slope = ((end <= shortest ? first * end : shareAt(end)) - first * (length - reach)) / (2 * reach)',
    why: 'Where the straight line ends it meets the curve: both give the share there.',
  },
  {
    file: 'shared/analysis/kernels/removalNumbers.ts',
    before: 'for (let pair = 0; pair < pairEntry.length; pair += 1) {',
    after: 'for (let pair = 0; pair <= pairEntry.length; pair += 1) {',
    why: 'Behind the last pair stands none, and a typed array keeps nothing at no place.',
  },
  {
    file: 'shared/tables/cells/DateColumn.ts',
    before: 'if (look?.isOpen && look.seen.open.length < mostShown) look.seen.open.push({ text, line, days: look.asked })',
    after: 'if (look?.isOpen && look.seen.open.length <= mostShown) look.seen.open.push({ text, line, days: look.asked })',
    why: 'Of one date more that is held none more is shown: all of them are cut to as many when the column is decided.',
  },
]

export function isEqualMutant(file: string, { before, after }: MutantLine): boolean {
  return equalMutants.some((equal) => equal.file === file && equal.before === before && equal.after === after)
}
