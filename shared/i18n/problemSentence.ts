import type { FileProblem } from '../engagement/FileProblems.ts'
import type { Refused } from '../model/ProblemTally.ts'
import type { Language } from '../model/vocabulary.ts'
import { problems as english, problemFrame as englishFrame } from './en/problems.ts'
import { fillText, type TextParams } from './fillText.ts'
import { problems as hebrew, problemFrame as hebrewFrame } from './he/problems.ts'

const texts = {
  en: { problems: english, frame: englishFrame },
  he: { problems: hebrew, frame: hebrewFrame },
} as const satisfies Record<Language, unknown>

const longestParam = 40
/** Of the words to choose from as many stand there as fit with the path, each of them whole. */
const longestAllowed = 240
const longestPath = 80
const longestSentence = 299

/**
 * A problem in words: its path, what is wrong, and how many more there are (at least, where counting stopped). Under 300 characters always; long paths and
 * values are cut with an ellipsis.
 */
export function problemSentence({ problem, more, atLeast }: Refused, language: Language): string {
  const { problems, frame } = texts[language]
  const path = shownPath(problem.path, language)
  const params: TextParams = Object.fromEntries(
    Object.entries(problem.params).map(([name, value]) => {
      if (name === 'allowed') return [name, isolate(wholeWords(String(value), longestAllowed - path.length), '\u2068', language)]
      return [name, typeof value === 'string' ? shown(value, longestParam, language) : value]
    }),
  )
  const sentence = fillText(problems[problem.code], params, language)
  const template = frame[path === '' ? 'whole' : 'at']
  const others = more === 0 ? '' : ` ${fillText(atLeast ? frame.andAtLeast : frame.andMore, { count: more }, language)}`
  return clipEnd(fillText(template, { path, sentence }, language) + others, longestSentence)
}

/** A problem of a file in words: what it is in, where, and what is wrong. */
export function fileProblemSentence(problem: FileProblem, language: Language): string {
  const sentence = problemSentence({ problem, more: 0, atLeast: false }, language)
  if (problem.name === '') return sentence
  return clipEnd(`${shown(problem.name, longestParam, language)}: ${sentence}`, longestSentence)
}

/** A value that a user wrote: on one line without marks that turn lines round, cut, and in Hebrew isolated so that it does not turn its surroundings around. */
function shown(value: string, longest: number, language: Language): string {
  return isolate(clipEnd(oneLine(value), longest), '\u2068', language)
}

/** The end of a path says most, so a long one loses its middle. A path always reads from left to right. */
function shownPath(path: string, language: Language): string {
  const line = [...oneLine(path)]
  const half = longestPath / 2
  const cut = line.length <= longestPath ? line : [...line.slice(0, half - 1), '…', ...line.slice(-half)]
  return cut.length === 0 ? '' : isolate(cut.join(''), '\u2066', language)
}

function isolate(text: string, opening: string, language: Language): string {
  return language === 'he' ? `${opening}${text}\u2069` : text
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
}

function wholeWords(list: string, longest: number): string {
  const line = oneLine(list)
  if (line.length <= longest) return line
  const end = line.lastIndexOf(', ', longest - 3)
  return end === -1 ? clipEnd(line, longest) : `${line.slice(0, end)}, …`
}

function clipEnd(text: string, longest: number): string {
  if (text.length <= longest) return text
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > longest - 1) break
    cut += character
  }
  return `${cut}…`
}
