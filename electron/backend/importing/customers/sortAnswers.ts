import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import type { ScoreScale } from '../../../../shared/model/importVocabulary.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { AnswerDraft } from '../../../../shared/tables/customers/readAnswerRow.ts'
import { ContentHash } from '../../engagement/seal/ContentHash.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { makeId } from '../../store/base/makeId.ts'
import { storedLists } from '../../store/storedLists.ts'
import { updateItem } from '../../store/updateItem.ts'
import { JourneyPlaces } from '../rows/JourneyPlaces.ts'
import type { DraftRow, RejectedRow, SortedRows } from '../rows/SortedRows.ts'

/** New answers of one table: what stands for each is kept with the import, in one piece. */
const mostAnswers = 100_000

interface FreshAnswer {
  readonly draft: AnswerDraft
  readonly touchpoint: string
}

type Words = Parameters<typeof storedLists.evidence.insert>[1] extends Iterable<infer Item> ? Item : never
type Reading = NonNullable<Touchpoint['scoreReadings']>[number]

/**
 * Which rows are new answers of a survey. A touchpoint is found by its name and made where its stage is named; its answers of one
 * month become one reading of the customers' score, on the day of the last of them, and a row of several answers a reading of its
 * own. What customers said becomes evidence about the touchpoint, the satisfied ones' as well. A row is there already where earlier
 * tables of answers hold its content as often; a mean, where the touchpoint has that very reading, as in a list that was saved here.
 * @throws Refusal `too-many-answers`
 */
export function sortAnswers(db: ReadExecutor, rows: readonly DraftRow<AnswerDraft>[], scale: ScoreScale | undefined): SortedRows {
  const touchpoints = storedLists.touchpoints.read(db)
  const places = new JourneyPlaces(storedLists.stages.read(db), touchpoints, makeId)
  const meansHere = new Set(touchpoints.flatMap(({ id, scoreReadings = [] }) => scoreReadings.map((one) => meanKey(id, one))))
  const left = timesOfContents(db)
  const fresh: FreshAnswer[] = []
  const contents: string[] = []
  const rejected: RejectedRow[] = []
  let duplicates = 0
  for (const { line, draft } of rows) {
    const content = contentOf(draft)
    const times = left.get(content) ?? 0
    if (times > 0) {
      left.set(content, times - 1)
      duplicates += 1
      continue
    }
    const place = places.find({ title: '', touchpoint: draft.touchpoint, stage: draft.stage })
    if (!place.ok) {
      rejected.push({ line, rejection: place.rejection })
      continue
    }
    const touchpoint = place.touchpoint ?? ''
    if (draft.n !== undefined && meansHere.has(meanKey(touchpoint, draft))) {
      duplicates += 1
      continue
    }
    fresh.push({ draft, touchpoint })
    contents.push(content)
  }
  if (fresh.length > mostAnswers) throw new Refusal('too-many-answers', { most: mostAnswers, count: fresh.length })
  const words = wordsOf(fresh, scale)
  return {
    imported: fresh.length,
    duplicates,
    changed: [],
    merged: [],
    rejected,
    created: { touchpoints: places.newTouchpoints.length, stages: places.newStages.length, evidence: words.length },
    insert(transaction, taken) {
      storedLists.stages.insert(transaction, places.newStages)
      const readings = readingsOf(fresh, taken.name)
      const made = places.newTouchpoints.map((touchpoint) => ({
        ...touchpoint,
        ...withReadings([], readings.get(touchpoint.id) ?? []),
      }))
      storedLists.touchpoints.insert(transaction, made)
      const isNew = new Set(made.map(({ id }) => id))
      for (const [id, added] of readings) {
        if (isNew.has(id)) continue
        const { scoreReadings = [] } = storedLists.touchpoints.find(transaction, id) ?? {}
        updateItem(transaction, 'touchpoints', id, withReadings(scoreReadings, added))
      }
      storedLists.evidence.insert(transaction, words)
      storedLists.imports.insert(transaction, [{ ...taken, contents }])
    },
  }
}

function meanKey(touchpoint: string, { on, score, n }: Pick<Reading, 'on' | 'score' | 'n'>): string {
  return JSON.stringify([touchpoint, on, score, n])
}

/** How often earlier tables of answers hold a content. */
function timesOfContents(db: ReadExecutor): Map<string, number> {
  const times = new Map<string, number>()
  for (const { as, contents = [] } of storedLists.imports.read(db)) {
    if (as !== 'answers') continue
    for (const content of contents) times.set(content, (times.get(content) ?? 0) + 1)
  }
  return times
}

/** What stands for an answer, whatever further columns its table has and in whatever shape its day is written. */
function contentOf({ touchpoint, stage = '', on, given, n, text = '', customer = '' }: AnswerDraft): string {
  const hash = new ContentHash()
  hash.add([normaliseName(touchpoint), normaliseName(stage), on, given, n ?? null, text, customer])
  return hash.toString()
}

/** What a touchpoint is with further readings; the latest is its score, as where it is typed. */
function withReadings(
  before: readonly Reading[],
  added: readonly Reading[],
): Pick<Touchpoint, 'scoreReadings' | 'customerScore'> {
  const all = [...before, ...added].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  const last = all.at(-1)
  return last === undefined ? {} : { scoreReadings: all, customerScore: last.score }
}

/** The new readings of each touchpoint, by its id. */
function readingsOf(fresh: readonly FreshAnswer[], source: string): ReadonlyMap<string, readonly Reading[]> {
  const months = new Map<string, Map<string, { sum: number; n: number; on: string }>>()
  const whole = new Map<string, Reading[]>()
  for (const { touchpoint, draft } of fresh) {
    const { on, score, n } = draft
    const readings = whole.get(touchpoint) ?? []
    whole.set(touchpoint, readings)
    if (n !== undefined) {
      readings.push({ on, score, n, source })
      continue
    }
    const ofTouchpoint = months.get(touchpoint) ?? new Map()
    months.set(touchpoint, ofTouchpoint)
    const month = on.slice(0, 'yyyy-mm'.length)
    const { sum, n: count, on: last } = ofTouchpoint.get(month) ?? { sum: 0, n: 0, on }
    ofTouchpoint.set(month, { sum: sum + score, n: count + 1, on: last > on ? last : on })
  }
  for (const [touchpoint, ofTouchpoint] of months) {
    for (const { sum, n, on } of ofTouchpoint.values()) whole.get(touchpoint)?.push({ on, score: rounded(sum / n), n, source })
  }
  return whole
}

/** A mean as it is worth reading. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}

/** What customers said, as evidence about the touchpoint. */
function wordsOf(fresh: readonly FreshAnswer[], scale: ScoreScale | undefined): readonly Words[] {
  return fresh.flatMap(({ touchpoint, draft: { text, on, given, customer } }) => {
    if (text === undefined) return []
    const who = customer === undefined ? {} : { who: customer }
    return [
      {
        id: makeId(),
        source: 'survey' as const,
        quote: text,
        note: scoreNote(given, scale),
        on,
        ...who,
        about: [{ touchpoint }],
      },
    ]
  })
}

/** The score as the customer gave it, beside the most that could be given. */
function scoreNote(given: string, scale: ScoreScale | undefined): string {
  if (scale === undefined) return given
  return scale === 'nps' ? `NPS ${given}` : `${given} / ${scale.split('-')[1] ?? ''}`
}
