import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { runHere } from './runShoresh.ts'
import { workplace } from './workplace.ts'

// Each is a call that opens and checks the file, and the machine may be busy.
vi.setConfig({ testTimeout: 1_800_000 })

const journeys = 300
/** Of them so many are asked for; `SHORESH_JOURNEYS=300` asks for all. */
const asked = Number(process.env['SHORESH_JOURNEYS'] ?? 15)
const names = ['Dana', 'dana ', 'DANA', 'Ron', 'Noa', 'נציג  מכירות', 'נציג מכירות'] as const
const owner = 'Noa'

/** Halves, whose sums and means no computer rounds. */
const score = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const place = fc.record({
  stage: fc.nat(3),
  customerScore: maybe(score),
  organisationScore: maybe(score),
  momentOfTruth: fc.boolean(),
  hands: fc.array(fc.constantFrom(...names), { maxLength: 4 }),
  backstage: fc.array(fc.record({ kind: fc.constantFrom('system', 'policy'), score: maybe(score) }), { maxLength: 3 }),
  failures: fc.array(fc.record({ perMonth: fc.nat(40), severity: fc.integer({ min: 1, max: 5 }) }), { maxLength: 2 }),
})
const way = fc.record({ places: fc.array(place, { maxLength: 6 }), taken: fc.subarray([...names]) })

type Way = Parameters<Parameters<typeof way.map>[0]>[0]
type Place = Way['places'][number]

/** One engagement that holds all the journeys, each with four stages. */
function engagementOf(ways: readonly Way[]) {
  const each = ways.flatMap(({ places }, journey) => places.map((one, at) => ({ ...one, journey, id: `t${journey}-${at}` })))
  const stages = ways.flatMap((_, journey) => [0, 1, 2, 3].map((stage) => ({ id: `s${journey}-${stage}`, journey })))
  return {
    name: 'Random ways',
    journeys: ways.map((_, journey) => ({ id: `j${journey}`, name: `Journey ${journey}` })),
    stages: stages.map(({ id, journey }) => ({ id, name: id, journey: `j${journey}` })),
    touchpoints: each.map(({ failures: _, stage, journey, backstage, ...told }) => ({
      ...told,
      name: told.id,
      stage: `s${journey}-${stage}`,
      backstage: backstage.map((factor, at) => ({ name: `Factor ${at}`, ...factor })),
    })),
    failurePoints: each.flatMap(({ id, failures }) =>
      failures.map((failure, at) => ({ id: `f${id}-${at}`, title: `Failure ${id} ${at}`, touchpoint: id, ...failure })),
    ),
  }
}

const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** The hands and hand-overs of a walk, by going along it. */
function counted(walk: readonly string[]) {
  const met: string[] = []
  let handOvers = 0
  walk.map(folded).forEach((hand, at, all) => {
    if (!met.includes(hand)) met.push(hand)
    if (at > 0 && all[at - 1] !== hand) handOvers += 1
  })
  return { hands: met.length, handOvers }
}

function scoresOf({ customerScore, organisationScore, backstage }: Place) {
  let [sum, scored, lowest]: [number, number, number] = [0, 0, Number.POSITIVE_INFINITY]
  let weakest: string | null = null
  backstage.forEach(({ score: own }, at) => {
    if (own === undefined) return
    sum += own
    scored += 1
    if (own < lowest) [lowest, weakest] = [own, `Factor ${at}`]
  })
  const customer = customerScore ?? null
  const organisation = organisationScore ?? (scored === 0 ? null : sum / scored)
  return { customer, organisation, weakest, gap: customer === null || organisation === null ? null : organisation - customer }
}

/** What `journey --json` is to say of a way, counted without any of the product's code. */
function toldOf({ places, taken }: Way, journey: number, bySeverity: boolean) {
  const along = places.map((one, at) => ({ ...one, id: `t${journey}-${at}` })).toSorted((one, other) => one.stage - other.stage)
  const walk = along.flatMap(({ id, hands }) => hands.map((hand) => ({ touchpoint: id, hand })))
  const takers = taken.map(folded)
  return {
    journey: `j${journey}`,
    ...counted(walk.map(({ hand }) => hand)),
    sequence: walk,
    touchpoints: along.map((one) => ({
      id: one.id,
      name: one.id,
      stage: `s${journey}-${one.stage}`,
      ...scoresOf(one),
      momentOfTruth: one.momentOfTruth,
      harm: one.failures.reduce((sum, { perMonth, severity }) => sum + perMonth * (bySeverity ? severity : 1), 0),
    })),
    ...(taken.length === 0
      ? {}
      : // biome-ignore lint/suspicious/noThenProperty: the key is the format's, and nobody awaits it.
        { then: counted(walk.map(({ hand }) => (takers.includes(folded(hand)) ? owner : hand))) }),
  }
}

it(`the command line tells ${asked} of ${journeys} random journeys as they are counted apart from it`, async () => {
  const ways = fc.sample(way, { numRuns: journeys, seed: 11 })
  const { folder, loaded } = workplace()
  await loaded(engagementOf(ways))
  for (const [journey, one] of ways.entries()) {
    if (journey % Math.ceil(journeys / asked) !== 0) continue
    const bySeverity = journey % 3 === 1
    const question = ['journey', 'a.shoresh', '--journey', `j${journey}`, '--measure', bySeverity ? 'severity' : 'count']
    const merged = one.taken.length === 0 ? [] : ['--one-owner', `${one.taken.map((name) => name.trim()).join(',')}=${owner}`]
    const outcome = await runHere([...question, ...merged, '--json'], { settings: join(folder, 'settings'), folder })
    expect([outcome.exitCode, outcome.stderr], `journey ${journey}`).toEqual([0, ''])
    expect(JSON.parse(outcome.stdout), JSON.stringify(one)).toEqual(toldOf(one, journey, bySeverity))
  }
})
