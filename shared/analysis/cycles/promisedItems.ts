import type { Decision, Fix, Task } from '../../engagement/engagement.ts'
import type { checkVerdicts } from '../../model/vocabulary.ts'
import { isFinished, isPromised } from '../progress/fixStanding.ts'
import type { CycleEnds } from './CycleEnd.ts'

/** What came of a promise by the end of its cycle. Dropped: rejected, deferred or deleted on the way. */
export const outcomes = ['done', 'done-late', 'open', 'late', 'dropped'] as const
type Outcome = (typeof outcomes)[number]

/** A fix or a task that was promised in a cycle. */
export interface PromisedItem {
  readonly id: string
  /** Null for a task. */
  readonly code: string | null
  readonly title: string
  readonly owner: string | null
  /** By when it was promised, as the review said it. */
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly outcome: Outcome
  /** Cases a month that were to be fewer and that were, or values of the KPI of its check; as far as is known today. */
  readonly predicted: number | null
  readonly actual: number | null
  /** The id of that KPI; null where cases are measured. */
  readonly kpi: string | null
  readonly verdict: (typeof checkVerdicts)[number] | null
}

interface Stood {
  readonly isDone: boolean
  readonly isDropped: boolean
  readonly doneOn?: string | undefined
}

/** The fixes that were promised in a cycle, in the order in which they were. */
export function promisedFixes(ends: CycleEnds, decisions: readonly Decision[]): readonly PromisedItem[] {
  const { start, end, now } = ends
  const [before, then, today] = [byId(start.kept.fixes), byId(end.kept.fixes), byId(now.fixes)]
  const taken = (start.kept.fixes ?? []).filter(({ state = 'idea' }) => isPromised(state)).map(({ id }) => id)
  return Array.from(new Set([...taken, ...approvedIn(decisions)]), (id) => {
    const frozen = before.get(id)
    const current = today.get(id)
    const stood = then.size === 0 ? stoodByDates(current, ends) : stoodAs(then.get(id))
    const known = current ?? then.get(id) ?? frozen
    const due = frozen?.dueOn ?? known?.dueOn ?? null
    const { check } = known ?? {}
    return {
      ...{ id, code: known?.code ?? null, title: known?.title ?? id, owner: known?.owner ?? null },
      ...{ dueOn: due, doneOn: stood?.doneOn ?? null, outcome: outcomeOf(stood, due, end.day) },
      predicted: frozen?.check?.predicted ?? check?.predicted ?? null,
      actual: check?.actual ?? null,
      kpi: check?.kpi ?? null,
      verdict: check?.verdict ?? null,
    }
  })
}

/** The tasks that were open when a cycle began, or follow from what was decided in it. */
export function promisedTasks(ends: CycleEnds, decisions: readonly Decision[]): readonly PromisedItem[] {
  const { start, end, now } = ends
  const [before, then, today] = [byId(start.kept.tasks), byId(end.kept.tasks), byId(now.tasks)]
  const decided = new Set(decisions.map(({ id }) => id))
  const taken = (start.kept.tasks ?? []).filter(({ doneOn }) => doneOn === undefined || doneOn > start.day)
  const followed = now.tasks.filter(({ decision }) => decision !== undefined && decided.has(decision))
  return Array.from(new Set([...taken, ...followed].map(({ id }) => id)), (id) => {
    const current = today.get(id)
    const stood = taskStood(then.get(id) ?? current, end.day)
    const known = current ?? then.get(id) ?? before.get(id)
    const due = before.get(id)?.dueOn ?? known?.dueOn ?? null
    return {
      ...{ id, code: null, title: known?.text ?? id, owner: known?.owner ?? null },
      ...{ dueOn: due, doneOn: stood?.doneOn ?? null, outcome: outcomeOf(stood, due, end.day) },
      ...{ predicted: null, actual: null, kpi: null, verdict: null },
    }
  })
}

function byId<Item extends { readonly id: string }>(items: readonly Item[] = []): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/** The fixes that were approved and not taken back on the same day. */
function approvedIn(decisions: readonly Decision[]): readonly string[] {
  const approved = new Map<string, string>()
  for (const { fix, verdict, on } of decisions) {
    if (fix === undefined || verdict === undefined) continue
    if (verdict === 'approved') approved.set(fix, on)
    else if (approved.get(fix) === on) approved.delete(fix)
  }
  return [...approved.keys()]
}

function stoodAs(fix: Fix | undefined): Stood | null {
  if (fix === undefined) return null
  const state = fix.state ?? 'idea'
  return { isDone: isFinished(state), isDropped: !isFinished(state) && !isPromised(state), doneOn: fix.doneOn }
}

/** Where the review that ends a cycle kept no fixes, the days say how each stood then. */
function stoodByDates(fix: Fix | undefined, { end, now, isOver }: CycleEnds): Stood | null {
  const stands = stoodAs(fix)
  if (stands === null || fix === undefined || !isOver) return stands
  if (stands.isDone && (fix.doneOn ?? '') <= end.day) return stands
  const said = now.decisions.filter(({ fix: about, verdict, on }) => about === fix.id && verdict !== undefined && on <= end.day)
  const last = said.reduce<Decision | null>((latest, one) => (latest === null || one.on >= latest.on ? one : latest), null)
  return { isDone: false, isDropped: last !== null && last.verdict !== 'approved' }
}

function taskStood(task: Task | undefined, day: string): Stood | null {
  if (task === undefined) return null
  const isDone = task.doneOn !== undefined && task.doneOn <= day
  return { isDone, isDropped: false, doneOn: isDone ? task.doneOn : undefined }
}

function outcomeOf(stood: Stood | null, due: string | null, day: string): Outcome {
  if (stood === null || stood.isDropped) return 'dropped'
  if (stood.isDone) return due !== null && (stood.doneOn ?? '') > due ? 'done-late' : 'done'
  return due !== null && due < day ? 'late' : 'open'
}
