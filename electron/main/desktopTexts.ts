import { commands as englishCommands } from '../../shared/i18n/en/commands.ts'
import { desktop as english } from '../../shared/i18n/en/desktop.ts'
import type { SameKeys } from '../../shared/i18n/en/sameKeys.ts'
import { commands as hebrewCommands } from '../../shared/i18n/he/commands.ts'
import { desktop as hebrew } from '../../shared/i18n/he/desktop.ts'
import type { Language } from '../../shared/model/vocabulary.ts'

/** The few texts of this process, without the library that the page needs for its many. */
export function desktopTexts(language: Language): SameKeys<typeof english> {
  return language === 'he' ? hebrew : english
}

/** What the commands are called. */
export function commandTexts(language: Language): SameKeys<typeof englishCommands> {
  return language === 'he' ? hebrewCommands : englishCommands
}
