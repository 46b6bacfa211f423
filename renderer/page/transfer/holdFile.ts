import { largestTable } from '../../../shared/contract/files/transferContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Client } from '../ApiProvider.tsx'
import { givePath } from './givePath.ts'
import { type SendOptions, sendFile } from './sendFile.ts'

/**
 * Has the backend hold a table that the user chose, dropped or pasted, and answers with its handle: by its path where the
 * host knows it, else sent part by part. @throws Refusal `file-too-large` before anything is read, or as `sendFile`
 */
export async function holdFile(client: Client, file: File, options: SendOptions): Promise<string> {
  if (file.size > largestTable) {
    throw new Refusal('file-too-large', { name: file.name, megabytes: largestTable / 1_000_000 })
  }
  const handle = (await givePath(file)) ?? (await sendFile(client, file, options))
  if (options.signal.aborted) {
    client.transfer.discard({ handle }).catch(() => undefined)
    options.signal.throwIfAborted()
  }
  return handle
}
