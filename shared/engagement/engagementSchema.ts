import * as z from 'zod'
import { cancellationsSchema } from '../model/lists/customers/cancellations.ts'
import { settingsShape } from '../model/lists/settings.ts'
import { outsideDocument } from './cancellationsKey.ts'
import { type AnyCatalogue, catalogue } from './catalogue.ts'

/**
 * The interchange format (design section 7): what `shoresh load` reads and `shoresh dump` writes.
 * Unknown keys are refused. Rules that span several values (references, shares, cycles) are in findProblems.ts.
 */

type ListShape<Lists extends AnyCatalogue> = {
  readonly [Key in keyof Lists]: z.ZodDefault<z.ZodArray<Lists[Key]['schema']>>
}

/** The document of an engagement whose lists are those of the catalogue. */
export function documentSchema<Lists extends AnyCatalogue>(lists: Lists) {
  const shape = Object.fromEntries(Object.entries(lists).map(([key, { schema }]) => [key, z.array(schema).default([])]))
  return z.strictObject({
    format: z.literal('shoresh-engagement').optional(),
    version: z.literal(1).optional(),
    ...settingsShape,
    // Object.fromEntries forgets which key has which schema; each has its own list's.
    ...(shape as unknown as ListShape<Lists>),
  })
}

export const engagementSchema = documentSchema(catalogue)

/** The document that other programs write and read, where cancellations stand in one object. */
export const interchangeSchema = engagementSchema.omit(outsideDocument).extend({ cancellations: cancellationsSchema.optional() })
