import type { Exported } from '../../../shared/contract/files/exportingContract.ts'
import type { useClient } from '../ApiProvider.tsx'
import { saveAsFile } from '../saveAsFile.ts'
import { receiveFile } from './receiveFile.ts'

/** Offers what the backend made to the user, where it was not saved by a dialog already. */
export async function offer(client: ReturnType<typeof useClient>, exported: Exported | null, type: string): Promise<void> {
  if (exported?.kind === 'held') saveAsFile(await receiveFile(client, exported.file, type), exported.file.name)
}
