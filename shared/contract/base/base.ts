import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, plainText } from '../../model/lists/values.ts'

/** An expected failure, as it crosses a process: a code of the Refusal or Problem union, told in words by the page. */
const refusedSchema = z.object({
  code: z.string(),
  path: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Refused = z.infer<typeof refusedSchema>

/** Every procedure may answer REFUSED; anything else that fails is a fault of ours and is logged, not shown in detail. */
export const procedure = oc.errors({ REFUSED: { status: 409, data: refusedSchema } })

export const idSchema = id
export const byId = z.strictObject({ id: idSchema })
/** A file the page may name without knowing its path: the host gave the handle out. */
export const handleSchema = plainText.min(1).max(128)
