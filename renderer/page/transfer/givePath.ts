import { isFileHeld, pageMessages } from '../../../shared/contract/pageMessages.ts'

let lastId = 0

/**
 * The handle of a file that lies on this computer, for the backend to read where it is. Null in a browser, and for a file
 * without a path (pasted, or made by a page), which has to be sent.
 */
export function givePath(file: File): Promise<string | null> {
  if (location.protocol !== 'app:') return Promise.resolve(null)
  lastId += 1
  const id = lastId
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      if (event.source !== window || event.origin !== location.origin) return
      if (!isFileHeld(event.data) || event.data.id !== id) return
      window.removeEventListener('message', receive)
      resolve(event.data.handle)
    }
    window.addEventListener('message', receive)
    window.postMessage({ kind: pageMessages.fileGiven, id, file }, location.origin)
  })
}
