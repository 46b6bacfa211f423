import { BesideConnection } from '../engagement/BesideConnection.ts'
import { readImport } from '../importing/importTable.ts'
import type { importTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof importTableJob> = async ({ path, name, asked, on, language, file }, { tell }) => {
  const importInto = await readImport(partedFileAt(path, name), { ...asked, on, language, isTrial: false })
  await tell('write')
  const beside = new BesideConnection(file, tell)
  try {
    const result = await importInto(beside)
    return { result, change: beside.change }
  } finally {
    beside.close()
  }
}
