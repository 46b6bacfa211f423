/** What stands before a dot that ends no sentence. In Hebrew most are written with a geresh, and these with a dot as often. */
const titles = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'vs', 'approx', 'incl', 'רח', 'שד', 'גב', 'פרופ', 'אינג', 'לדוג'])
/** Only where a number follows: some are words of their own, others stand at an end too. */
const beforeNumbers = new Set(
  ['no', 'tel', 'ext', 'fig', 'p', 'pp', 'min', 'max', 'מס', 'עמ', 'טל', 'מינ', 'מקס'].concat([
    'jan',
    'feb',
    'mar',
    'apr',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct',
    'nov',
    'dec',
  ]),
)

const lastWord = /([\p{L}\p{M}]+)\.$/u
/** `J. Levi`, `כ. 5%` and `ת.ז. 12`: the letter of a name or of an abbreviation. In `10 a.m.` and `the U.S.` it may end the sentence. */
const lastLetter = /(?:(?:^|[\s(])\p{Lu}|(?:^|[\s(.־-])[א-ת])\.$/u
const numberOfList = /^\(?\d{1,3}[.)]$/u
/** Gershayim are letters to Unicode, so that one that closes what was said would begin the next sentence. */
const closing = /^["”״׳’']+(?=\s|$)/u
/** `“Really?” she asked`: what is said goes on in the sentence around it, which Hebrew tells by nothing but its being short. */
const saidWithin = /[?!…]["”״’']$/u
const around = /^(?:\p{Ll}|[א-ת]\S*(?:\s\S+){0,2}$)/u

/**
 * The sentences of a line, whole: the rules of Unicode end one after every dot before a capital or a Hebrew letter, also after
 * `Dr.`, `מס.` and the number of a list.
 */
export function wholeSentences(line: string, segmenter: Intl.Segmenter): readonly string[] {
  const whole: string[] = []
  let begun = ''
  for (const { segment: given } of segmenter.segment(line)) {
    const [closed = ''] = begun === '' ? [] : (closing.exec(given) ?? [])
    begun += closed
    const segment = given.slice(closed.length)
    if (begun !== '' && !goesOn(begun.trim(), segment.trim())) {
      whole.push(begun)
      begun = ''
    }
    begun += segment
  }
  return [...whole, begun].map((words) => words.trim().replace(/\s+/gu, ' ')).filter((words) => words !== '')
}

function goesOn(before: string, next: string): boolean {
  if (numberOfList.test(before) || lastLetter.test(before)) return true
  if (saidWithin.test(before)) return around.test(next)
  const word = lastWord.exec(before)?.[1]?.toLowerCase() ?? ''
  const bare = word.replace(/^[ובלמהש](?=[א-ת]{2,}$)/u, '')
  return titles.has(word) || ((beforeNumbers.has(word) || beforeNumbers.has(bare)) && /^[\d₪$€]/u.test(next))
}
