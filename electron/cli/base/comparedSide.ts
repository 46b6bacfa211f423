import type { ComparedSide } from '../../../shared/analysis/comparison/comparePeriods.ts'
import { requiredVolume } from '../../../shared/analysis/comparison/requiredVolume.ts'
import { thawSnapshot } from '../../../shared/analysis/frozen/thawSnapshot.ts'
import type { Snapshot } from '../../../shared/model/lists/work/snapshots.ts'
import type { Period } from '../../../shared/model/months.ts'
import { type Dimension, fieldOf } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import { storedLists } from '../../backend/store/storedLists.ts'
import { RefusedHere, WrongUse } from './failures.ts'
import { type OptionValues, periodIn, requiredOption } from './readOptions.ts'
import { readTallied } from './readTallied.ts'

/** One side of a comparison as the command line names it: a period, or what may be a snapshot's id or name. */
export interface SideAsked {
  readonly option: string
  readonly named: string
  readonly period: Period | null
}

/** What an option asks to compare. @throws WrongUse where it is missing or empty */
export function sideAsked(values: OptionValues, option: string): SideAsked {
  const named = requiredOption(values, option)
  const period = periodIn(named)
  if (named.trim() === '') throw new WrongUse('notPeriod', { option })
  return { option, named, period: period !== null && period.from <= period.to ? period : null }
}

/**
 * The engagement as it is counted over the period, or as the snapshot froze it. @throws RefusedHere where no snapshot or several
 * are meant, and where what is asked was not frozen; WrongUse for what looks like a period and is none;
 * Refusal where rates cannot be taken per volume
 */
export function comparedSide(file: EngagementFile, asked: SideAsked, by: Dimension, perVolume: boolean): ComparedSide {
  const { period } = asked
  if (period !== null) {
    const { engagement, tallies } = readTallied(file, period, fieldOf(by))
    return { engagement, tallies, period, volume: perVolume ? requiredVolume(engagement.volumes, period) : null }
  }
  const snapshot = snapshotNamed(file, asked)
  if (fieldOf(by) !== null) throw new RefusedHere('snapshotFields', { name: by })
  const { engagement, tallies } = thawSnapshot(snapshot)
  if (!perVolume || tallies.period === null) return { engagement, tallies, period: tallies.period, volume: null }
  // One that was frozen before any volume was written down is counted by those of today.
  const volumes = engagement.volumes.length > 0 ? engagement.volumes : file.read((db) => storedLists.volumes.read(db))
  return { engagement, tallies, period: tallies.period, volume: requiredVolume(volumes, tallies.period) }
}

/** Days or months and nothing else: a period that was mistyped rather than a name. */
const likePeriod = /^[\d.\-/]+$/

function snapshotNamed(file: EngagementFile, { option, named }: SideAsked): Snapshot {
  const snapshots = file.read((db) => storedLists.snapshots.read(db))
  const byId = snapshots.find(({ id }) => id === named)
  if (byId !== undefined) return byId
  const called = snapshots.filter(({ name }) => normaliseName(name) === normaliseName(named))
  const [only, other] = called
  if (only === undefined) {
    if (likePeriod.test(named)) throw new WrongUse('notPeriod', { option })
    throw new RefusedHere('noSnapshot', { name: named })
  }
  if (other === undefined) return only
  throw new RefusedHere('snapshotNameTwice', { name: named, ids: called.map(({ id }) => id).join(', ') })
}
