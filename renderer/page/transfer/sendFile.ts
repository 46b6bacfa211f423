import { partBytes } from '../../../shared/contract/files/transferContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Client } from '../ApiProvider.tsx'
import { toBase64 } from './base64.ts'

export interface SendOptions {
  readonly signal: AbortSignal
  /** Told the share of the file, 0 to 1, that has gone. */
  onSent(share: number): void
}

/**
 * Sends a file to the backend part by part, no more than one of them in memory, and answers with its handle. Aborted or
 * failed, it leaves nothing there. @throws Refusal `not-a-file` where the file cannot be read (it is gone, or a folder)
 */
export async function sendFile(client: Client, file: File, { signal, onSent }: SendOptions): Promise<string> {
  const { handle } = await client.transfer.begin({ name: file.name, size: file.size }, { signal })
  try {
    for (let offset = 0; offset < file.size; offset += partBytes) {
      const part = await readPart(file, offset)
      signal.throwIfAborted()
      await client.transfer.append({ handle, offset, part: toBase64(part) }, { signal })
      onSent(Math.min(1, (offset + part.length) / file.size))
    }
    return handle
  } catch (failure) {
    // Whether or not it is heard, the backend drops what is not used any more.
    client.transfer.discard({ handle }).catch(() => undefined)
    throw failure
  }
}

async function readPart(file: File, offset: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(offset, offset + partBytes).arrayBuffer())
  } catch {
    throw new Refusal('not-a-file', { name: file.name })
  }
}
