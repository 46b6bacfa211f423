import { frontierOf } from '../../../shared/analysis/plan/frontier.ts'
import { compileOnTerms } from '../../../shared/analysis/removal/removal.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import type { findFrontierJob } from '../planning/planJobKinds.ts'

export const work: WorkOf<typeof findFrontierJob> = ({ input, limits, allDays }) =>
  frontierOf(compileOnTerms(input.terms, input.impacts, input.fixes), limits, allDays)
