import { type ProblemCode, problemCodes } from '../model/problem.ts'
import { type RefusalCode, refusalCodes } from '../model/refusal.ts'
import type { Language } from '../model/vocabulary.ts'
import { problemSentence } from './problemSentence.ts'
import { refusalSentence } from './refusalSentence.ts'
import { translator } from './translator.ts'

function isRefusalCode(code: string): code is RefusalCode {
  return refusalCodes.some((known) => known === code)
}

function isProblemCode(code: string): code is ProblemCode {
  return problemCodes.some((known) => known === code)
}

/** One sentence for whatever the backend refused: a refusal of the file or an edit, or a problem in given values. */
export function refusalText(
  refused: {
    readonly code: string
    readonly path?: string | undefined
    readonly params: Readonly<Record<string, string | number>>
  },
  language: Language,
): string {
  const { code, path, params } = refused
  if (isRefusalCode(code)) return refusalSentence({ code, params }, language)
  if (isProblemCode(code))
    return problemSentence({ problem: { code, path: path ?? '', params }, more: 0, atLeast: false }, language)
  return translator(language)('shell.fault')
}
