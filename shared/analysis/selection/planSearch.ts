import { RemovalState } from '../kernels/removalState.ts'
import { BoundHeap } from '../numbers/boundHeap.ts'
import { chainBound } from './chainBound.ts'
import { fillGreedily, type Yardstick, yardsticks } from './fillGreedily.ts'
import { firstStatus, fixStatus, hold, leaveOut } from './nodeStatus.ts'
import { boundOf, type NodeBound } from './planBound.ts'
import { greedyPlan, improvePlan } from './planGreedy.ts'
import type { PlanProblem } from './planProblem.ts'
import { type ChosenSet, compareSets, Selection } from './planSelection.ts'
import { canWinTie } from './planTies.ts'

export interface SearchResult {
  readonly chosen: ChosenSet
  /** True when it is proven that no plan within the limits removes more. */
  readonly exact: boolean
  /** No plan within the limits removes more than this. */
  readonly upperBound: number
  readonly nodes: number
}

interface SearchNode {
  readonly bound: number
  readonly sequence: number
  readonly status: Uint8Array
  readonly branch: number
  readonly relaxed: Float32Array
  readonly dayWeight: number
}

const rounds = { root: 150, node: 8 } as const
const mostPasses = 4
/** A node is filled up greedily once in so many, in search of a better plan. */
const fillEvery = 8

export interface SearchOptions {
  /** Nodes of branch and bound; as many as a few seconds allow unless given. */
  readonly nodeBudget?: number | undefined
  /** The plan to begin with, in place of a greedy, improved one: the result of a closed search does not depend on it. */
  readonly start?: ChosenSet | undefined
  /** Told again and again how much of its budget is spent, 0–1; it may be done long before 1. What it throws ends the search. */
  readonly onProgress?: ((share: number) => void) | undefined
}

/**
 * The plan with the largest Removed, by best-first branch and bound from a greedy, improved start (design section 6). The
 * budget counts nodes, fewer where each costs more, and never time: the same input gives the same plan. What is still
 * open when it is spent gives the upper bound, or chainBound where that is lower. Expects a problem whose pins can be kept.
 */
export function searchPlan(problem: PlanProblem, options: SearchOptions = {}): SearchResult {
  return new PlanSearch(problem, options).run()
}

function defaultNodeBudget(problem: PlanProblem): number {
  return Math.min(20_000, Math.max(20, Math.floor(3_000_000 / workOfPass(problem))))
}

function trialsOfImproving(problem: PlanProblem): number {
  return Math.min(5_000, Math.max(20, Math.floor(4_500_000 / workOfPass(problem))))
}

/** How much one look at all fixes costs, roughly in nanoseconds. */
function workOfPass({ removal: { layout } }: PlanProblem): number {
  return layout.entryTerm.length + 8 * layout.entryLeaf.length + 20 * layout.fixes.length + 500
}

/** Differences below this are rounding: a hundred-billionth of what all available fixes together remove. */
export function toleranceOf(problem: PlanProblem): number {
  const all = new RemovalState(problem.removal)
  for (const fix of problem.available) all.add(fix)
  return 1e-11 * all.removed()
}

class PlanSearch {
  private readonly problem: PlanProblem
  private readonly selection: Selection
  private readonly tolerance: number
  private readonly yardstick: Yardstick
  private readonly heap = new BoundHeap<SearchNode>()
  private readonly nodeBudget: number
  private readonly onProgress: (share: number) => void
  private best: ChosenSet
  private visited = 0

  constructor(problem: PlanProblem, { nodeBudget, start, onProgress }: SearchOptions) {
    this.problem = problem
    this.selection = new Selection(problem)
    this.tolerance = toleranceOf(problem)
    this.yardstick = yardsticks(problem)[0]
    this.nodeBudget = nodeBudget ?? defaultNodeBudget(problem)
    this.onProgress = onProgress ?? (() => undefined)
    this.best = start ?? this.quickPlan()
  }

  private quickPlan(): ChosenSet {
    const greedy = greedyPlan(this.selection, this.tolerance)
    const mostTrials = trialsOfImproving(this.problem)
    return improvePlan(this.selection, greedy, this.tolerance, mostTrials, (trials) =>
      this.onProgress((0.5 * trials) / mostTrials),
    )
  }

  run(): SearchResult {
    const { problem, heap, nodeBudget } = this
    this.visit(firstStatus(problem), null)
    while (heap.size > 0 && this.visited < nodeBudget) {
      const node = heap.pop()
      if (node === undefined || node.bound < this.best.removed - this.tolerance) break
      this.onProgress(0.5 + (0.5 * this.visited) / nodeBudget)
      for (const decide of [leaveOut, hold]) {
        const status = node.status.slice()
        if (decide(problem, status, node.branch)) this.visit(status, node)
      }
    }
    if (heap.top <= this.best.removed + this.tolerance) return this.proven()
    this.fillBest()
    const upperBound = Math.min(heap.top, chainBound(problem, this.best.fixes))
    if (upperBound <= this.best.removed + this.tolerance) return this.proven()
    return { chosen: this.best, exact: false, upperBound, nodes: this.visited }
  }

  private proven(): SearchResult {
    return { chosen: this.best, exact: true, upperBound: this.best.removed, nodes: this.visited }
  }

  /** A plan cut off before its branch was searched to the end may still have room. */
  private fillBest(): void {
    this.selection.become(this.best.fixes)
    fillGreedily(this.selection, this.yardstick, this.tolerance)
    const filled = this.selection.snapshot()
    if (compareSets(filled, this.best, this.tolerance) < 0) this.best = filled
  }

  /** Bounds one part of the search, narrows it as far as the bound allows, and keeps it if it can hold a better plan. */
  private visit(status: Uint8Array, parent: SearchNode | null): void {
    this.visited += 1
    let before = parent
    for (let pass = 1; ; pass += 1) {
      const fixes = this.enter(status)
      if (fixes === null) return
      const useful = fixes.filter((fix) => this.selection.state.marginal(fix) > this.tolerance)
      this.offer(status, useful.length > 0)
      if (useful.length === 0) return
      const start = before
      const found = boundOf(this.selection, fixes, {
        rounds: parent === null && pass === 1 ? rounds.root : rounds.node,
        enough: this.best.removed - this.tolerance,
        start: start === null ? null : Float64Array.from(fixes, (fix) => start.relaxed[fix] ?? 0),
        dayWeight: start?.dayWeight ?? 0.5,
      })
      const bound = Math.min(found.bound, before?.bound ?? Number.POSITIVE_INFINITY)
      if (bound < this.best.removed - this.tolerance) return
      if (bound <= this.best.removed + this.tolerance && !canWinTie(this.selection, fixes, this.best, this.tolerance)) return
      const node = this.toNode(status, fixes, useful, found, bound)
      const narrowed = pass < mostPasses ? this.narrow(status, fixes, found) : 'same'
      if (narrowed === 'empty') return
      if (narrowed === 'same') {
        this.heap.push(node)
        return
      }
      before = node
    }
  }

  /** Makes the selection what the node holds; the fixes still open, or null when what it holds cannot stand. */
  private enter(status: Uint8Array): number[] | null {
    const { problem, selection } = this
    const held: number[] = []
    for (let fix = 0; fix < status.length; fix += 1) if (status[fix] === fixStatus.held) held.push(fix)
    selection.become(held)
    if (!selection.isWithinLimits()) return null
    for (const fix of problem.available) {
      if (status[fix] === fixStatus.open && !selection.canAdd(fix) && !leaveOut(problem, status, fix)) return null
    }
    return problem.available.filter((fix) => status[fix] === fixStatus.open)
  }

  /** Takes what the node holds, and now and then what a greedy filling of it gives, for the best plan if it is. */
  private offer(status: Uint8Array, open: boolean): void {
    const { selection } = this
    const fill = open && this.visited % fillEvery === 1
    if (!fill && selection.state.removed() < this.best.removed - this.tolerance) return
    const held = selection.members()
    if (fill) fillGreedily(selection, this.yardstick, this.tolerance, status)
    selection.dropIdle(this.tolerance)
    const found = selection.snapshot()
    if (compareSets(found, this.best, this.tolerance) < 0) this.best = found
    selection.become(held)
  }

  private toNode(
    status: Uint8Array,
    fixes: readonly number[],
    useful: readonly number[],
    found: NodeBound,
    bound: number,
  ): SearchNode {
    const relaxed = new Float32Array(status.length)
    for (const [index, fix] of fixes.entries()) relaxed[fix] = found.relaxed[index] ?? 0
    return {
      bound,
      sequence: this.visited,
      status,
      // Where only equal plans are left, the order of ids decides between them.
      branch: bound <= this.best.removed + this.tolerance ? (useful[0] ?? 0) : this.chooseBranch(useful, relaxed),
      relaxed,
      dayWeight: found.dayWeight,
    }
  }

  /** The fix that the relaxed plan is least decided about, weighed by its gain; else the one with the largest gain. */
  private chooseBranch(useful: readonly number[], relaxed: Float32Array): number {
    let branch = useful[0] ?? 0
    let most = Number.NEGATIVE_INFINITY
    for (const fix of useful) {
      const part = relaxed[fix] ?? 0
      const score = this.selection.state.marginal(fix) * (Math.min(part, 1 - part) + 1e-6 * (1 + part))
      if (score <= most) continue
      branch = fix
      most = score
    }
    return branch
  }

  /** Decides every fix whose other way the bound rules out; `empty` when those decisions contradict one another. */
  private narrow(status: Uint8Array, fixes: readonly number[], found: NodeBound): 'same' | 'narrowed' | 'empty' {
    const least = this.best.removed - 2 * this.tolerance
    let changed = false
    for (const [index, fix] of fixes.entries()) {
      const loss = found.reduced[index] ?? 0
      if (found.bound - Math.abs(loss) >= least) continue
      const decide = loss > 0 ? hold : leaveOut
      if (status[fix] === (loss > 0 ? fixStatus.held : fixStatus.leftOut)) continue
      if (!decide(this.problem, status, fix)) return 'empty'
      changed = true
    }
    return changed ? 'narrowed' : 'same'
  }
}
