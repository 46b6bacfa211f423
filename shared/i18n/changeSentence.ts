import type { ChangeLabel } from '../engagement/changeLabel.ts'
import type { Language } from '../model/vocabulary.ts'
import { changes as english } from './en/changes.ts'
import { fillText, textOf } from './fillText.ts'
import { changes as hebrew } from './he/changes.ts'

type Many = Extract<ChangeLabel['key'], `${string}-many`>
type TextKey = Exclude<ChangeLabel['key'], Many> | `${Many}_one` | `${Many}_other`

const texts = { en: english, he: hebrew } as const satisfies Record<Language, Readonly<Record<TextKey, string>>>
const longestTitle = 60

/** What an edit did, in a few words for undo, redo and the history; a long title is cut. */
export function changeSentence(label: ChangeLabel, language: Language): string {
  const count = label.params['count']
  const template = textOf(texts[language], label.key, language, typeof count === 'number' ? count : undefined)
  const params = Object.fromEntries(
    Object.entries(label.params).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]),
  )
  return fillText(template, params, language)
}

function cut(title: string): string {
  const letters = [...title]
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle - 1).join('')}…` : title
}
