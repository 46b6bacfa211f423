import { type } from '@orpc/contract'
import * as z from 'zod'
import type { EvidenceSubject } from '../../model/lists/causes/evidence.ts'
import type { EvidenceSource, EvidenceStrength, Stance } from '../../model/vocabulary.ts'
import { byId, handleSchema, idSchema, procedure } from '../base/base.ts'
import type { Exported } from '../files/exportingContract.ts'
import type { HeldFile } from '../files/transferContract.ts'

/** What evidence can be about. */
export interface EvidenceClaim {
  readonly subject: EvidenceSubject
  readonly id: string
  /** Null for what has none. */
  readonly code: string | null
  readonly title: string
  /** Of a cause, the failure point in whose trace it stands. */
  readonly failurePoint: string | null
  /** Of a cause, the root cause that it ends in. */
  readonly rootCause: string | null
}

/** What one piece of evidence is about. */
export interface EvidenceAbout extends EvidenceClaim {
  readonly stance: Stance
}

/** An attachment without its bytes. */
export interface EvidenceFile {
  /** As every file system takes it. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The media type that its content shows, whatever its name says; null where it shows none. */
  readonly content: string | null
  readonly isPicture: boolean
}

/** A cause that is confirmed with no evidence for it. */
export interface UnprovenCause {
  readonly id: string
  /** Its words, else those of the root cause that it ends in. */
  readonly title: string
  /** The failure point in whose trace it stands: its id, and its code. */
  readonly failurePoint: string
  readonly code: string
}

export interface EvidenceRow {
  readonly id: string
  readonly code: string
  readonly source: EvidenceSource
  readonly quote: string | null
  readonly note: string | null
  readonly who: string | null
  /** An ISO day. */
  readonly on: string | null
  readonly strength: EvidenceStrength | null
  readonly file: EvidenceFile | null
  readonly about: readonly EvidenceAbout[]
}

export const evidenceContract = {
  /** In the order of the file. */
  list: procedure.output(type<readonly EvidenceRow[]>()),
  /** Everything that evidence can be about, by subject; causes without words of their own are left out. */
  claims: procedure.output(type<readonly EvidenceClaim[]>()),
  /** Confirmed with nothing that speaks for it, in the order of the traces; causes without words of their own are left out. */
  unproven: procedure.output(type<readonly UnprovenCause[]>()),
  /**
   * Keeps a file that was given or sent in a piece of evidence, in place of the one it had; without an id in a new one, a document.
   * Refused, before it is read: `attachment-too-large`, `attachments-too-large`.
   */
  attach: procedure
    .input(z.strictObject({ id: idSchema.nullable(), handle: handleSchema }))
    .output(type<{ readonly id: string }>()),
  /** The attachment to where the user says; null when the user changed their mind. It is never opened. */
  saveFile: procedure.input(byId).output(type<Exported | null>()),
  /** A picture, held for the page to read part by part; null where the attachment is none, or unpacks to more than is shown. */
  picture: procedure.input(byId).output(type<HeldFile | null>()),
  /** What customers said in these cases of a failure point, each as evidence for it; those without words are passed over. */
  takeWords: procedure
    .input(z.strictObject({ failurePoint: idSchema, occurrences: z.array(idSchema).min(1).max(1000) }))
    .output(type<{ readonly taken: number }>()),
}
