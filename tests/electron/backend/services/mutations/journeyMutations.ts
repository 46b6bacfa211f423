import { at, type Mutations } from './Mutations.ts'

export const journeyMutations: Mutations = {
  'engagement.orderStages': (client, { stages }) =>
    client.engagement.orderStages({ ids: stages.map(({ id }) => id).toReversed() }),
  'journey.moveTouchpoint': async (client, { stages, touchpoints }) => {
    const { id, stage } = at(touchpoints, 0)
    await client.journey.moveTouchpoint({ id, to: { stage: at(stages, 2).id, before: null } })
    await client.journey.moveTouchpoint({ id, to: 'earlier' })
    await client.journey.moveTouchpoint({ id: at(touchpoints, 1).id, to: stage === at(touchpoints, 1).stage ? 'onward' : 'back' })
  },
  'journey.moveStage': (client, { stages }) => client.journey.moveStage({ id: at(stages, 0).id, to: 'onward' }),
  'journey.start': (client) => client.journey.start({ journey: null, from: 'clinic' }),
  'journey.take': (client) =>
    client.journey.take({
      journey: null,
      stages: [{ name: 'From elsewhere', touchpoints: [{ name: 'Counter', channel: 'branch', momentOfTruth: true }] }],
    }),
  'journey.note': async (client, { touchpoints }) => {
    const touchpoint = at(touchpoints, 0).id
    await client.journey.note({ touchpoint, kind: 'failure-point', texts: ['Nobody answers', 'Nobody knows'] })
    await client.journey.note({ touchpoint, kind: 'promise', texts: ['Within a day'] })
    await client.journey.note({ touchpoint, kind: 'idea', texts: ['One number'] })
    await client.journey.note({ touchpoint, kind: 'good-moment', texts: ['They smile'] })
    await client.journey.note({ touchpoint, kind: 'backstage', texts: ['Back office'] })
    await client.journey.note({ touchpoint, kind: 'hand', texts: ['Porter'] })
  },
  'journey.remove': async (client, { journeys, stages, touchpoints }) => {
    await client.journey.remove({ kind: 'touchpoint', id: at(touchpoints, 0).id, failurePoints: 'delete' })
    await client.journey.remove({ kind: 'stage', id: at(stages, 1).id, failurePoints: 'keep' })
    await client.journey.remove({ kind: 'journey', id: at(journeys, 0).id, failurePoints: 'delete' })
  },
  'journey.merge': async (client, { stages, touchpoints }) => {
    await client.journey.merge({ kind: 'touchpoint', kept: at(touchpoints, 0).id, duplicate: at(touchpoints, 1).id })
    await client.journey.merge({ kind: 'stage', kept: at(stages, 0).id, duplicate: at(stages, 1).id })
  },
  'journey.target': (client) => client.journey.target({ journey: null, name: 'As it should be' }),
  'journey.vote': (client, { failurePoints }) =>
    client.journey.vote({ kind: 'failure-point', id: at(failurePoints, 0).id, by: 1 }),
  'journey.score': (client, { touchpoints }) =>
    client.journey.score({ touchpoint: at(touchpoints, 0).id, customer: 2, organisation: 9, on: '2026-03-01' }),
}
