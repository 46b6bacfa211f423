import '@fontsource-variable/heebo'
import './mantineStyles.ts'
import '../page/tokens.css'
import '../page/print.css'
import './connection/validateWithoutEval.ts'
import type { ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { systemLanguage } from '../language/systemLanguage.ts'
import { createQueryClient } from '../page/ApiProvider.tsx'
import { openingIn } from '../page/followChanges.ts'
import { connectBackend } from './connection/backendClient.ts'
import { ConnectionError } from './connection/connectionError.ts'
import { Fatal } from './Fatal.tsx'
import { Page } from './Page.tsx'
import { pageStart, preparePage, styleNonce } from './preparePage.ts'

preparePage()

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no #root')
const start = pageStart()
let root: Root | undefined

/** Whether the host put Home into the shell in the language that it is to be in. */
function homeIsDrawn(drawnIn: HTMLElement): boolean {
  if (start === null || !drawnIn.hasChildNodes()) return false
  return document.documentElement.lang === (start.preferences.language ?? systemLanguage())
}

function draw(drawnIn: HTMLElement, page: ReactNode): void {
  if (root !== undefined) root.render(page)
  else if (homeIsDrawn(drawnIn)) root = hydrateRoot(drawnIn, page)
  else {
    drawnIn.replaceChildren()
    root = createRoot(drawnIn)
    root.render(page)
  }
}

try {
  const queries = createQueryClient()
  const client = await connectBackend({
    opening: () => openingIn(queries),
    onLost: () => draw(place, <Fatal reason="disconnected" />),
  })
  draw(place, <Page client={client} queries={queries} start={start} styleNonce={styleNonce()} />)
} catch (error) {
  const reason = error instanceof ConnectionError && error.reason === 'not-admitted' ? 'notAdmitted' : 'disconnected'
  draw(place, <Fatal reason={reason} />)
}
