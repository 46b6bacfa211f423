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
  mask(): string
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

/** The names of people, each by its first word; those that share a name are one person. `maskOf` tells the mask of a person by its place. */
function namesByFirstWord(
  people: Iterable<readonly string[]>,
  maskOf: (person: number) => string,
): ReadonlyMap<string, readonly Name[]> {
  const persons = new Map<string, number>()
  const byWord = new Map<string, Name[]>()
  let place = 0
  for (const names of people) {
    const keys = names.map((name) => wordsIn(plain(name)).map(({ text }) => text)).filter(isTold)
    const person = keys.map((words) => persons.get(words.join(' '))).find((one) => one !== undefined) ?? place
    for (const words of keys) {
      const [first = ''] = words
      if (persons.has(words.join(' '))) continue
      persons.set(words.join(' '), person)
      const same = byWord.get(first) ?? []
      same.push({ words, mask: () => maskOf(person) })
      byWord.set(first, same)
    }
    place += 1
  }
  for (const same of byWord.values()) same.sort((a, b) => b.words.length - a.words.length)
  return byWord
}

/** Enough of a name to be found in a text without taking other words for it. */
function isTold(words: readonly string[]): boolean {
  const key = words.join(' ')
  return /\p{L}/u.test(key) ? key.length > 1 : key.length >= fewestDigits
}

/**
 * A function that masks the names of these people, each with all that they are called by, wherever they stand in a text as whole words
 * (Hebrew prefixes allowed before them, in any case and spacing), and mail addresses and long numbers. A person has one number in all
 * texts: by the order in which they are met, or are listed, where texts are met in any order. Of names that begin alike the longest is
 * taken.
 */
export function masker(
  people: Iterable<readonly string[]>,
  language: Language,
  numbered: 'as-met' | 'as-listed' = 'as-met',
): (text: string) => string {
  const { mask } = texts[language]
  const numbers = new Map<number, number>()
  const byWord = namesByFirstWord(people, (person) => {
    const number = numbered === 'as-listed' ? person + 1 : (numbers.get(person) ?? numbers.size + 1)
    numbers.set(person, number)
    return fillText(mask.person, { number: String(number) }, language)
  })
  return unlessUnchanged((text) =>
    withoutNames(text.replace(mail, mask.mail), byWord).replace(longNumber, (found) => (day.test(found) ? found : mask.number)),
  )
}

/** Masks are found in a text without what is not seen in it; where there are none it stays as it was written. */
function unlessUnchanged(masked: (text: string) => string): (text: string) => string {
  return (text) => {
    const looked = plain(text)
    const found = masked(looked)
    return found === looked ? text : found
  }
}

/** A function that puts the codes of these hidden names in their places, wherever they stand in a text as whole words. */
export function hiddenNamesMasker(hiddenPeople: readonly string[], t: TFunction): (text: string) => string {
  const byWord = namesByFirstWord(
    hiddenPeople.map((name) => [name]),
    (person) => t('people.coded', { code: personCode(hiddenPeople[person] ?? '', hiddenPeople) ?? '' }),
  )
  return byWord.size === 0 ? (text) => text : unlessUnchanged((text) => withoutNames(text, byWord))
}

/**
 * Those of the people of whom a name stands in the texts with all of its words, by these names: of the many customers of a file the few
 * whom a masker of these texts can meet, so that no page is sent all of them.
 */
export function namesStandingIn(people: Iterable<readonly string[]>, texts: Iterable<string>): readonly (readonly string[])[] {
  const standing = new Set<string>()
  for (const text of texts) {
    for (const { text: word } of wordsIn(plain(text))) {
      const tied = prefix.exec(word)?.[0].length ?? 0
      for (let cut = 0; cut <= tied; cut += 1) standing.add(word.slice(cut))
    }
  }
  const stands = (name: string): boolean => wordsIn(plain(name)).every(({ text }) => standing.has(text))
  return [...people].map((names) => names.filter(stands)).filter((names) => names.length > 0)
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
    masked += `${text.slice(done, found.from)}${found.name.mask()}`
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
