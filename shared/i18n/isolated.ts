import type { Language } from '../model/vocabulary.ts'
import { textDirection } from './textDirection.ts'

/**
 * What a user typed as it stands in a sentence of ours: set apart where it runs in the other direction, so that it turns neither
 * the words nor the numbers beside it (first-strong isolate); as it is where it runs as the sentence does.
 */
export function isolated(text: string, language: Language): string {
  const own = language === 'he' ? 'rtl' : 'ltr'
  return textDirection(text, own) === own ? text : `\u2068${text}\u2069`
}

const withExtension = /^(.+)(\.[A-Za-z][A-Za-z0-9]{0,9})$/u

const startsRightToLeft = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

export interface FileNameParts {
  readonly stem: string
  /** With its dot; nothing where the name has none. */
  readonly extension: string
  /** Its first letter is. */
  readonly isRightToLeft: boolean
}

/** A file's name without its extension, and that. */
export function fileNameParts(name: string): FileNameParts {
  const [, stem = name, found = ''] = withExtension.exec(name) ?? []
  return { stem, extension: found, isRightToLeft: startsRightToLeft.test(stem) }
}

const turns = /^[^\p{Script=Latin}]|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

/** Beside Hebrew, whose last sign may be a digit, the dot of the extension stands at its far side. */
const narrowSpace = '\u202f'

/**
 * A file's name as it stands in a sentence of ours: in the direction of its first letter, its extension at its end in one piece.
 * A name that no sentence turns, of Latin letters from its first sign, is as it is.
 */
export function shownFileName(name: string): string {
  if (!turns.test(name)) return name
  const { stem, extension: end, isRightToLeft } = fileNameParts(name)
  const apart = isRightToLeft ? narrowSpace : ''
  return `\u2068${stem}${end === '' ? '' : `${apart}\u2066${end}\u2069`}\u2069`
}
