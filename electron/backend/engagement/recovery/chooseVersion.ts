import type { Recovered } from '../../../../shared/engagement/recovered.ts'
import type { SealState } from '../seal/contentSeal.ts'
import type { LastChange } from './lastChangeBeside.ts'
import type { JournalMark, StateMark } from './rollbackJournal.ts'
import type { Kinship } from './versionHistory.ts'

/** What is known of a file and of what lay beside it when both are sound: the file as it lies, and as the leftover makes it. */
export interface TwoVersions {
  readonly kind: 'rollback' | 'wal'
  /** The states that the journal and the file say they are of; null where there is no journal. */
  readonly journal: JournalMark | null
  readonly file: StateMark
  /** How the file as it lies stands to what the leftover makes of it. */
  readonly kinship: Kinship
  /** Whether each is what it was sealed with: a mixture of two versions is not. */
  readonly seals: { readonly lying: SealState; readonly settled: SealState }
  /** What the last change of the file as it lies is, where it has one more than the other version. */
  readonly lastChange: () => LastChange
}

export interface Choice {
  /** `settled`: what the leftover makes of the file; `lying`: the file as it lies, without it. */
  readonly version: 'settled' | 'lying'
  /** What a user is told, and that the other version is kept. */
  readonly told: Recovered | null
}

const settled: Choice = { version: 'settled', told: null }

/**
 * Which version of a file goes on. A journal belongs to the file when it was begun in the state that the file was in before
 * its last write, and then SQLite's rule holds: what was not committed is taken back. A journal of any other state is never
 * let into the file, however sound the outcome looks, nor is a part of a journal that does not make a sealed version; and a
 * file that holds all of one more change, which its journal cannot tell from one that was committed elsewhere, keeps it.
 */
export function chooseVersion(versions: TwoVersions): Choice {
  const { relation } = versions.kinship
  if (isForeign(versions)) return { version: 'lying', told: relation === 'newer' ? 'newer' : 'as-found' }
  if (versions.kind === 'wal') return settled
  return relation === 'newer' && isWholeAhead(versions) ? { version: 'lying', told: 'newer' } : settled
}

/** Whether the file as it lies has all of a change that the other version has not. */
function isWholeAhead({ seals, lastChange }: TwoVersions): boolean {
  if (seals.lying === 'right') return true
  return seals.settled !== 'right' && lastChange() !== 'part'
}

function isForeign({ kind, journal, file, seals, kinship: { relation, more } }: TwoVersions): boolean {
  // The log holds what is newer than the file.
  if (kind === 'wal') return relation === 'newer' || relation === 'apart'
  if (journal !== null && isOfOtherState(journal, file)) return true
  if (journal?.isWhole === false && seals.settled !== 'right') return true
  // SQLite has made a mixture of two.
  if (seals.lying === 'right' && seals.settled === 'wrong') return true
  // A write adds one change at most, and takes none away.
  return relation === 'older' || relation === 'apart' || more > 1
}

/** A write counts up by one when it ends, and keeps the number of pages that the file had until then. */
function isOfOtherState(journal: StateMark, file: StateMark): boolean {
  if (journal.counter === null || file.counter === null) return journal.pageCount !== file.pageCount
  const ahead = file.counter - journal.counter
  return ahead !== 0 && ahead !== 1
}
