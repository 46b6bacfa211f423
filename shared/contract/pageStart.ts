import type { Session } from './files/filesContract.ts'
import type { Preferences } from './preferencesContract.ts'

/** What the desktop knows before its backend runs, written into the page so that Home is drawn without waiting for it. */
export interface PageStart {
  readonly preferences: Preferences
  readonly version: string
}

/** As text that stands in an attribute of the page as it is: it holds no quote and no markup. */
export function writePageStart({ preferences, version }: PageStart): string {
  const { language, theme } = preferences
  return encodeURIComponent(JSON.stringify([language ?? '', theme, version]))
}

/** What `writePageStart` wrote; null for anything else, as on a host that writes nothing. */
export function readPageStart(text: string): PageStart | null {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(text))
    if (!Array.isArray(parts)) return null
    const [language, theme, version]: readonly unknown[] = parts
    if (language !== '' && language !== 'he' && language !== 'en') return null
    if (theme !== 'light' && theme !== 'dark' && theme !== 'auto') return null
    if (typeof version !== 'string') return null
    return { preferences: { language: language === '' ? null : language, theme }, version }
  } catch {
    return null
  }
}

/** The session of a desktop in which no file was opened or asked for yet. */
export function sessionAtStart({ version }: PageStart): Session {
  return { host: 'desktop', version, fileChoice: 'dialog', opened: null }
}
