import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JsonParts } from '../../electron/cli/json/JsonParts.ts'
import { formatPath } from '../../shared/model/formatPath.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { type Tried, tryShapes } from './Tried.ts'

interface Shape {
  readonly text: string
  /** Where the key stands that came first again; null in a text that has none. */
  readonly path: string | null
}

const title = '"id": "f1", "title": "t"'
const many = Array.from({ length: 40 }, (_, index) => `"k${index}": ${index}`).join()

/** Each name says where the repeated key stands, and how it is written. */
const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    'a setting': { text: '{"name": "a", "name": "b"}', path: 'name' },
    'a list of values': { text: '{"name": "a", "stages": [{"id": "s", "name": "n"}], "stages": []}', path: 'stages' },
    'a list that stays in the file': { text: '{"name": "a", "occurrences": [], "occurrences": []}', path: 'occurrences' },
    'a list, and then no list': { text: '{"name": "a", "occurrences": [], "occurrences": 1}', path: 'occurrences' },
    'one of them an escape': { text: '{"name": "a", "n\\u0061me": "b"}', path: 'name' },
    'both escapes, in small and capital digits': { text: '{"\\u006eame": "a", "\\u006Eame": "b"}', path: 'name' },
    'a list by an escape': { text: '{"name": "a", "fixes": [], "fi\\u0078es": []}', path: 'fixes' },
    'a list that stays in the file, by an escape': {
      text: '{"name": "a", "occurrences": [], "\\u006fccurrences": []}',
      path: 'occurrences',
    },
    'a slash, escaped or not': { text: '{"name": "a", "/": 1, "\\/": 2}', path: '["/"]' },
    'a field of an item': {
      text: `{"name": "a", "failurePoints": [{"id": "f0", "title": "t"}, {${title}, "id": "f2"}]}`,
      path: 'failurePoints[1].id',
    },
    'a field of a row': {
      text: '{"name": "a", "occurrences": [{"id": "o", "on": "2026-01-01", "on": "2026-01-02"}]}',
      path: 'occurrences[0].on',
    },
    'a field of a row by an escape': {
      text: '{"name": "a", "occurrences": [{"id": "o0"}, {"id": "o1"}, {"id": "o2", "c\\u006fst": 1, "cost": 2}]}',
      path: 'occurrences[2].cost',
    },
    'deep in a trace': {
      text: '{"name": "a", "traces": [{"failurePoint": "f", "cause": {"causes": [{}, {"causes": [], "causes": []}]}}]}',
      path: 'traces[0].cause.causes[1].causes',
    },
    'a key that is not known': { text: '{"name": "a", "x": 1, "x": 2}', path: 'x' },
    'the prototype': { text: '{"name": "a", "__proto__": 1, "__proto__": 2}', path: '__proto__' },
    'no text at all': { text: '{"name": "a", "": 1, "": 2}', path: '[""]' },
    Hebrew: { text: '{"name": "a", "שם": 1, "\\u05e9ם": 2}', path: 'שם' },
    'a pair of surrogates': { text: '{"name": "a", "😀": 1, "\\ud83d\\ude00": 2}', path: '["😀"]' },
    'after lists of lists': { text: '{"a": [[], [[1, {}], {"b": 1, "b": 1}]]}', path: 'a[1][1].b' },
    'the last of many keys': { text: `{${many}, "k39": 1}`, path: 'k39' },
    'the first of many keys': { text: `{${many}, "k0": 1}`, path: 'k0' },
    'after an object of many keys': { text: `{"a": {${many}}, "b": {"k1": 1, "k1": 2}}`, path: 'b.k1' },
    'in a list, not an object': { text: '[{"a": 1}, {"a": 1, "a": 2}]', path: '[1].a' },
    'no key, but values alike': { text: '{"name": "name", "a": ["name", "name"]}', path: null },
    'keys alike in objects beside and within one another': {
      text: '{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}]}',
      path: null,
    },
    'keys that differ in case or form': { text: '{"é": 1, "e\\u0301": 2, "É": 3, "a": 4, "A": 5, " a": 6}', path: null },
    'an escape that is part of the key': { text: '{"a": 1, "\\\\u0061": 2}', path: null },
    'many keys': { text: `{${many}}`, path: null },
  } satisfies Record<string, Shape>),
)

/** A document with a key twice is refused with its path by `load`, and read in chunks of any length the same key is found. */
export function tryRepeatedKeys(folder: string): Promise<Tried> {
  return tryShapes(shapes, async ({ text, path }) => {
    for (const length of [1, 2, 3, 5, 8, 1000]) {
      const found = foundInChunks(text, length)
      if (found !== path) return `in chunks of ${length} found at ${found}`
    }
    writeFileSync(join(folder, 'in.json'), text)
    const { exitCode, stderr } = await runHere(['load', 'in.json', 'out.shoresh'], { settings: folder, folder })
    const isTold = stderr.startsWith(`${path}: `) && stderr.includes('stands here more than once')
    if (isTold !== (path !== null)) return stderr
    return exitCode === 1 && !existsSync(join(folder, 'out.shoresh')) ? null : 'it was loaded'
  })
}

function foundInChunks(text: string, length: number): string | null {
  const bytes = Buffer.from(text)
  // One buffer for all chunks, as a file's have.
  const buffer = new Uint8Array(length)
  const parts = new JsonParts(['occurrences'])
  for (let at = 0; at < bytes.length; at += length) {
    const chunk = bytes.subarray(at, at + length)
    buffer.set(chunk)
    parts.push(buffer.subarray(0, chunk.length))
  }
  const { first } = parts.repeated
  return parts.end() === null && first !== null ? formatPath(first) : null
}
