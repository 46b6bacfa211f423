import type * as z from 'zod'
import type { SearchHit } from '../../../../shared/contract/lists/searchContract.ts'
import { catalogue } from '../../../../shared/engagement/catalogue.ts'
import { hasTrait, type ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../../shared/search/normaliseText.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { causesById, failurePointsById, itemsOfList, type ListedItem } from '../../derivations/lists.ts'
import { compareCodes } from '../../derivations/placesInCodeOrder.ts'
import { type SearchText, searchTextOf } from '../../derivations/searchTexts.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

const mostHits = 20

export function searchService(api: Api['search'], session: Session) {
  return {
    find: api.find.handler(({ input: { text } }) => findHits(session.current.state, text)),
  }
}

/**
 * Everything that holds all words, of all lists whose items a screen opens and of the causes in traces. Best first: the code itself, then codes that begin
 * with the text, as they are counted, then titles that begin with it, then those in which every word begins a word, then those that hold the words somewhere, then what holds them
 * in its other texts; shorter titles before longer ones.
 */
function findHits(state: EngagementState, text: string): readonly SearchHit[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  const whole = normaliseText(text)
  const found: Found[] = []
  const add = (texts: SearchText, hit: () => SearchHit): void => {
    found.push({ texts, hit, place: placeOf(texts, whole, words) })
  }
  // There may be a hundred thousand: nothing is made of those that do not hold the words.
  for (const entry of entries(state)) {
    const texts = searchTextOf(entry.item, entry.list)
    if (holdsAllWords(texts.whole, words)) add(texts, () => toHit(entry))
  }
  for (const { texts, hit } of causeEntries(state)) if (holdsAllWords(texts.whole, words)) add(texts, hit)
  return found
    .sort((a, b) => a.place - b.place || compareEquals(a, b))
    .slice(0, mostHits)
    .map(({ hit }) => hit())
}

/** The beginning of a code, and not of a word alone: “FX-0”, not “ev”. */
const looksLikeCode = /[-\d]/
/** The place of codes that begin with the text. */
const codesBegun = 1

interface Placed {
  readonly texts: SearchText
  readonly place: number
}

interface Found extends Placed {
  hit(): SearchHit
}

function compareEquals({ texts: a, place }: Placed, { texts: b }: Placed): number {
  return place === codesBegun ? compareCodes(a.code, b.code) : a.title.length - b.title.length
}

function placeOf({ code, title }: SearchText, whole: string, words: readonly string[]): number {
  if (code === whole) return 0
  if (looksLikeCode.test(whole) && code.startsWith(whole)) return codesBegun
  if (title.startsWith(whole)) return 2
  const padded = ` ${code} ${title}`
  if (words.every((word) => padded.includes(` ${word}`))) return 3
  return holdsAllWords(padded, words) ? 4 : 5
}

type FoundList = ListDescriptor<z.ZodType, Exclude<SearchHit['kind'], 'cause'>>

interface Entry {
  readonly item: ListedItem
  readonly list: FoundList
}

function isFound(list: ListDescriptor): list is FoundList {
  return hasTrait(list, 'opens')
}

/** Among equals failure points come last: they are the many, and whoever knows of another by name is led to it. */
const foundLists = Object.entries<ListDescriptor>(catalogue)
  .flatMap(([key, list]) => (isFound(list) ? [{ key, list }] : []))
  .sort((a, b) => Number(a.key === 'failurePoints') - Number(b.key === 'failurePoints'))

const entries = derivation((state): readonly Entry[] =>
  foundLists.flatMap(({ key, list }) => itemsOfList(state, key).map((item) => ({ item, list }))),
)

function toHit({ item, list }: Entry): SearchHit {
  return { kind: list.kind, id: item.id, opens: item.id, code: item.code ?? '', title: list.titleOf(item) }
}

interface CauseEntry {
  readonly texts: SearchText
  hit(): SearchHit
}

/** The whys of all traces that have words of their own, each found by them alone: its code is that of the failure point. */
const causeEntries = derivation((state): readonly CauseEntry[] =>
  [...causesById(state).values()].flatMap(({ cause: { id, title = '' }, failurePoint }) => {
    if (title.trim() === '') return []
    const normalised = normaliseText(title)
    const hit = (): SearchHit => {
      const code = failurePointsById(state).get(failurePoint)?.code ?? ''
      return { kind: 'cause', id, opens: failurePoint, code, title }
    }
    return [{ texts: { code: '', title: normalised, whole: normalised }, hit }]
  }),
)
