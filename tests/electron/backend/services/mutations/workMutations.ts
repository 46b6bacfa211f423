import { at, type Mutations } from './Mutations.ts'

export const workMutations: Mutations = {
  'engagement.updateSettings': (client) =>
    client.engagement.updateSettings({ name: 'Other', currency: 'EUR', period: null, plan: { capacity: 7, budget: null } }),
  'people.rename': async (client) => {
    const [person] = await client.people.list()
    return client.people.rename({ from: person?.name ?? '', to: 'Somebody else' })
  },
  'people.hide': async (client) => {
    const [person] = await client.people.list()
    return client.people.hide({ name: person?.name ?? '', hidden: true })
  },
  'plan.keep': (client, { fixes }) =>
    client.plan.keep({
      budget: null,
      waveDays: 9,
      overrides: [
        { fix: at(fixes, 0).id, effortDays: 2, effectivenessFactor: 0.5 },
        { fix: at(fixes, 3).id, leftOut: true },
      ],
    }),
  'fix.pin': (client, { fixes }) => client.fix.pin({ id: at(fixes, 2).id, pinned: 'out' }),
  'progress.freeze': (client) => client.progress.freeze({ name: 'Autumn', on: '2026-09-01', note: 'As decided.' }),
  'progress.removeSnapshots': (client, { snapshots }) => client.progress.removeSnapshots({ ids: [at(snapshots, 0).id] }),
  'progress.decide': (client, { fixes }) =>
    client.progress.decide({
      ...{ fix: at(fixes, 0).id, verdict: 'rejected', on: '2026-03-01', by: 'The board', why: 'Too dear', predicted: 4 },
    }),
}
