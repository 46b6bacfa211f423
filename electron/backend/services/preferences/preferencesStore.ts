import { join } from 'node:path'
import { type Preferences, preferencesSchema } from '../../../../shared/contract/preferencesContract.ts'
import { readPrivateJson, writePrivateJson } from '../privateJson.ts'

const defaults: Preferences = { language: null, theme: 'auto' }

export interface PreferencesStore {
  get(): Preferences
  /** A field left out stays as it is. */
  set(patch: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences
}

/** What this user prefers on this machine, in the app's own folder. */
export function createPreferencesStore(folder: string): PreferencesStore {
  const path = join(folder, 'preferences.json')
  const get = (): Preferences => readPrivateJson(path, preferencesSchema) ?? defaults
  return {
    get,
    set(patch) {
      const { language, theme, ...kept } = get()
      const columns = patch.hiddenColumns ?? kept.hiddenColumns
      const currency = patch.currency ?? kept.currency
      const next = {
        language: patch.language === undefined ? language : patch.language,
        theme: patch.theme ?? theme,
        ...(columns === undefined ? {} : { hiddenColumns: columns }),
        ...(currency === undefined ? {} : { currency }),
      }
      writePrivateJson(path, next)
      return next
    },
  }
}
