import type { TFunction } from 'i18next'
import { report as english } from '../i18n/en/report.ts'
import { fillText } from '../i18n/fillText.ts'
import { report as hebrew } from '../i18n/he/report.ts'
import type { Language } from '../model/vocabulary.ts'
import { personCode } from './personCode.ts'

const texts = { en: english, he: hebrew }

/** Marks that are not seen, and vowel points: a name with one inside it is still that name. */
const unseen = /\p{Cf}|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu
const word = /[\p{L}\p{N}\p{M}]+/gu
const mail = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Seven digits or more, however they are grouped: telephones, identity and card numbers. */
const longNumber = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[\s().\-\u2010-\u2015/]{0,2}\d){6,18}(?![\p{L}\p{N}])/gu
const day = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})$/
/** Letters that Hebrew ties to the beginning of a word. */
const prefix = /^[ובכלמשה]{1,3}/u
/** Between two words of one name: a space, a hyphen, a gershayim. */
const longestGap = 3
/** Of a name that is a number: shorter ones are counts everywhere. */
const fewestDigits = 4

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

interface Name {
  readonly words: readonly string[]
  readonly mask: string
}

function plain(text: string): string {
  return text.normalize('NFC').replace(unseen, '')
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found.toLowerCase(),
    from: index,
    to: index + found.length,
  }))
}

function namesByFirstWord(
  names: Iterable<string>,
  person: (number: number, name: string) => string,
): ReadonlyMap<string, readonly Name[]> {
  const known = new Set<string>()
  const byWord = new Map<string, Name[]>()
  for (const name of names) {
    const words = wordsIn(plain(name)).map(({ text }) => text)
    const [first] = words
    const key = words.join(' ')
    const isTold = /\p{L}/u.test(key) ? key.length > 1 : key.length >= fewestDigits
    if (first === undefined || !isTold || known.has(key)) continue
    known.add(key)
    const same = byWord.get(first) ?? []
    same.push({ words, mask: person(known.size, name) })
    byWord.set(first, same)
  }
  for (const same of byWord.values()) same.sort((a, b) => b.words.length - a.words.length)
  return byWord
}

/**
 * A function that masks these names wherever they stand in a text as whole words (Hebrew prefixes allowed before them, in any
 * case and spacing), each always by the same mask, and mail addresses and long numbers. Of names that begin alike the longest
 * is taken.
 */
export function masker(names: Iterable<string>, language: Language): (text: string) => string {
  const { mask } = texts[language]
  const byWord = namesByFirstWord(names, (number) => fillText(mask.person, { number: String(number) }, language))
  return (text) =>
    withoutNames(plain(text).replace(mail, mask.mail), byWord).replace(longNumber, (found) =>
      day.test(found) ? found : mask.number,
    )
}

/** A function that puts the codes of these hidden names in their places, wherever they stand in a text as whole words. */
export function hiddenNamesMasker(hiddenPeople: readonly string[], t: TFunction): (text: string) => string {
  const byWord = namesByFirstWord(hiddenPeople, (_number, name) =>
    t('people.coded', { code: personCode(name, hiddenPeople) ?? '' }),
  )
  return byWord.size === 0 ? (text) => text : (text) => withoutNames(plain(text), byWord)
}

/**
 * Those of the names whose words all stand in the texts: of the many customers of a file the few whom a masker of these texts can
 * meet, so that no page is sent all of them.
 */
export function namesStandingIn(names: Iterable<string>, texts: Iterable<string>): readonly string[] {
  const standing = new Set<string>()
  for (const text of texts) {
    for (const { text: word } of wordsIn(plain(text))) {
      const tied = prefix.exec(word)?.[0].length ?? 0
      for (let cut = 0; cut <= tied; cut += 1) standing.add(word.slice(cut))
    }
  }
  return [...names].filter((name) => wordsIn(plain(name)).every(({ text }) => standing.has(text)))
}

function withoutNames(text: string, byWord: ReadonlyMap<string, readonly Name[]>): string {
  const words = wordsIn(text)
  let [masked, done] = ['', 0]
  for (let at = 0; at < words.length; ) {
    const found = nameAt(words, at, byWord)
    if (found === null) {
      at += 1
      continue
    }
    masked += `${text.slice(done, found.from)}${found.name.mask}`
    at += found.name.words.length
    done = words[at - 1]?.to ?? text.length
  }
  return masked + text.slice(done)
}

function nameAt(words: readonly Word[], at: number, byWord: ReadonlyMap<string, readonly Name[]>) {
  const first = words[at]
  if (first === undefined) return null
  const tied = prefix.exec(first.text)?.[0].length ?? 0
  for (let cut = 0; cut <= tied; cut += 1) {
    const name = byWord.get(first.text.slice(cut))?.find((one) => continues(words, at, one))
    if (name !== undefined) return { name, from: first.from + cut }
  }
  return null
}

function continues(words: readonly Word[], at: number, name: Name): boolean {
  return name.words.every((text, index) => {
    if (index === 0) return true
    const [before, here] = [words[at + index - 1], words[at + index]]
    return before !== undefined && here?.text === text && here.from - before.to <= longestGap
  })
}
