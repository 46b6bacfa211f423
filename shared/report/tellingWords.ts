import type { StoredEngagement } from '../engagement/storedEngagement.ts'
import { readyMadeJourneys } from '../journeys/readyMadeJourneys.ts'
import { normaliseName } from '../search/normaliseName.ts'
import { masker } from './masker.ts'

const word = /[\p{L}\p{N}]+/gu
/** Letters that Hebrew ties to the beginning of a word. */
const tied = /^[ובכלמשה]{1,3}$/u
/** Shorter words are in every name. */
const shortest = 3

/**
 * Tells whether a text may say whose engagement it comes from: it holds a name of one of these people, a long number or an address, or
 * a word of what the engagement is called that no ready-made journey has, since those are everybody's. It helps whoever looks through
 * names; what it passes over may still tell.
 */
export function tellingWords(
  { name, language }: Pick<StoredEngagement, 'name' | 'language'>,
  people: readonly (readonly string[])[],
): (text: string) => boolean {
  const mask = masker(people, language)
  const common = commonWords()
  const own = wordsIn(name).filter((said) => said.length >= shortest && !common.has(said))
  return (text) => mask(text) !== text || wordsIn(text).some((said) => own.some((telling) => isWord(said, telling)))
}

function isWord(said: string, telling: string): boolean {
  return said === telling || (said.endsWith(telling) && tied.test(said.slice(0, -telling.length)))
}

function wordsIn(text: string): readonly string[] {
  return normaliseName(text).match(word) ?? []
}

/** Of every ready-made journey, in both languages. */
function commonWords(): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { stages } of Object.values(readyMadeJourneys)) {
    for (const { name, touchpoints } of stages) {
      for (const said of [name, ...touchpoints.flatMap((one) => [one.name, one.channel])]) {
        for (const each of wordsIn(`${said.en} ${said.he}`)) words.add(each)
      }
    }
  }
  return words
}
