import type { FileProblem } from '../engagement/FileProblems.ts'
import { parsePath } from '../model/formatPath.ts'
import type { Language } from '../model/vocabulary.ts'
import { mending as english } from './en/mending.ts'
import { mending as hebrew } from './he/mending.ts'

interface PlaceWords {
  readonly ofFile: string
  readonly items: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
}

const texts = { en: english, he: hebrew } as const satisfies Record<Language, PlaceWords>

/** Where in a file a problem is, in a user's words: what sort of item it is in, and which of its fields it is; empty where none is. */
export function problemPlace({ path }: FileProblem, language: Language): { readonly item: string; readonly field: string } {
  const { ofFile, items, fields }: PlaceWords = texts[language]
  const [key = '', ...steps] = parsePath(path)
  const field = steps.findLast((step) => typeof step === 'string') ?? ''
  return { item: items[key] ?? ofFile, field: fields[field] ?? '' }
}
