import { protocol, type Session } from 'electron'
import { type BuiltPage, pageAnswer } from '../page/builtPage.ts'
import { isPageUrl, pageScheme } from './pageAddress.ts'

/** Must run before the app is ready. The scheme bypasses no policy, and the page cannot fetch from it by script. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, allowServiceWorkers: false, codeCache: true } },
  ])
}

/** Serves the files of the list, and nothing else, to this session. */
export function servePage(session: Session, page: BuiltPage): void {
  session.protocol.handle(pageScheme, async ({ url, method }) => {
    const allowed = method === 'GET' && isPageUrl(url)
    const answer = await pageAnswer(page, allowed ? new URL(url).pathname : '')
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  })
}
