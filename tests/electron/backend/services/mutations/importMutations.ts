import { pasteTable, sendTable } from '../testBackend.ts'
import type { Client, Mutations } from './Mutations.ts'

const cases = 'Failure,Date,Ticket\nWaits,2026-01-02,1\nTest,2026-01-03,2\nTest,2026-01-04,3\n'

/** An import of cases some of which are set aside, which cannot be undone from here. */
async function importedCases(client: Client): Promise<string> {
  const told = await client.importing.run({
    handle: await sendTable(client, cases),
    as: 'occurrences',
    map: { title: 'Failure', on: 'Date', id: 'Ticket' },
    labels: [{ label: 'Test', setAside: true }],
  })
  if (told.import === null) throw new Error('nothing was imported')
  return told.import
}

export const importMutations: Mutations = {
  'importing.paste': (client) => pasteTable(client, 'x\tStage x\ny\tStage y\n'),
  'importing.run of failure points': async (client) =>
    client.importing.run({
      as: 'failure-points',
      handle: await sendTable(client, 'what,where\nx,Stage x\ny,Stage y\n'),
      map: { title: 'what', stage: 'where' },
    }),
  'importing.run of cases': importedCases,
  'importing.takeBack': async (client) => client.importing.takeBack({ id: await importedCases(client) }),
  'importing.bringBack': async (client) => client.importing.bringBack({ id: await importedCases(client), label: 'Test' }),
}
