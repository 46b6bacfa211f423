import type { FailurePoint, Stage, Touchpoint } from '../../../shared/engagement/engagement.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { FailurePointDraft } from '../../../shared/tables/failurePointDraft.ts'
import type { Rejection } from '../../../shared/tables/rejection.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { shortIds } from '../store/base/makeId.ts'
import { storedLists } from '../store/storedLists.ts'
import { JourneyPlaces } from './rows/JourneyPlaces.ts'
import type { ImportTarget } from './rows/SortedRows.ts'

export interface AddedFailurePoints {
  readonly duplicates: number
  /** By the index of the draft. */
  readonly rejected: readonly { readonly index: number; readonly rejection: Rejection }[]
  readonly created: { readonly failurePoints: number; readonly stages: number; readonly touchpoints: number }
}

/** The engagement as far as new failure points must know it. */
export interface JourneySoFar {
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
  readonly failurePoints: readonly FailurePoint[]
}

export interface SortedDrafts {
  readonly failurePoints: readonly FailurePoint[]
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
  readonly duplicates: number
  readonly rejected: AddedFailurePoints['rejected']
}

/**
 * Which drafts are new failure points, and the stages and touchpoints to make for them. A draft with the same normalised
 * title, stage and touchpoint as an existing failure point or an earlier draft is a duplicate: counted, nothing changed.
 */
export function sortDrafts(soFar: JourneySoFar, drafts: readonly FailurePointDraft[], makeId: () => string): SortedDrafts {
  const places = new JourneyPlaces(soFar.stages, soFar.touchpoints, makeId)
  const keyOf = (title: string, { stage, touchpoint }: Pick<FailurePoint, 'stage' | 'touchpoint'>) =>
    JSON.stringify([normaliseName(title), ...places.namesOf(stage, touchpoint)])
  const known = new Set(soFar.failurePoints.map((failurePoint) => keyOf(failurePoint.title, failurePoint)))
  const failurePoints: FailurePoint[] = []
  const rejected: { index: number; rejection: Rejection }[] = []
  let duplicates = 0
  drafts.forEach((draft, index) => {
    const place = places.find(draft)
    if (!place.ok) {
      rejected.push({ index, rejection: place.rejection })
      return
    }
    const key = keyOf(draft.title, place)
    // An id is made for what is new only: of a million rows most are there already, and making one takes longest of all.
    if (known.has(key)) duplicates += 1
    else failurePoints.push(toFailurePoint(draft, place, makeId))
    known.add(key)
  })
  return { failurePoints, stages: places.newStages, touchpoints: places.newTouchpoints, duplicates, rejected }
}

function toFailurePoint(
  draft: FailurePointDraft,
  place: { readonly stage: string | undefined; readonly touchpoint: string | undefined },
  makeId: () => string,
): FailurePoint {
  const { title, channel, severity, perMonth, costPerCase, customersPerMonth } = draft
  return {
    id: makeId(),
    title: title.trim(),
    ...(place.stage === undefined ? {} : { stage: place.stage }),
    ...(place.touchpoint === undefined ? {} : { touchpoint: place.touchpoint }),
    ...(channel === undefined ? {} : { channel }),
    ...(severity === undefined ? {} : { severity }),
    ...(perMonth === undefined ? {} : { perMonth }),
    ...(costPerCase === undefined ? {} : { costPerCase }),
    ...(customersPerMonth === undefined ? {} : { customersPerMonth }),
  }
}

type DraftTarget = Pick<ImportTarget, 'read' | 'write'>

/** The engagement as it is now. */
export function journeySoFar(db: ReadExecutor): JourneySoFar {
  return {
    stages: storedLists.stages.read(db),
    touchpoints: storedLists.touchpoints.read(db),
    failurePoints: storedLists.failurePoints.read(db),
  }
}

/** Adds the drafts that are new, with the stages and touchpoints they name, as one change; no change when none is new. */
export function addDrafts(target: DraftTarget, drafts: readonly FailurePointDraft[]): AddedFailurePoints {
  const sorted = target.read((db) => sortDrafts(journeySoFar(db), drafts, shortIds()))
  const { failurePoints, stages, touchpoints, duplicates, rejected } = sorted
  if (failurePoints.length > 0) {
    target.write('failure-point.add-many', { count: failurePoints.length }, (transaction) => {
      storedLists.stages.insert(transaction, stages)
      storedLists.touchpoints.insert(transaction, touchpoints)
      storedLists.failurePoints.insertMany(transaction, failurePoints)
    })
  }
  const created = { failurePoints: failurePoints.length, stages: stages.length, touchpoints: touchpoints.length }
  return { duplicates, rejected, created }
}
