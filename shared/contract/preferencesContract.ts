import { type } from '@orpc/contract'
import * as z from 'zod'
import { screenIds } from '../commands/screenIds.ts'
import { plainText } from '../model/lists/values.ts'
import { languages } from '../model/vocabulary.ts'
import { procedure } from './base/base.ts'

/** What this user on this machine prefers; kept beside the app, never in an engagement file. */
export const preferencesSchema = z.strictObject({
  /** null: follow the system. */
  language: z.enum(languages).nullable(),
  theme: z.enum(['light', 'dark', 'auto']),
  /** By the screen of a list: the columns that are out of sight there. */
  hiddenColumns: z.partialRecord(z.enum(screenIds), z.array(plainText.max(60)).max(60)).optional(),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const preferencesContract = {
  get: procedure.output(type<Preferences>()),
  set: procedure.input(preferencesSchema.partial()).output(type<Preferences>()),
}
