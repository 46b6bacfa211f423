import type { SearchHit } from '../../../shared/contract/searchContract.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import type { Session } from './Session.ts'

const mostHits = 20

export function searchService(api: Api['search'], session: Session) {
  return {
    find: api.find.handler(({ input: { text } }) => findHits(session.current.analysis, text)),
  }
}

interface Entry {
  readonly hit: SearchHit
  readonly code: string
  readonly title: string
}

/**
 * Everything whose code and title hold all words. Best first: the code itself, then titles that begin with the text, then
 * those in which every word begins a word, then the rest; shorter titles before longer ones.
 */
function findHits(analysis: Analysis, text: string): readonly SearchHit[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  const whole = normaliseText(text)
  const found: { readonly entry: Entry; readonly place: number }[] = []
  for (const entry of entriesOf(analysis)) {
    if (holdsAllWords(`${entry.code} ${entry.title}`, words)) found.push({ entry, place: placeOf(entry, whole, words) })
  }
  return found
    .sort((a, b) => a.place - b.place || a.entry.title.length - b.entry.title.length)
    .slice(0, mostHits)
    .map(({ entry }) => entry.hit)
}

function placeOf({ code, title }: Entry, whole: string, words: readonly string[]): number {
  if (code === whole) return 0
  if (title.startsWith(whole)) return 1
  const padded = ` ${code} ${title}`
  return words.every((word) => padded.includes(` ${word}`)) ? 2 : 3
}

function entriesOf(analysis: Analysis): readonly Entry[] {
  const { engagement } = analysis
  return analysis.once('search entries', () => [
    ...engagement.failurePoints.map((item) => toEntry('failure-point', item)),
    ...engagement.rootCauses.map((item) => toEntry('root-cause', item)),
    ...engagement.fixes.map((item) => toEntry('fix', item)),
  ])
}

function toEntry(kind: SearchHit['kind'], { id, code, title }: Omit<SearchHit, 'kind'>): Entry {
  return { hit: { kind, id, code, title }, code: normaliseText(code), title: normaliseText(title) }
}
