import { at, type Mutations, tracedPoint } from './Mutations.ts'

export const traceMutations: Mutations = {
  'trace.addCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    await client.trace.addCause({ failurePoint, parent: null, title: 'one more' })
    await client.trace.addCause({ failurePoint, parent: first, title: 'deeper', after: null })
  },
  'trace.updateCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    await client.trace.updateCause({ failurePoint, cause: first, patch: { title: 'said anew', state: 'rejected' } })
  },
  'trace.moveCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    const { id } = await client.trace.addCause({ failurePoint, parent: null, title: 'to move' })
    await client.trace.moveCause({ failurePoint, cause: first, parent: id, position: 0 })
  },
  'trace.copyCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    await client.trace.copyCause({ failurePoint, parent: null, from: { failurePoint, cause: first } })
  },
  'trace.setShares, trace.setJoin': async (client, sample) => {
    const { failurePoint } = await tracedPoint(client, sample)
    await client.trace.addCause({ failurePoint, parent: null, title: 'beside' })
    const { causes } = await client.trace.get({ failurePoint })
    const part = 1 / causes.length
    await client.trace.setShares({ failurePoint, parent: null, shares: causes.map(({ id }): [string, number] => [id, part]) })
    await client.trace.setJoin({ failurePoint, parent: null, join: 'together' })
  },
  'trace.removeCause': async (client, sample) => {
    const { failurePoint, trace } = await tracedPoint(client, sample)
    for (const { id } of trace.causes) await client.trace.removeCause({ failurePoint, cause: id })
  },
  'trace.linkRootCause': async (client, sample) => {
    const { failurePoint } = await tracedPoint(client, sample)
    const { id } = await client.trace.addCause({ failurePoint, parent: null, title: 'leaf' })
    await client.trace.linkRootCause({ failurePoint, cause: id, rootCause: at(sample.rootCauses, 0).id })
  },
  'trace.linkNewRootCause': async (client, sample) => {
    const { failurePoint } = await tracedPoint(client, sample)
    const { id } = await client.trace.addCause({ failurePoint, parent: null, title: 'leaf' })
    await client.trace.linkNewRootCause({ failurePoint, cause: id, title: 'Nobody was taught', category: 'training' })
  },
}
