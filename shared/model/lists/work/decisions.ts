import * as z from 'zod'
import { decisionVerdicts } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { id, isoDaySchema, optionalName, optionalTitle } from '../values.ts'

const decisionSchema = z.strictObject({
  id,
  text: optionalTitle.optional(),
  /** What was decided about; a decision may be about something that is no fix. */
  fix: id.optional(),
  verdict: z.enum(decisionVerdicts).optional(),
  on: isoDaySchema,
  by: optionalName.optional(),
  why: optionalTitle.optional(),
  /** What was shown when it was decided. */
  snapshot: id.optional(),
})

/** What the steering review decided, by whom and why. A decision outlives the fix that it was about and the snapshot that it was shown. */
export const decisions = describeList({
  kind: 'decision',
  schema: decisionSchema,
  codePrefix: null,
  references: [
    { field: 'fix', to: 'fixes', onDelete: 'clear', unknown: 'unknown-fix' },
    { field: 'snapshot', to: 'snapshots', onDelete: 'clear' },
  ],
  titleOf: ({ text, on }) => text ?? on,
  textsOf: ({ by, why }) => [by, why],
  people: [{ field: 'by', role: 'decided' }],
})
