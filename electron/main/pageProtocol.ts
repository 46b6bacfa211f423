import { protocol, type Session } from 'electron'
import type { BuiltPage, KnownHome } from '../page/builtPage.ts'
import { isPageUrl, pageScheme } from './pageAddress.ts'

/** Must run before the app is ready. The scheme bypasses no policy, and the page cannot fetch from it by script. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, allowServiceWorkers: false, codeCache: true } },
  ])
}

/**
 * Serves the files of the list, and nothing else, to this session; `knownHome` tells what the shell shows at once.
 * The newer `protocol.handle` would do the same and load Node's whole HTTP client for it at the first request: a tenth of a
 * second of the launch.
 */
export function servePage(session: Session, page: BuiltPage, knownHome: () => KnownHome | null): void {
  session.protocol.registerBufferProtocol(pageScheme, ({ url, method }, respond) => {
    const allowed = method === 'GET' && isPageUrl(url)
    void page.answer(allowed ? new URL(url).pathname : '', knownHome).then(({ status, headers, body }) =>
      respond({
        statusCode: status,
        headers: { ...headers },
        data: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
      }),
    )
  })
}
