import { type } from '@orpc/contract'
import * as z from 'zod'
import type { EvidenceSubject } from '../../model/lists/causes/evidence.ts'
import { isoDaySchema, label, text, title } from '../../model/lists/values.ts'
import { type EvidenceSource, type EvidenceStrength, evidenceSources, type Stance } from '../../model/vocabulary.ts'
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

export interface TrailItem {
  readonly id: string
  readonly code: string
  readonly title: string
}

export interface TrailFix extends TrailItem {
  /** Its place in the plan, from 1; null where it is not in it. */
  readonly rank: number | null
}

/** Where a piece of evidence leads. */
export interface EvidenceTrail {
  /** With the failure points through which it leads there, and what is done about it; the first few. */
  readonly rootCauses: readonly (TrailItem & {
    readonly failurePoints: readonly TrailItem[]
    readonly fixes: readonly TrailFix[]
  })[]
  /** Failure points that it speaks of and that no root cause is behind yet. */
  readonly untraced: readonly TrailItem[]
}

/** Of one line of a tally. */
export const mostMarks = 9999

/** What a sentence of a transcript can become. */
const sentenceKinds = ['evidence', 'failure-point', 'promise'] as const
export type SentenceKind = (typeof sentenceKinds)[number]

/** Where something was heard or seen, by whom it was said, and when. */
const heardSchema = z.strictObject({
  source: z.enum(evidenceSources),
  who: label.nullable(),
  on: isoDaySchema.nullable(),
})

/** A line of a tally: a failure point that is there, or a new one by its title. */
const tallyLineSchema = z.union([
  z.strictObject({ failurePoint: idSchema, count: z.int().min(1).max(mostMarks) }),
  z.strictObject({ title, count: z.int().min(1).max(mostMarks) }),
])
export type TallyLine = z.output<typeof tallyLineSchema>

export const evidenceContract = {
  /** In the order of the file. */
  list: procedure.output(type<readonly EvidenceRow[]>()),
  /** Everything that evidence can be about, by subject; causes without words of their own are left out. */
  claims: procedure.output(type<readonly EvidenceClaim[]>()),
  /** From a piece to the failure points, root causes and fixes that it bears on, and to their places in the plan. */
  trail: procedure.input(byId).output(type<EvidenceTrail>()),
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
  /**
   * Keeps a sentence of a transcript as evidence, as one change. As a failure point or a promise it is made, and the sentence is
   * evidence for it. `code` is that of what was made.
   */
  takeSentence: procedure
    .input(heardSchema.extend({ as: z.enum(sentenceKinds), text: text.regex(/\S/) }))
    .output(type<{ readonly id: string; readonly code: string }>()),
  /**
   * Ends a tally as one change: each line becomes evidence for its failure point that says how often it was marked, and with
   * `asCases` that many cases of that day too, which are counted from then on. Failure points that are new are made;
   * the answer names the failure point of each line.
   */
  takeTally: procedure
    .input(
      heardSchema.extend({
        on: isoDaySchema,
        /** How many calls or visits were listened to. */
        outOf: z.int().min(1).max(mostMarks).nullable(),
        asCases: z.boolean(),
        lines: z.array(tallyLineSchema).min(1).max(200),
      }),
    )
    .output(type<{ readonly failurePoints: readonly { readonly id: string; readonly code: string }[] }>()),
}
