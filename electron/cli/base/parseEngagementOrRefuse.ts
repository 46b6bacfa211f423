import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'
import { ProblemFound } from './failures.ts'

/** The engagement of an interchange document. @throws ProblemFound with the first rule that it breaks */
export function parseEngagementOrRefuse(input: unknown): EngagementDocument {
  const parsed = parseEngagement(input)
  if (!parsed.ok) throw new ProblemFound(parsed)
  return parsed.engagement
}
