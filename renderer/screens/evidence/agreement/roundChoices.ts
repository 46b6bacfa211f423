import type { Rating, Scale } from '../../../../shared/analysis/agreement/agreement.ts'
import type { Agreement } from '../../../../shared/engagement/engagement.ts'
import type { Patch } from '../../../../shared/model/patch.ts'

const severities = ['1', '2', '3', '4', '5'] as const

/** The choices of a round in one form, whatever it is about. */
export function ratingsOf({ about, categoryChoices = [], severityChoices = [] }: Agreement): readonly Rating[] {
  if (about === 'category')
    return categoryChoices.map(({ who, rootCause, category }) => ({ who, item: rootCause, choice: category }))
  return severityChoices.map(({ who, failurePoint, severity }) => ({ who, item: failurePoint, choice: String(severity) }))
}

/** What keeps these choices in a round, in place of those that it had. */
export function choicesPatch({ about }: Agreement, ratings: readonly Rating[]): Patch<Agreement> {
  if (about === 'category') {
    return { categoryChoices: ratings.map(({ who, item, choice }) => ({ who, rootCause: item, category: choice })) }
  }
  return { severityChoices: ratings.map(({ who, item, choice }) => ({ who, failurePoint: item, severity: Number(choice) })) }
}

/** How far apart choices of a round are: severities by their order. */
export function scaleOf({ about }: Pick<Agreement, 'about'>): Scale {
  return about === 'category' ? { kind: 'nominal' } : { kind: 'ordinal', order: severities }
}

/** Who chose, in the order of their first choice. */
export function peopleOf(ratings: readonly Rating[]): readonly string[] {
  return [...new Set(ratings.map(({ who }) => who))]
}
