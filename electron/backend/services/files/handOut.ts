import { basename, dirname } from 'node:path'
import type { Exported } from '../../../../shared/contract/files/exportingContract.ts'
import type { Host } from '../../carrier/host.ts'
import { replaceFile } from '../../engagement/base/durableFiles.ts'
import { sweepTemporaryFiles } from '../../engagement/base/temporaryFiles.ts'
import { withRefusals } from '../../engagement/base/translateError.ts'
import type { HeldFiles } from '../../transfer/HeldFiles.ts'

/**
 * Brings a file to the user: where the system's dialog says, or, on a host without one, held for the page to read. `write`
 * makes it whole at a path where nothing is; what writers that died have left in that folder goes. Null when the user cancelled the dialog.
 * @throws Refusal `disk-full`, `no-permission`, …
 */
export async function handOut(
  host: Host,
  files: HeldFiles,
  name: string,
  write: (path: string) => void,
): Promise<Exported | null> {
  if (host.files.choice === 'folder') return { kind: 'held', file: files.make(name, write) }
  const path = await host.files.chooseToSave(name)
  if (path === null) return null
  sweepTemporaryFiles(dirname(path))
  withRefusals(basename(path), () => replaceFile(path, write))
  return { kind: 'saved', name: basename(path) }
}
