import { BesideConnection } from '../engagement/BesideConnection.ts'
import type { takeBackImportJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { takeBackImport } from '../store/takeBackImport.ts'

export const work: WorkOf<typeof takeBackImportJob> = async ({ id, title, file }, { tell }) => {
  await tell('write')
  const beside = new BesideConnection(file, tell)
  try {
    await beside.backUp()
    const result = beside.write('import.take-back', { title }, (transaction) => takeBackImport(transaction, id))
    return { result, change: beside.change }
  } finally {
    beside.close()
  }
}
