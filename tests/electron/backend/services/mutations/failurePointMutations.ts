import { at, type Mutations, tracedPoint } from './Mutations.ts'

export const failurePointMutations: Mutations = {
  'failurePoint.create': (client, { touchpoints }) =>
    client.failurePoint.create({ title: 'New', touchpoint: at(touchpoints, 2).id, perMonth: [1, 2, 3], severity: 2 }),
  'failurePoint.createMany': (client) =>
    client.failurePoint.createMany({ rows: [{ title: 'a', stage: 'New stage', touchpoint: 'New touchpoint' }, { title: 'b' }] }),
  'failurePoint.update': (client, { failurePoints, stages }) =>
    client.failurePoint.update({
      id: at(failurePoints, 3).id,
      patch: { title: 'Other', stage: at(stages, 9).id, perMonth: null, severity: 1, channel: 'mail' },
    }),
  'failurePoint.updateMany': (client, { failurePoints }) =>
    client.failurePoint.updateMany({ ids: failurePoints.slice(0, 5).map(({ id }) => id), patch: { severity: 5, channel: null } }),
  'failurePoint.updateEach': (client, { failurePoints }) =>
    client.failurePoint.updateEach({
      updates: [
        { id: at(failurePoints, 0).id, patch: { severity: 1, title: 'One' }, newStage: 'Farewell', newTouchpoint: 'Letter' },
        { id: at(failurePoints, 1).id, patch: { channel: null }, newStage: 'farewell', newTouchpoint: 'letter' },
        { id: at(failurePoints, 2).id, patch: { perMonth: [1, 2, 3] } },
      ],
    }),
  'failurePoint.remove': (client, { traces }) =>
    client.failurePoint.remove({ ids: traces.slice(0, 3).map(({ failurePoint }) => failurePoint) }),
  'failurePoint.split': async (client) => {
    const { rows } = await client.case.page({ query: {}, offset: 0, limit: 1000 })
    const { failurePoint, channel } = at(
      rows.filter((row) => row.channel !== undefined),
      0,
    )
    await client.failurePoint.split({ id: failurePoint, by: { kind: 'channel', value: channel ?? null }, title: 'By channel' })
  },
  'response.addAffected': (client, { failurePoints }) =>
    client.response.addAffected({ id: at(failurePoints, 0).id, customers: ['New customer', 'Another'] }),
  'triage.accept': async (client, { stages, rootCauses }) => {
    const { id } = await client.failurePoint.create({ title: 'Waits for everything' })
    await client.triage.accept({ id, stage: at(stages, 0).id, touchpoint: null, severity: 4, rootCause: at(rootCauses, 0).id })
  },
  'triage.merge': async (client, sample) => {
    const { failurePoint } = await tracedPoint(client, sample)
    const traced = new Set(sample.traces.map((trace) => trace.failurePoint))
    const merged = at(
      sample.failurePoints.filter(({ id }) => !traced.has(id)),
      0,
    ).id
    await client.triage.merge({ kept: failurePoint, merged: [merged] })
  },
}
