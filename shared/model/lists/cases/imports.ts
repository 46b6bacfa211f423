import * as z from 'zod'
import { columnPeriods, dateOrders, decimalMarks, scoreScales, tableEncodings, tableKinds } from '../../importVocabulary.ts'
import { describeList, type ItemOf } from '../ListDescriptor.ts'
import { amount, id, isoDaySchema, keyed, label, optionalName, optionalTitle, text, title } from '../values.ts'
import { ownFieldsSchema } from './occurrences.ts'

const rowCount = z.int().min(0).optional()
const header = optionalTitle

/** How a table was read, to read the next of its kind alike. */
export const importReadingSchema = z.strictObject({
  encoding: z.enum(tableEncodings).optional(),
  delimiter: optionalName.optional(),
  sheet: optionalName.optional(),
  headerRow: z.int().min(1).optional(),
  /** Of a workbook: what merged cells held counted for every row that they reach over. */
  fillMerged: z.boolean().optional(),
  dates: z.enum(dateOrders).optional(),
  decimal: z.enum(decimalMarks).optional(),
  /** Of the scores of a survey. */
  scale: z.enum(scoreScales).optional(),
  /** The time of each column that counted cases, where there were such columns. */
  wide: z.enum([...columnPeriods, 'mixed']).optional(),
  /** The headers of the columns that each field was read from. */
  map: keyed(label, z.array(header)).optional(),
  /** The header of the column of each of the team's own dimensions, by its id. */
  fields: keyed(id, header).optional(),
})

/** A case that is kept aside, as its row said it. */
export const setAsideRowSchema = z.strictObject({
  /** Where its row began. */
  line: z.int().min(1),
  title,
  on: isoDaySchema,
  count: amount.optional(),
  cost: amount.optional(),
  channel: label.optional(),
  /** By its name. */
  stage: label.optional(),
  customer: label.optional(),
  text: text.optional(),
  externalId: label.optional(),
  content: label.optional(),
  fields: ownFieldsSchema.optional(),
})

export const importSchema = z.strictObject({
  id,
  code: label.optional(),
  /** What the file that was taken in is called. */
  name: label,
  on: isoDaySchema,
  /** How many rows it had. */
  rows: rowCount,
  /** What its rows became. */
  as: z.enum(tableKinds).optional(),
  /** What became of them: the four add up to its rows. */
  imported: rowCount,
  duplicates: rowCount,
  setAside: rowCount,
  rejected: rowCount,
  /** The rows that are set aside. */
  setAsideRows: z.array(setAsideRowSchema).optional(),
  /** What stands for each of the rows taken in, where they are no items of a list: by it the next table of them knows those again. */
  contents: z.array(label).optional(),
  reading: importReadingSchema.optional(),
})

/** The files that were taken in; the occurrences that each brought name it. */
export const imports = describeList({
  kind: 'import',
  traits: ['edited-apart'],
  schema: importSchema,
  codePrefix: 'IM',
  references: [],
  titleOf: ({ name }) => name,
  textsOf: () => [],
  people: [{ field: 'setAsideRows.customer', role: 'customer' }],
})

export type SetAsideRow = ItemOf<typeof setAsideRowSchema>
