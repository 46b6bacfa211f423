import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { dimensions } from '../../shared/model/vocabulary.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { backendIn, type Client, overPort } from '../fixtures/portBackend.ts'
import { type Tried, tryShapes } from './Tried.ts'

/** Names that mean something to a program: as ids, titles and values they are text and no more. */
export const names: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'toLocaleString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'],
  ...['propertyIsEnumerable', '__defineGetter__', '__defineSetter__', '__lookupGetter__', 'then', 'toJSON', 'length', 'name'],
  ...['__proto__.polluted', 'constructor.prototype', '0', '1', '-1', '-0', '1e3', '00', '4294967295', '9007199254740993', 'NaN'],
  ...[
    'Infinity',
    'null',
    'undefined',
    'true',
    'false',
    'id',
    'key',
    'default',
    'Untraced',
    'unassigned.',
    'a, b',
    'a',
    'A',
    ' a',
  ],
  ...[
    'a.b',
    'a[0]',
    '$',
    '{{title}}',
    '[object Object]',
    'שלום',
    'עברית English',
    '\u200fסימן',
    'é',
    'e\u0301',
    '😀',
    '👩‍👩‍👧',
    '漢字',
  ],
  ...['<b>', '"', "'; DROP TABLE fix; --", '\\u0061', '%s', '../..', 'con'],
]

/** An engagement whose every list and text has every one of the names. */
function document() {
  const half = (index: number) => names[(index + 1) % names.length] ?? ''
  return {
    format: 'shoresh-engagement',
    version: 1,
    name: 'constructor',
    language: 'en',
    currency: 'ILS',
    severityWeights: [1, 2, 3, 4, 5],
    categories: names.map((id) => ({ id, name: id })),
    units: names.map((id) => ({ id, name: id })),
    stages: names.map((id) => ({ id, name: id })),
    touchpoints: names.map((id) => ({ id, name: id, stage: id, channel: id })),
    failurePoints: names.map((id, index) => ({ id, code: `FP-${index + 1}`, title: id, touchpoint: id, perMonth: index + 1 })),
    promises: names.map((id, index) => ({ id, code: `PR-${index + 1}`, text: id, touchpoint: id, failurePoints: [id] })),
    rootCauses: names.map((id, index) => ({ id, code: `RC-${index + 1}`, title: id, category: id, unit: id })),
    traces: names.map((id, index) => ({
      failurePoint: id,
      cause: { join: 'together', causes: [{ title: id, rootCause: id }, { rootCause: half(index) }] },
    })),
    evidence: names.map((id, index) => ({ id, code: `EV-${index + 1}`, source: 'survey', quote: id, about: [{ promise: id }] })),
    fixes: names.map((id, index) => ({
      id,
      code: `FX-${index + 1}`,
      title: id,
      owner: id,
      effortDays: 1,
      effects: [{ rootCause: id, effectiveness: [0.1, 0.5, 0.9] }],
    })),
    snapshots: names.map((id) => ({ id, name: id, on: '2026-01-05', note: id, engagement: { name: id } })),
    agreements: names.map((id) => ({
      ...{ id, name: id, about: 'category', by: id, outcome: id },
      categoryChoices: [{ who: id, rootCause: id, category: id }],
    })),
    decisions: names.map((id) => ({ id, text: id, fix: id, on: '2026-01-05', by: id, snapshot: id })),
    tasks: names.map((id) => ({ id, text: id, owner: id, decision: id })),
    customers: names.map((id) => ({ id, name: id, owner: id })),
    commitments: names.map((id, index) => ({ id, code: `CM-${index + 1}`, text: id, how: id, touchpoint: id })),
    occurrences: names.map((id) => ({ id, failurePoint: id, on: '2026-01-05', count: 2, customer: id, channel: id, stage: id })),
  }
}

/** What the page is told, through the same messages as in the desktop. */
async function asThePage<Result>(folder: string, path: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const backend = backendIn(folder)
  const port = overPort(backend)
  try {
    await backend.openPath(path)
    return await work(port.client)
  } finally {
    port.close()
    await backend.close()
  }
}

/** The names that are not among the given, and how often one is there more than once. */
function lostOf(found: Iterable<string>): string | null {
  const all = [...found]
  const unique = new Set(all)
  const lost = names.filter((name) => !unique.has(name))
  const merged = all.length - unique.size
  return lost.length + merged === 0 ? null : `lost ${JSON.stringify(lost)}, ${merged} more than once`
}

async function commandLineShapes(folder: string): Promise<ReadonlyMap<string, () => string | null>> {
  writeFileSync(join(folder, 'in.json'), JSON.stringify(document()))
  const run = async (...words: readonly string[]) => {
    const { exitCode, stdout, stderr } = await runHere(words, { settings: folder, folder })
    if (exitCode !== 0) throw new Error(stderr)
    return stdout
  }
  await run('load', 'in.json', 'names.shoresh')
  const dumped = await run('dump', 'names.shoresh')
  const plan = JSON.parse(await run('plan', 'names.shoresh', '--capacity', '5', '--json'))
  const planned: readonly { readonly fix: string; readonly stays: number | null }[] = [...plan.items, ...plan.left]
  const shapes = new Map<string, () => string | null>()
  shapes.set('load and dump', () => (isDeepStrictEqual(JSON.parse(dumped), document()) ? null : 'the dump differs'))
  shapes.set('plan --json', () => lostOf(planned.map(({ fix }) => fix)))
  shapes.set('how sure the plan is', () =>
    plan.items.every(({ stays }: { stays: number | null }) => typeof stays === 'number') ? null : 'a share is missing',
  )
  for (const by of dimensions) {
    const { bars } = JSON.parse(await run('pareto', 'names.shoresh', '--by', by, '--json'))
    const keys: readonly string[] = bars.map(({ key }: { key: string }) => key)
    shapes.set(`pareto --json by ${by}`, () => lostOf(keys.filter((key) => names.includes(key))))
  }
  return shapes
}

async function pageShapes(client: Client): Promise<ReadonlyMap<string, () => string | null>> {
  const view = await client.plan.get({})
  const drawn = await client.plan.uncertainty({ draws: 50 })
  const tried = await client.plan.get({ overrides: names.map((fix) => ({ fix, effortDays: 7 })) })
  const leftOut = await client.plan.get({ overrides: names.map((fix) => ({ fix, leftOut: true })) })
  const list = await client.fix.list({})
  const rootCauses = await client.rootCause.list({})
  const traces = await Promise.all(names.map((failurePoint) => client.trace.get({ failurePoint })))
  const page = await client.failurePoint.ids({ query: {} })
  const blocked = traces.flatMap(({ blockedRootCauses, causes }) =>
    causes.slice(1).flatMap(({ id }) => blockedRootCauses.get(id) ?? []),
  )
  return new Map([
    ['the fixes of the plan', () => lostOf(view.fixes.keys())],
    ['the titles of the plan', () => lostOf([...view.fixes.values()].map(({ title }) => title))],
    ['the owners of the plan', () => lostOf([...view.fixes.values()].map(({ owner }) => owner ?? ''))],
    ['the shares of the draws', () => lostOf(drawn.stays.keys())],
    ['what is tried out', () => lostOf([...tried.fixes].flatMap(([id, { effortDays }]) => (effortDays === 7 ? [id] : [])))],
    ['what is left out', () => lostOf(leftOut.plan.left.map(({ fix }) => fix))],
    ['the list of fixes', () => lostOf(list.rows.map(({ id }) => id))],
    ['the list of root causes', () => lostOf(rootCauses.rows.map(({ id }) => id))],
    ['the list of failure points', () => lostOf(page)],
    ['the root causes of traces', () => lostOf(traces.flatMap(({ causes }) => causes[0]?.rootCause?.id ?? []))],
    ['what stands beside another', () => lostOf(blocked)],
  ])
}

/** No name is lost or taken for another on its way through the file, the command line and what the page is told. */
export async function tryNamesAsData(folder: string): Promise<Tried> {
  const shapes = [...(await commandLineShapes(folder))]
  shapes.push(...(await asThePage(folder, join(folder, 'names.shoresh'), pageShapes)))
  const unpolluted = () => (Reflect.has({}, 'polluted') ? 'every object has a new property' : null)
  return tryShapes([...shapes, ['objects', unpolluted] as const], (check) => check())
}
