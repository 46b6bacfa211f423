import { readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Preferences } from '../../shared/contract/preferencesContract.ts'
import { type Language, languages } from '../../shared/model/vocabulary.ts'

/** The backend's preferences as far as the menu and the dialogs follow them. */
const preferencesFile = 'preferences.json'
const preferencesSchema = z.object({ language: z.nullable(z.enum(languages)), theme: z.enum(['light', 'dark', 'auto']) })
const nothingChosen: Preferences = { language: null, theme: 'auto' }

/** What the user chose in the app: the language, else the system's; and what the page is told of it before it asks. */
export class ChosenLanguage {
  readonly #folder: string
  readonly #system: Language

  constructor(userDataFolder: string, systemLocale: string) {
    this.#folder = userDataFolder
    this.#system = /^(he|iw)\b/i.test(systemLocale) ? 'he' : 'en'
  }

  get preferences(): Preferences {
    try {
      return preferencesSchema.parse(JSON.parse(readFileSync(join(this.#folder, preferencesFile), 'utf8')))
    } catch {
      // Nothing was chosen yet.
      return nothingChosen
    }
  }

  get now(): Language {
    return this.preferences.language ?? this.#system
  }

  /** Calls the listener now and whenever the choice changes. */
  follow(listener: (language: Language) => void): void {
    let shown = this.now
    listener(shown)
    watch(this.#folder, (_event, file) => {
      if (file !== preferencesFile || this.now === shown) return
      shown = this.now
      listener(shown)
    }).on('error', () => undefined)
  }
}
