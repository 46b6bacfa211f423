import * as z from 'zod/mini'
import { languages } from '../../../shared/model/vocabulary.ts'

/**
 * What the desktop's main process and its backend process say to each other. Ports travel with `port`: to the page, for
 * the contract, and to its preload, for the paths of files; with `job-process` one to a process that does the backend's
 * jobs. Nothing of any goes through here.
 */
export const toBackendSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('port'), use: z.enum(['page', 'files']) }),
  z.strictObject({ kind: z.literal('chosen'), id: z.int(), path: z.nullable(z.string()) }),
  z.strictObject({ kind: z.literal('printed'), id: z.int(), done: z.boolean() }),
  z.strictObject({ kind: z.literal('open-path'), path: z.string() }),
  z.strictObject({ kind: z.literal('give-table'), path: z.string() }),
  z.strictObject({ kind: z.literal('job-process'), id: z.int() }),
  z.strictObject({ kind: z.literal('job-process-ended'), id: z.int() }),
  z.strictObject({ kind: z.literal('close') }),
])
export type ToBackend = z.infer<typeof toBackendSchema>

const openedSchema = z.strictObject({ fileName: z.string(), path: z.string(), name: z.string() })

export const fromBackendSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choose-to-open'), id: z.int() }),
  z.strictObject({ kind: z.literal('choose-to-save'), id: z.int(), suggestedName: z.string() }),
  z.strictObject({ kind: z.literal('print'), id: z.int(), html: z.string(), pdf: z.string(), pageOf: z.string() }),
  z.strictObject({ kind: z.literal('start-job-process'), id: z.int() }),
  z.strictObject({ kind: z.literal('end-job-process'), id: z.int() }),
  z.strictObject({ kind: z.literal('opened'), opened: z.nullable(openedSchema) }),
  z.strictObject({ kind: z.literal('table-given'), handle: z.string(), name: z.string() }),
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

/** What the preload asks over its port: the backend shall hold the file at this path, which the user gave to the page. */
export const givenFileSchema = z.strictObject({ id: z.int(), path: z.string() })
