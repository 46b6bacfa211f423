import type { HeldFile } from '../../../shared/contract/files/transferContract.ts'
import type { Client } from '../ApiProvider.tsx'
import { fromBase64 } from './base64.ts'

/** Fetches a file that the backend made for the page, part by part; the browser keeps it where it keeps its blobs. */
export async function receiveFile(client: Client, { handle, size }: HeldFile, type: string): Promise<Blob> {
  const parts: Blob[] = []
  try {
    for (let offset = 0; offset < size; ) {
      const part = fromBase64((await client.transfer.read({ handle, offset })).part)
      if (part.length === 0) break
      parts.push(new Blob([part]))
      offset += part.length
    }
  } finally {
    client.transfer.discard({ handle }).catch(() => undefined)
  }
  return new Blob(parts, { type })
}
