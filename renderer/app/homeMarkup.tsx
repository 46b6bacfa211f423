import { createORPCClient } from '@orpc/client'
import { renderToString } from 'react-dom/server'
import { shellMarks } from '../../shared/contract/pageShell.ts'
import type { Language } from '../../shared/model/vocabulary.ts'
import { type Client, createQueryClient } from '../page/ApiProvider.tsx'
import { Page } from './Page.tsx'

/**
 * Home as it is before the backend has answered, as markup for the shell: it can be painted while the scripts load, and
 * the page then takes it over as it stands. Made once, when the app is built; the theme is none of its business.
 */
export function homeMarkup(language: Language): string {
  const client: Client = createORPCClient({ call: () => Promise.reject(new Error('no backend while the app is built')) })
  const start = { preferences: { language, theme: 'auto' as const }, version: '' }
  return renderToString(<Page client={client} queries={createQueryClient()} start={start} styleNonce={shellMarks.styleNonce} />)
}
