import type { OccurrenceRollups } from '../../../../shared/analysis/measures/OccurrenceRollups.ts'
import { namesStandingIn } from '../../../../shared/report/masker.ts'
import { orderOf } from '../../derivations/failurePointOrder.ts'
import { namesOfPeople } from '../../reporting/namesOfPeople.ts'
import { customersOfCases } from '../../store/cases/customersOfCases.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import { quotesOf } from './reviewWords.ts'

/** Whose cases the occurrences are, kept as long as these are the same: a million of them are not read again for every decision. */
const callersKept = new WeakMap<OccurrenceRollups, readonly string[]>()

/** So many of the failure points that hurt most are those that the bars of a review may be opened to. */
const quotable = 500

/** The customers and employees who are named in a text of the lists, or in the words that a review quotes, each by the names that stand there. */
export function reviewNames(current: Pick<OpenEngagement, 'state' | 'file'>): readonly (readonly string[])[] {
  const { state, file } = current
  const { engagement, rollups } = state
  const callers = callersKept.get(rollups) ?? file.read(customersOfCases)
  callersKept.set(rollups, callers)
  const worst = orderOf(state, 'harm', true, engagement.plan.measure ?? 'count').slice(0, quotable)
  const quotes = worst.flatMap((place) => quotesOf(current, engagement.failurePoints[place]?.id ?? ''))
  return namesStandingIn(namesOfPeople(callers, engagement), textsIn([engagement, quotes]))
}

/** Every text, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part)
}
