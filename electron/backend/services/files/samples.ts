import type { EngagementDocument } from '../../../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../../../shared/engagement/parseEngagement.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'
import english from '../../../../shared/samples/sample.en.json' with { type: 'json' }
import hebrew from '../../../../shared/samples/sample.he.json' with { type: 'json' }

/** The sample engagement in a language. */
export function sampleEngagement(language: Language): EngagementDocument {
  const parsed = parseEngagement(language === 'he' ? hebrew : english)
  if (!parsed.ok) throw new Error(`the sample is not valid: ${parsed.problem.code} at ${parsed.problem.path}`)
  return parsed.engagement
}

/** An engagement with nothing in it yet. */
export function emptyEngagement(
  settings: Readonly<Pick<EngagementDocument, 'name' | 'language' | 'currency'>>,
): EngagementDocument {
  const parsed = parseEngagement(settings)
  if (!parsed.ok) throw new Error(`an empty engagement is not valid: ${parsed.problem.code}`)
  return parsed.engagement
}
