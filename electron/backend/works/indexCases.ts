import { CaseIndex } from '../engagement/caseIndex/CaseIndex.ts'
import type { indexCasesJob } from '../engagement/caseIndex/caseJobKinds.ts'
import { followCases } from '../engagement/caseIndex/followCases.ts'
import { readBeside } from '../engagement/readBeside.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { seldom } from './seldom.ts'

export const work: WorkOf<typeof indexCasesJob> = ({ file, index: path }, { tell }) => {
  const index = new CaseIndex(path, file.nativeBinding)
  try {
    const told = seldom((share) => void tell(share))
    // Written to meanwhile, it is followed once more, which is short.
    readBeside(file, (reader) => reader.read((db) => followCases(db, index, told)))
    return null
  } finally {
    index.close()
  }
}
