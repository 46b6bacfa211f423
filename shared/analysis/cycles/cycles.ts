import type { Decision, Engagement } from '../../engagement/engagement.ts'
import { inDayOrder } from '../../model/days/inDayOrder.ts'
import type { Snapshot } from '../../model/lists/work/snapshots.ts'
import type { CycleEnd } from './CycleEnd.ts'
import { type MovedKpi, movedKpis } from './movedKpis.ts'
import { type PromisedItem, promisedFixes, promisedTasks } from './promisedItems.ts'
import { type StageScores, stageScores } from './stageScores.ts'

/** A review that was frozen, at an end of a cycle. */
interface CycleReview {
  readonly id: string
  readonly name: string
  readonly on: string
}

/** From one frozen review to the next, or until today: what was promised, and what came of it. */
export interface Cycle {
  readonly from: CycleReview
  /** Null while it goes on. */
  readonly to: CycleReview | null
  /** Fixes that were approved by then and not done, and those that were approved on the way. */
  readonly fixes: readonly PromisedItem[]
  readonly tasks: readonly PromisedItem[]
  readonly kpis: readonly MovedKpi[]
  readonly stages: readonly StageScores[]
}

type Judged = Pick<Engagement, 'snapshots' | 'fixes' | 'tasks' | 'decisions' | 'kpis' | 'stages' | 'touchpoints'>

/** The cycles of an engagement as they stand on a day (ISO), the latest first; none before a review was frozen. */
export function cyclesOf(engagement: Judged, today: string): readonly Cycle[] {
  const reviews = inDayOrder(engagement.snapshots)
  return reviews.map((review, place) => cycleOf(engagement, review, reviews[place + 1] ?? null, today)).toReversed()
}

function cycleOf(engagement: Judged, review: Snapshot, next: Snapshot | null, today: string): Cycle {
  const from = labelOf(review)
  const to = next === null ? null : labelOf(next)
  const decisions = engagement.decisions.filter((decision) => belongsTo(decision, review, next, engagement.snapshots))
  const [start, end] = [
    { day: from.on, kept: review.engagement },
    { day: to?.on ?? today, kept: next === null ? engagement : next.engagement },
  ] as const satisfies readonly CycleEnd[]
  const ends = { start, end, now: engagement, isOver: next !== null }
  return {
    ...{ from, to },
    fixes: promisedFixes(ends, decisions),
    tasks: promisedTasks(ends, decisions),
    kpis: movedKpis(ends),
    stages: stageScores(ends),
  }
}

function labelOf({ id, name, on }: Snapshot): CycleReview {
  return { id, name, on }
}

/** A decision belongs to the review that it was shown; without one, to the cycle in which its day is. */
function belongsTo({ snapshot, on }: Decision, review: Snapshot, next: Snapshot | null, all: readonly Snapshot[]): boolean {
  if (snapshot !== undefined && all.some(({ id }) => id === snapshot)) return snapshot === review.id
  return review.on <= on && (next === null || on < next.on)
}
