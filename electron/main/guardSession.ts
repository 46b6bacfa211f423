import type { Session } from 'electron'
import { isLocalUrl } from './pageAddress.ts'

/** What a user's click may ask for: a picture copied to be pasted elsewhere. Nothing is read from the clipboard. */
const granted = 'clipboard-sanitized-write'

/** Denies every other permission and every device, and cancels every request that would leave this program. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === granted))
  session.setPermissionCheckHandler((_contents, permission) => permission === granted)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalUrl(url) && !url.startsWith('devtools:') }))
}
