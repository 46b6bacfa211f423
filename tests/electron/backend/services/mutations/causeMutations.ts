import { sendTable } from '../testBackend.ts'
import { at, type Mutations } from './Mutations.ts'

const heard = { source: 'call-listening', who: 'Noa', on: '2026-03-01' } as const

export const causeMutations: Mutations = {
  'rootCause.merge': async (client) => {
    const { rows } = await client.rootCause.list({})
    const fresh = await client.lists.rootCauses.create({ title: 'Kept', category: 'process' })
    await client.rootCause.merge({ kept: fresh.id, merged: [at(rows, 0).id] })
  },
  'evidence.attach': async (client) => {
    await client.evidence.attach({ id: null, handle: await sendTable(client, 'what,count\nNobody called,3\n') })
  },
  'evidence.takeWords': async (client) => {
    const { rows } = await client.case.page({ query: {}, offset: 0, limit: 1000 })
    const said = rows.filter(({ text }) => text !== undefined)
    const { failurePoint } = at(said, 0)
    const occurrences = said.filter((row) => row.failurePoint === failurePoint).map(({ id }) => id)
    await client.evidence.takeWords({ failurePoint, occurrences })
  },
  'evidence.takeSentence': async (client) => {
    const text = 'Nobody called me back.'
    for (const as of ['evidence', 'failure-point', 'promise'] as const) {
      await client.evidence.takeSentence({ ...heard, as, text })
    }
  },
  'evidence.takeTally': (client, { failurePoints }) =>
    client.evidence.takeTally({
      ...{ ...heard, outOf: 20, asCases: true },
      lines: [
        { failurePoint: at(failurePoints, 0).id, count: 3 },
        { title: 'Music is too loud', count: 2 },
      ],
    }),
  'assistant.take': (client) =>
    client.assistant.take({
      answer: JSON.stringify({
        source: 'Helper',
        causes: [{ failurePoint: 'FP-01', title: 'Nobody owns it', why: 'Two traces end there.' }],
        links: [{ evidence: 'EV-01', about: 'RC-02', stance: 'against' }],
        ideas: [{ title: 'One owner', rootCauses: ['RC-01'], kind: 'ownership', why: 'Fewer hands.' }],
      }),
      keys: ['cause-0', 'link-0', 'idea-0'],
    }),
}
