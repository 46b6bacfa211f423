import { type } from '@orpc/contract'
import * as z from 'zod'
import { gridIds } from '../commands/gridIds.ts'
import { settingsShape } from '../model/lists/settings.ts'
import { plainText } from '../model/lists/values.ts'
import { type Brand, largestLogo } from '../model/report/brand.ts'
import { languages } from '../model/vocabulary.ts'
import { procedure } from './base/base.ts'

/** What this user on this machine prefers; kept beside the app, never in an engagement file. */
export const preferencesSchema = z.strictObject({
  /** null: follow the system. */
  language: z.enum(languages).nullable(),
  theme: z.enum(['light', 'dark', 'auto']),
  /** By the screen of a list: the columns that are out of sight there. */
  hiddenColumns: z.partialRecord(z.enum(gridIds), z.array(plainText.max(60)).max(60)).optional(),
  /** Chosen last for a new engagement. */
  currency: settingsShape.currency.unwrap().optional(),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** Letters of a logo in base64. */
const longestLogo = Math.ceil(largestLogo / 3) * 4

/** A field left out stays as it is; null lets the own look have its place again. */
const brandChangeSchema = z.strictObject({
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .optional(),
  logo: z
    .strictObject({ name: plainText.max(300), data: z.base64().max(longestLogo) })
    .nullable()
    .optional(),
})

export const preferencesContract = {
  get: procedure.output(type<Preferences>()),
  /** How the documents that this user makes look. */
  brand: procedure.output(type<Brand>()),
  /** Refused: `not-a-logo`. */
  setBrand: procedure.input(brandChangeSchema).output(type<Brand>()),
  set: procedure.input(preferencesSchema.partial()).output(type<Preferences>()),
}
