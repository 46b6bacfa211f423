import type { caseValuesJob } from '../engagement/caseIndex/caseJobKinds.ts'
import { readBeside } from '../engagement/readBeside.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { caseValues } from '../store/cases/caseValues.ts'

export const work: WorkOf<typeof caseValuesJob> = ({ file, field }) => [
  ...readBeside(file, (reader) => reader.read((db) => caseValues(db, field))),
]
