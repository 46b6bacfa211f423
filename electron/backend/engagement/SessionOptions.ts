import type { FileProblems } from '../../../shared/engagement/FileProblems.ts'
import type { Recovered } from '../../../shared/engagement/recovered.ts'
import type { Jobs } from '../jobs/createJobs.ts'
import type { FileIdentity, ViewOnlyReason } from './fileIdentity.ts'

/** What an open engagement file is made of beside its connection. */
export interface SessionOptions {
  /** Where the document is, links resolved. */
  readonly path: string
  /** What a user calls it. */
  readonly name: string
  readonly identity: FileIdentity
  readonly viewOnly: ViewOnlyReason | 'asked' | null
  readonly userDataFolder: string
  /** Finishes copies of the file. */
  readonly jobs: Jobs
  readonly nativeBinding?: string | undefined
  /** The rules that it breaks, where all of it was checked. */
  readonly problems: FileProblems
  /** What a user has to be told of how it was brought back when it was opened. */
  readonly recovered: Recovered | null
  /** Settles when the whole file was checked; absent when that was waited for. */
  readonly checked: Promise<FileProblems> | undefined
  /** Runs after the connection is closed. */
  readonly onClosed: () => void
}
