import { CaseIndex } from '../engagement/caseIndex/CaseIndex.ts'
import type { findCasesJob } from '../engagement/caseIndex/caseJobKinds.ts'
import { findCases } from '../engagement/caseIndex/findCases.ts'
import { readBeside } from '../engagement/readBeside.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { seldom } from './seldom.ts'

export const work: WorkOf<typeof findCasesJob> = ({ file, conditions, words }, { tell, handOver }) => {
  const byWords = words === null ? null : foundBy(words, file.nativeBinding)
  const told = seldom((share) => void tell(share))
  const found = readBeside(file, (reader) => reader.read((db) => findCases(db, conditions, byWords, told)))
  // Of its own memory, which nobody else has a view of.
  if (found.buffer instanceof ArrayBuffer) handOver(found.buffer)
  return found
}

function foundBy({ index: path, search }: { readonly index: string; readonly search: string }, nativeBinding?: string) {
  const index = new CaseIndex(path, nativeBinding)
  try {
    return index.find(search)
  } finally {
    index.close()
  }
}
