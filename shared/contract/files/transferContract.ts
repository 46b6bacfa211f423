import { type } from '@orpc/contract'
import * as z from 'zod'
import { plainText } from '../../model/lists/values.ts'
import { handleSchema, procedure } from '../base/base.ts'

/** Of a table that is imported, in bytes. */
export const largestTable = 200_000_000

/** Of a file that one call carries, in bytes: neither side ever holds more of it. */
export const partBytes = 1_048_576

/** Bytes as they cross: base64, which every carrier of the contract takes. */
const part = z.base64().max(4 * Math.ceil(partBytes / 3))
const place = z.strictObject({ handle: handleSchema, offset: z.int().min(0) })

/** A file that the backend holds for the page, which knows it by its handle. */
export interface HeldFile {
  readonly handle: string
  readonly name: string
  readonly size: number
}

/**
 * Files on their way between the page and the backend, part by part and in order. A file that lies on the same computer
 * as the backend need not be sent: its host knows its path and gives the handle.
 */
export const transferContract = {
  /** The page will send a file of this size. Refused: `file-too-large`, before anything is read. */
  begin: procedure
    .input(z.strictObject({ name: plainText.min(1).max(1000), size: z.int().min(0) }))
    .output(type<{ readonly handle: string }>()),
  /** The next part; `offset` is what was sent before. Refused: `file-not-held` where it does not go on from there. */
  append: procedure.input(place.extend({ part })).output(type<null>()),
  /** The part of a file made for the page that begins here; empty at its end. */
  read: procedure.input(place).output(type<{ readonly part: string }>()),
  /** The file is not needed any more, whole or not. */
  discard: procedure.input(z.strictObject({ handle: handleSchema })).output(type<null>()),
}
