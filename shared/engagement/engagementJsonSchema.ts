import * as z from 'zod'
import { interchangeSchema } from './engagementSchema.ts'

/**
 * The interchange format as a JSON Schema (draft 2020-12) for other programs, as text that ends with a line break. The
 * rules that span several values are not in it; `shoresh load` checks those.
 */
export function engagementJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(interchangeSchema, { io: 'input', override: fixTupleLength })
  const title = 'Shoresh engagement'
  const description = 'An engagement as `shoresh load` reads it and `shoresh dump` writes it, version 1.'
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`
}

/** A tuple of n refuses fewer and more; the generated schema alone would let shorter lists through. */
function fixTupleLength({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.prefixItems === undefined) return
  jsonSchema.minItems = jsonSchema.prefixItems.length
  jsonSchema.items = false
}
