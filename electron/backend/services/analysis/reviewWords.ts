import type { ReviewWords } from '../../../../shared/contract/analysis/progressContract.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { orderOf } from '../../derivations/failurePointOrder.ts'
import { impacts } from '../../derivations/impacts.ts'
import { casesOf } from '../../store/cases/casesOf.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

const quoted = 3
/** So many of the failure points that hurt most are asked for their customers' words. */
const asked = 8
/** So many of the latest cases of each are looked through. */
const lookedThrough = 50

type Current = Pick<OpenEngagement, 'state' | 'file'>

/**
 * What customers say of a failure point; unless one is named, of the one that hurts most among those with any words, else of the first of
 * all. Null without any.
 */
export function reviewWords(current: Current, { measure, failurePoint }: WordsAsked): ReviewWords | null {
  const { state } = current
  if (failurePoint !== undefined) return wordsOf(current, failurePoint, measure)
  const worst = orderOf(state, 'harm', true, measure).slice(0, asked)
  const words = worst.map((place) => wordsOf(current, state.engagement.failurePoints[place]?.id ?? '', measure))
  return words.find((one) => one !== null && one.quotes.length > 0) ?? words[0] ?? null
}

interface WordsAsked {
  readonly measure: Measure
  readonly failurePoint?: string | undefined
}

function wordsOf(current: Current, id: string, measure: Measure): ReviewWords | null {
  const failurePoint = current.state.engagement.failurePoints.find((one) => one.id === id)
  if (failurePoint === undefined) return null
  const { title } = failurePoint
  return { title, measure, harm: impacts(current.state, measure).get(id) ?? 0, quotes: quotesOf(current, id) }
}

/** The latest words of a failure point's customers, as a review quotes them. */
export function quotesOf({ file }: Pick<Current, 'file'>, failurePoint: string): ReviewWords['quotes'] {
  const cases = file.read((db) => casesOf(db, failurePoint, { offset: 0, limit: lookedThrough }))
  return cases.flatMap(({ id, on, text }) => (text === null ? [] : [{ id, on, text }])).slice(0, quoted)
}
