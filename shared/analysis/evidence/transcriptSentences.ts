import { longestName } from '../../model/vocabulary.ts'
import { DateColumn } from '../../tables/cells/DateColumn.ts'
import { valueIn } from '../../tables/cells/Reading.ts'
import { wholeSentences } from './wholeSentences.ts'

/** A sentence of what was said in an interview or a chat. */
export interface TranscriptSentence {
  readonly text: string
  /** Who said it, as its line names them; null where no line did. */
  readonly who: string | null
  /** The ISO day that its line names; null where none does, or where it could be two days. */
  readonly on: string | null
}

interface Line {
  readonly date: string
  readonly who: string | null
  readonly words: string
  /** With the name, should it be none. */
  readonly whole: string
}

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?`
const date = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`
/** `[12/03/2026, 14:02:11] Dana: …` and `12.3.2026, 14:02 - Dana: …`, as messengers export a chat. */
const message = new RegExp(String.raw`^\[?(${date}),?\s+${clock}(?:\]|\s*[-–—])\s*(.*)$`, 'iu')
/** `[00:12:31]` or `(12:31)` before what was said, and lines that tell nothing but a time. */
const timed = new RegExp(String.raw`^[[(]?${clock}[\])]?\s*(?:-->.*|[-–—]\s*)?`, 'iu')
/** In a chat: a name of any sort, of somebody unknown with a tilde before it, or a number of a telephone. */
const sender = /^~?\s*(\+?\d[\d\s()-]{5,}\d|\p{L}[^\s:]*(?:[ \t]+[^\s:]+){0,5})\s*:(?:\s+(.*))?$/u
/** Up to four words before a colon: longer is a sentence with a colon in it. */
const speaker = /^(\p{L}[^\s:]*(?:[ \t]+[^\s:]+){0,3})\s*:(?!\/\/|\d)\s*(.*)$/u

/**
 * The sentences of a pasted transcript or exported chat, in their order, each with who said it and when as far as the lines
 * tell. A line without a name goes on with what the one before it says. The order of day and month is that which all dates of
 * the chat allow; where both would do, the days are left open.
 */
export function transcriptSentences(text: string, language: 'he' | 'en'): readonly TranscriptSentence[] {
  const lines = namedLines(spokenLines(text).map(readLine))
  const dates = new DateColumn()
  lines.forEach((line, index) => {
    if (line.date !== '') dates.see(line.date, index + 1)
  })
  const decided = dates.decide()
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const sentences: TranscriptSentence[] = []
  let [who, on]: [string | null, string | null] = [null, null]
  for (const line of lines) {
    if (line.date !== '') {
      on = valueIn(decided.read(line.date)) ?? null
      who = line.who
    } else if (line.who !== null) who = line.who
    for (const words of wholeSentences(line.words, segmenter)) {
      if (/[\p{L}\p{N}]/u.test(words)) sentences.push({ text: words, who, on })
    }
  }
  return sentences
}

/** `<v Dana Levi>I waited.</v>`, as meetings that were recorded are written down. */
const voice = /^<v(?:\.[^\s>]*)?\s+([^>]+)>(.*?)(?:<\/v>)?$/u

/** The lines without what only steers: marks of direction, the head of a list of subtitles and their numbers. */
function spokenLines(text: string): readonly string[] {
  const lines = text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
  return lines
    .filter((line, place) => !(place === 0 && line.startsWith('WEBVTT')) && !isNumberOfCue(line, lines[place + 1]))
    .map((line) => line.replace(voice, '$1: $2'))
}

/** A number alone above the times of a subtitle. */
function isNumberOfCue(line: string, next: string | undefined): boolean {
  return /^\d+$/u.test(line) && next?.includes('-->') === true
}

function readLine(line: string): Line {
  const [, day, rest] = message.exec(line) ?? []
  const whole = day === undefined ? line.replace(timed, '') : (rest ?? '')
  const [, name, words] = (day === undefined ? speaker : sender).exec(whole) ?? []
  if (name === undefined || name.length > longestName) return { date: day ?? '', who: null, words: whole, whole }
  return { date: day ?? '', who: name, words: words ?? '', whole }
}

/** What stands before a colon is a name where it is short, begins several lines, or stands in a chat; else it is part of what is said. */
function namedLines(lines: readonly Line[]): readonly Line[] {
  const times = new Map<string, number>()
  for (const { who } of lines) if (who !== null) times.set(who, (times.get(who) ?? 0) + 1)
  return lines.map((line) => {
    if (line.who === null || line.date !== '' || line.who.split(/\s+/u).length <= 2) return line
    return (times.get(line.who) ?? 0) > 1 ? line : { ...line, who: null, words: line.whole }
  })
}
