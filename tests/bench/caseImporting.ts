// Imports a table of cases into a new engagement in a process of its own, as the job of the app does, and prints the counts and
// the most bytes held, as JSON.
import { BesideConnection } from '../../electron/backend/engagement/BesideConnection.ts'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { identityOf } from '../../electron/backend/engagement/fileIdentity.ts'
import { readImport } from '../../electron/backend/importing/importTable.ts'
import { partedFileAt } from '../../electron/backend/transfer/PartedFile.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { caseMap } from './caseTable.ts'

const [table = '', path = ''] = process.argv.slice(2)
const parsed = parseEngagement({ name: 'Bench' })
if (!parsed.ok) throw new Error('an empty engagement is not sound')
createEngagementFile(path, parsed.engagement)
const importInto = await readImport(partedFileAt(table, 'cases.csv'), {
  as: 'occurrences',
  map: caseMap,
  on: '2026-01-01',
  language: 'en',
  isTrial: false,
})
const file = { path, name: 'bench.shoresh', identity: identityOf(path) ?? '', author: 'bench' }
const beside = new BesideConnection(file, async () => undefined)
const { imported } = await importInto(beside)
beside.close()
console.log(JSON.stringify({ imported, held: process.resourceUsage().maxRSS * 1024 }))
