import type { ChangeLabel } from '../model/changeLabel.ts'
import type { Language } from '../model/vocabulary.ts'
import { changes as english } from './en/changes.ts'
import { fillText } from './fillText.ts'
import { localeOf } from './format.ts'
import { changes as hebrew } from './he/changes.ts'

const texts = { en: english, he: hebrew } as const satisfies Record<Language, Readonly<Record<string, string>>>
const longestTitle = 60

/** What an edit did, in a few words for undo, redo and the history; a long title is cut. */
export function changeSentence(label: ChangeLabel, language: Language): string {
  const known: Readonly<Record<string, string>> = texts[language]
  const count = label.params['count']
  const plural = typeof count === 'number' ? new Intl.PluralRules(localeOf(language)).select(count) : 'other'
  const template = known[label.key] ?? known[`${label.key}_${plural}`] ?? known[`${label.key}_other`]
  if (template === undefined) throw new Error(`no text for the change ${label.key}`)
  const params = Object.fromEntries(
    Object.entries(label.params).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]),
  )
  return fillText(template, params, language)
}

function cut(title: string): string {
  const letters = [...title]
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle - 1).join('')}…` : title
}
