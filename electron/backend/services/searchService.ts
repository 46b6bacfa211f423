import type { SearchHit } from '../../../shared/contract/searchContract.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'
import { derivation } from '../derivations/derivation.ts'
import type { EngagementState } from '../derivations/EngagementState.ts'
import { titleTextOf } from '../derivations/searchTexts.ts'
import type { Api } from './createApi.ts'
import type { Session } from './Session.ts'

const mostHits = 20

export function searchService(api: Api['search'], session: Session) {
  return {
    find: api.find.handler(({ input: { text } }) => findHits(session.current.state, text)),
  }
}

/**
 * Everything whose code and title hold all words. Best first: the code itself, then titles that begin with the text, then
 * those in which every word begins a word, then the rest; shorter titles before longer ones.
 */
function findHits(state: EngagementState, text: string): readonly SearchHit[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  const whole = normaliseText(text)
  const found = entries(state).flatMap(({ kind, item }) => {
    const text = titleTextOf(item)
    return holdsAllWords(`${text.code} ${text.title}`, words) ? [{ kind, item, text, place: placeOf(text, whole, words) }] : []
  })
  return found
    .sort((a, b) => a.place - b.place || a.text.title.length - b.text.title.length)
    .slice(0, mostHits)
    .map(({ kind, item: { id, code, title } }) => ({ kind, id, code, title }))
}

function placeOf({ code, title }: ReturnType<typeof titleTextOf>, whole: string, words: readonly string[]): number {
  if (code === whole) return 0
  if (title.startsWith(whole)) return 1
  const padded = ` ${code} ${title}`
  return words.every((word) => padded.includes(` ${word}`)) ? 2 : 3
}

interface Entry {
  readonly kind: SearchHit['kind']
  readonly item: Omit<SearchHit, 'kind'>
}

const entries = derivation(({ engagement: { rootCauses, fixes, failurePoints } }): readonly Entry[] => [
  ...rootCauses.map((item) => ({ kind: 'root-cause' as const, item })),
  ...fixes.map((item) => ({ kind: 'fix' as const, item })),
  ...failurePoints.map((item) => ({ kind: 'failure-point' as const, item })),
])
