import type { Session } from 'electron'
import { isLocalUrl } from './pageAddress.ts'

/** Denies every permission and device, and cancels every request that would leave this program. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalUrl(url) && !url.startsWith('devtools:') }))
}
