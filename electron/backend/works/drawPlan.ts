import { drawPlans } from '../../../shared/analysis/uncertainty/uncertainty.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import type { drawPlanJob } from '../planning/planJobKinds.ts'

export const work: WorkOf<typeof drawPlanJob> = ({ input, limits, ranked, options }) => {
  const drawn = drawPlans(input, limits, ranked, options)
  if (drawn === null) throw new Error('draws that nobody stops have a result')
  return drawn
}
