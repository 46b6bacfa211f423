import * as z from 'zod'
import { label, text, title } from '../model/lists/values.ts'
import { fixKinds, stances } from '../model/vocabulary.ts'

/** Letters of a pasted answer; a longer one is no answer to our questions. */
export const longestAnswer = 200_000
const mostProposals = 200

/** A code such as FP-12, by which the brief calls what it tells of. */
const code = z.string().regex(/^[A-Z]{2}-\d{1,9}$/)
const why = text.max(2000).optional()

const causeSchema = z.strictObject({ failurePoint: code, title, why })
const linkSchema = z.strictObject({ evidence: code, about: code, stance: z.enum(stances), why })
const ideaSchema = z.strictObject({
  title,
  rootCauses: z.array(code).max(20),
  kind: z.enum(fixKinds).optional(),
  why,
})

/** What an assistant is asked to answer with. */
export const answerSchema = z.strictObject({
  source: label,
  causes: z.array(causeSchema).max(mostProposals).optional(),
  links: z.array(linkSchema).max(mostProposals).optional(),
  ideas: z.array(ideaSchema).max(mostProposals).optional(),
})
export type AssistantAnswer = z.output<typeof answerSchema>

/** The form of an answer, as it stands in the brief: short, and filled with what each place is for. */
export const answerForm = `{
  "source": "…",
  "causes": [{ "failurePoint": "FP-01", "title": "…", "why": "…" }],
  "links": [{ "evidence": "EV-01", "about": "FP-01 | RC-01 | FX-01", "stance": "for | against", "why": "…" }],
  "ideas": [{ "title": "…", "rootCauses": ["RC-01"], "kind": "${fixKinds.join(' | ')}", "why": "…" }]
}`
