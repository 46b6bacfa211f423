import { type } from '@orpc/contract'
import * as z from 'zod'
import type { FileProblems } from '../../engagement/FileProblems.ts'
import type { Recovered } from '../../engagement/recovered.ts'
import { settingsShape } from '../../model/lists/settings.ts'
import { label } from '../../model/lists/values.ts'
import { languages } from '../../model/vocabulary.ts'
import { handleSchema, procedure } from '../base/base.ts'

/** An engagement file that the user can open again, named without its path. */
export interface KnownFile {
  readonly handle: string
  readonly fileName: string
  /** The last folder's name only, to tell two files of one name apart. */
  readonly folderName: string
  /** ISO instant; null for a file that was never opened here. */
  readonly openedAt: string | null
  /** Where it is listed: among those that were opened or asked for, or as one of the host's folder. */
  readonly list: 'recent' | 'folder'
  readonly missing: boolean
}

/** A backup of a file, known by its moment. */
export interface KnownBackup {
  /** ISO instant. */
  readonly madeAt: string
  /** `found`: another version of the file, kept when an interrupted write was found beside it. */
  readonly kind: 'made' | 'found'
}

export interface OpenedEngagement {
  /** Another with every opening, also of the same file: what a page knows and remembers of one holds for no other. */
  readonly opening: string
  readonly fileName: string
  readonly readOnly: boolean
  /** Why it was opened for viewing; null where it was not, and takes no change for what was found in it. */
  readonly viewOnly: 'file' | 'folder' | 'linked' | 'asked' | null
  /** What is to be told of how it was brought back from an interrupted write. */
  readonly recovered: Recovered | null
  readonly sample: boolean
  /** How many places in it break a rule; while there are any, it takes no change but a mend. */
  readonly problems: number
}

/** What is wrong with the open file. */
export interface OpenedProblems extends FileProblems {
  /** False where the file cannot be written to, whatever it holds. */
  readonly writable: boolean
}

export interface Session {
  readonly host: 'desktop' | 'browser'
  readonly version: string
  /** How the user reaches files on this host: the system's dialogs, or the list of one folder. */
  readonly fileChoice: 'dialog' | 'folder'
  readonly opened: OpenedEngagement | null
}

export const filesContract = {
  session: procedure.output(type<Session>()),
  /** Recent files and, on a host without dialogs, the files of its folder. */
  known: procedure.output(type<readonly KnownFile[]>()),
  /** Null when the user cancelled the dialog. */
  create: procedure
    .input(z.strictObject({ name: label, language: z.enum(languages), currency: settingsShape.currency }))
    .output(type<OpenedEngagement | null>()),
  open: procedure
    .input(z.strictObject({ handle: handleSchema.optional(), viewOnly: z.boolean().optional() }))
    .output(type<OpenedEngagement | null>()),
  /** The backups of a file, newest first; also of one that is gone. */
  backups: procedure.input(z.strictObject({ handle: handleSchema })).output(type<readonly KnownBackup[]>()),
  /**
   * Opens a copy of a backup, made beside its file under a free name or, where that folder takes no file, where new files
   * go: then null when the user cancelled. The file itself and the backup stay as they are.
   */
  openBackup: procedure
    .input(z.strictObject({ handle: handleSchema, madeAt: z.iso.datetime() }))
    .output(type<OpenedEngagement | null>()),
  /** Opens a fresh writable copy of the sample in the app's own folder, or the one that is there already. */
  openSample: procedure
    .input(z.strictObject({ language: z.enum(languages), fresh: z.boolean().optional() }))
    .output(type<OpenedEngagement>()),
  /** Writes a compact copy elsewhere (VACUUM INTO), without the change journal; null when cancelled. */
  saveCopy: procedure.output(type<{ readonly fileName: string } | null>()),
  /** The rules that the open file breaks. */
  problems: procedure.output(type<OpenedProblems>()),
  /** Mends all that is wrong as one change, after a backup; refused where not all of it can be. */
  mend: procedure.output(type<{ readonly mended: number }>()),
  close: procedure.output(type<null>()),
  forget: procedure.input(z.strictObject({ handle: handleSchema })).output(type<null>()),
}
