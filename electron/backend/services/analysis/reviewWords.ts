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

/** What customers say of the failure point that hurts most among those with any words, else of the first of all; null without any. */
export function reviewWords({ state, file }: Pick<OpenEngagement, 'state' | 'file'>, measure: Measure): ReviewWords | null {
  const { failurePoints } = state.engagement
  const harms = impacts(state, measure)
  const worst = orderOf(state, 'harm', true, measure).slice(0, asked)
  let first: ReviewWords | null = null
  for (const place of worst) {
    const failurePoint = failurePoints[place]
    if (failurePoint === undefined) continue
    const { id, title } = failurePoint
    const cases = file.read((db) => casesOf(db, id, { offset: 0, limit: lookedThrough }))
    const quotes = cases.flatMap(({ id, on, text }) => (text === null ? [] : [{ id, on, text }])).slice(0, quoted)
    const said = { title, measure, harm: harms.get(id) ?? 0, quotes }
    if (quotes.length > 0) return said
    first ??= said
  }
  return first
}
