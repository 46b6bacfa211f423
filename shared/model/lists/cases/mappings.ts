import * as z from 'zod'
import { tableKinds } from '../../importVocabulary.ts'
import { describeList, type ItemOf } from '../ListDescriptor.ts'
import { id, optionalTitle, title } from '../values.ts'
import { importReadingSchema } from './imports.ts'

/** What somebody decided of a label of the tables of one kind: that it is another's, or that it is not. */
export const labelChoiceSchema = z.strictObject({
  label: title,
  /** The title under which its rows are counted. */
  becomes: title.optional(),
  /** A label much like it that means something else. */
  apartFrom: title.optional(),
  /** Its rows are no cases: they are kept aside, and can be brought back. */
  setAside: z.literal(true).optional(),
})

const mappingSchema = z.strictObject({
  id,
  as: z.enum(tableKinds),
  /** The header by which the next table of its kind is known. */
  columns: z.array(optionalTitle),
  /** How the latest table of its kind was read. */
  reading: importReadingSchema.optional(),
  labels: z.array(labelChoiceSchema).optional(),
})

/** How tables of each header are imported, as somebody said it once. */
export const mappings = describeList({
  kind: 'mapping',
  traits: ['edited-apart'],
  schema: mappingSchema,
  codePrefix: null,
  references: [],
  titleOf: ({ columns }) => columns.join(', '),
  textsOf: () => [],
})

export type Mapping = ItemOf<typeof mappingSchema>
export type LabelChoice = ItemOf<typeof labelChoiceSchema>
