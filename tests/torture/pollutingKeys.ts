import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../electron/cli/base/readDocument.ts'
import { catalogue } from '../../shared/engagement/catalogue.ts'
import { DocumentCheck, rowListKeys } from '../../shared/engagement/DocumentCheck.ts'
import { toDocument } from '../../shared/engagement/toInterchange.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { smallEngagement } from '../fixtures/engagementFiles.ts'
import { type Tried, tryShapes } from './Tried.ts'

const polluting = ['__proto__', 'constructor', 'prototype']
const payload = '{"polluted":1,"prototype":{"polluted":1},"toString":null}'

/** The paths of the objects in a value, from the root on. */
function objectPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, item]) => objectPaths(item, [...path, key]))
  return Array.isArray(value) ? inner : [path, ...inner]
}

/** The JSON of a value in which the object at a path has one more key. */
function withKey(value: unknown, path: readonly string[], key: string): string {
  const [step, ...rest] = path
  if (step === undefined) return `{${JSON.stringify(key)}:${payload},${JSON.stringify(value).slice(1)}`
  const entries = Object.entries(Object(value)).map(([name, item]) => {
    const text = name === step ? withKey(item, rest, key) : JSON.stringify(item)
    return Array.isArray(value) ? text : `${JSON.stringify(name)}:${text}`
  })
  return Array.isArray(value) ? `[${entries.join()}]` : `{${entries.join()}}`
}

/** What a load refuses a document with: read and held against the rules as the command does it, without making a file each time. */
function refusedOf(path: string): string {
  const { rest, rows } = readDocument(path)
  const check = new DocumentCheck(rest)
  for (const key of rowListKeys) {
    for (const [index, item] of [...rows(key)].entries()) check.checkItem(key, index, item, () => true)
  }
  return JSON.stringify(check.refused)
}

/**
 * A key that means an object's prototype is refused wherever it stands in a document: by what the command reads it with, and
 * where it stands at the root or in a list that stays in the file by the command itself.
 */
export function tryPollutingKeys(folder: string): Promise<Tried> {
  const document = toDocument(catalogue, smallEngagement())
  const shapes = objectPaths(document).flatMap((path) =>
    polluting.map((key) => [`${[...path, key].join('.')}`, { path, text: withKey(document, path, key) }] as const),
  )
  const isNamed = (told: string) => polluting.some((key) => told.includes(key))
  return tryShapes(shapes, async ({ path: [list], text }) => {
    writeFileSync(join(folder, 'in.json'), text)
    const refused = refusedOf(join(folder, 'in.json'))
    if (Reflect.has({}, 'polluted')) return 'every object has a new property'
    if (!isNamed(refused)) return refused
    if (list !== undefined && !rowListKeys.includes(list)) return null
    const { exitCode, stderr } = await runHere(['load', 'in.json', 'out.shoresh'], { settings: folder, folder })
    if (Reflect.has({}, 'polluted')) return 'every object has a new property'
    return exitCode === 1 && isNamed(stderr) ? null : `${exitCode}: ${stderr}`
  })
}
