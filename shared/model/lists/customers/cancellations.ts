import * as z from 'zod'
import { percent } from '../values.ts'
import { cancellationCases } from './cancellationCases.ts'
import { cancellationMonths } from './cancellationMonths.ts'

/** The object `cancellations` of a document. */
export const cancellationsSchema = z.strictObject({
  tolerablePercent: percent.optional(),
  months: z.array(cancellationMonths.schema).optional(),
  cases: z.array(cancellationCases.schema).optional(),
})
