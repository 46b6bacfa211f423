import { at, type Mutations } from './Mutations.ts'

export const listMutations: Mutations = {
  'lists.categories.create': (client) => client.lists.categories.create({ name: 'Law', definition: 'What the law asks.' }),
  'lists.categories.update': (client, { categories }) =>
    client.lists.categories.update({ id: at(categories, 0).id, patch: { name: 'Renamed', definition: null } }),
  'lists.categories.remove': async (client, { categories, rootCauses }) => {
    const { id } = at(categories, 0)
    for (const cause of rootCauses) {
      if (cause.category === id) await client.lists.rootCauses.update({ id: cause.id, patch: { category: 'process' } })
    }
    await client.lists.categories.remove({ ids: [id] })
  },
  'lists.stages.create': (client) => client.lists.stages.create({ name: 'Farewell' }),
  'lists.stages.update': (client, { stages }) => client.lists.stages.update({ id: at(stages, 1).id, patch: { name: 'Renamed' } }),
  'lists.stages.remove': async (client) => {
    const { id } = await client.lists.stages.create({ name: 'Unused' })
    await client.lists.stages.remove({ ids: [id] })
    await client.lists.stages.create({ name: 'Used' })
  },
  'lists.touchpoints.create': (client, { stages }) =>
    client.lists.touchpoints.create({ name: 'Letter', stage: at(stages, 0).id }),
  'lists.touchpoints.update': (client, { stages, touchpoints }) =>
    client.lists.touchpoints.update({
      id: at(touchpoints, 0).id,
      patch: { stage: at(stages, 5).id, hands: ['a', 'b'], momentOfTruth: true, feeling: null, customerScore: 3 },
    }),
  'lists.touchpoints.remove': async (client, { stages }) => {
    const { id } = await client.lists.touchpoints.create({ name: 'Letter', stage: at(stages, 0).id })
    await client.lists.touchpoints.remove({ ids: [id] })
    await client.lists.touchpoints.create({ name: 'Kept', stage: at(stages, 0).id })
  },
  'lists.rootCauses.create': (client) => client.lists.rootCauses.create({ title: 'New', category: 'systems', description: 'x' }),
  'lists.rootCauses.update': (client, { rootCauses }) =>
    client.lists.rootCauses.update({
      id: at(rootCauses, 0).id,
      patch: { title: 'Other', category: 'systems', description: null },
    }),
  'lists.rootCauses.remove': (client, { rootCauses }) => client.lists.rootCauses.remove({ ids: [at(rootCauses, 0).id] }),
  'lists.fixes.create': (client, { fixes, rootCauses }) =>
    client.lists.fixes.create({
      title: 'New',
      effects: [{ rootCause: at(rootCauses, 0).id, effectiveness: [0.1, 0.2, 0.3] }],
      requires: [at(fixes, 0).id],
    }),
  'lists.fixes.update': (client, { fixes, rootCauses }) =>
    client.lists.fixes.update({
      id: at(fixes, 1).id,
      patch: {
        title: 'Other',
        state: 'done',
        pinned: 'in',
        effects: [{ rootCause: at(rootCauses, 2).id, effectiveness: 1 }],
        requires: [],
        excludes: [],
        cost: null,
      },
    }),
  'lists.fixes.updateEach': (client, { fixes }) =>
    client.lists.fixes.updateEach({
      updates: [
        { id: at(fixes, 0).id, patch: { owner: 'Dana', effortDays: 3 } },
        { id: at(fixes, 1).id, patch: { owner: 'Dana', cost: null, state: 'done' } },
      ],
    }),
  'lists.fixes.remove': (client, { fixes }) => client.lists.fixes.remove({ ids: fixes.slice(0, 4).map(({ id }) => id) }),
}
