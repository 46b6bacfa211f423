import * as z from 'zod/mini'
import { languages } from '../../shared/model/vocabulary.ts'

/**
 * What the desktop's main process and its backend process say to each other. Ports for the page travel with `port`;
 * everything of the contract goes through them and never through here.
 */
export const toBackendSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('port') }),
  z.strictObject({ kind: z.literal('chosen'), id: z.int(), path: z.nullable(z.string()) }),
  z.strictObject({ kind: z.literal('open-path'), path: z.string() }),
  z.strictObject({ kind: z.literal('close') }),
])
export type ToBackend = z.infer<typeof toBackendSchema>

const openedSchema = z.strictObject({ fileName: z.string(), path: z.string(), name: z.string() })

export const fromBackendSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choose-to-open'), id: z.int() }),
  z.strictObject({ kind: z.literal('choose-to-save'), id: z.int(), suggestedName: z.string() }),
  z.strictObject({ kind: z.literal('opened'), opened: z.nullable(openedSchema) }),
  z.strictObject({ kind: z.literal('not-opened'), sentences: z.record(z.enum(languages), z.string()) }),
])
export type FromBackend = z.infer<typeof fromBackendSchema>

/** The one argument of the backend process, as JSON. */
export const backendStartSchema = z.strictObject({
  version: z.string(),
  userDataFolder: z.string(),
  sqliteBinding: z.optional(z.string()),
})
export type BackendStart = z.infer<typeof backendStartSchema>
