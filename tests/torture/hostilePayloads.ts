import fc from 'fast-check'
import * as z from 'zod'

type Node = Readonly<Record<string, unknown>>

/** What no schema of ours asks for, in every shape that a message can carry. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    10n ** 30n,
    true,
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    'a\0b',
    '\ud800',
    'a\u202eb',
    'x'.repeat(200_000),
    '../../etc/passwd',
    '__proto__',
    "'; DROP TABLE fix; --",
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"polluted":1}}'),
    { constructor: { prototype: { polluted: 1 } } },
    new Date(0),
  ),
  fc.constantFrom<unknown>(
    new Map([['a', 1]]),
    new Set([1]),
    Array.from({ length: 5000 }, () => 'x'),
    deep(2000),
  ),
  fc.jsonValue(),
)

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = { causes: [value] }
  return value
}

/** Texts and numbers that a schema may ask for; ids among them are there in the sample or are not. */
const texts = ['a', 'שלום', '2026-03-14', '2026-99-99', 'FP-1', 'en', 'a\nb', '\u200f', 'x'.repeat(300)]
const numbers = [0, 1, 3, 10, 100, 0.5, -3, 1e15, 1e16]

/** Payloads that nearly fit a schema: parts of it are as asked, missing, extra, or junk. */
export function payloadsFor(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node
  const text = fc.constantFrom(...texts, ...ids)
  const number = fc.constantFrom(...numbers)
  return ofNode(root, 0)

  function ofNode(node: Node, depth: number): fc.Arbitrary<unknown> {
    if (depth > 6) return junk
    return fc.oneof({ weight: 9, arbitrary: fitting(node, depth) }, { weight: 1, arbitrary: junk })
  }

  function fitting(node: Node, depth: number): fc.Arbitrary<unknown> {
    const { $ref, anyOf, oneOf, allOf, type, properties, additionalProperties, items, prefixItems } = node
    if (typeof $ref === 'string') return ofNode(referred($ref), depth + 1)
    if ('const' in node) return fc.constant(node['const'])
    if (Array.isArray(node['enum'])) return fc.constantFrom<unknown>(...node['enum'])
    const choices = [anyOf, oneOf, allOf].find(Array.isArray)
    if (choices !== undefined) return fc.oneof(...choices.map((choice) => ofNode(Object(choice), depth + 1)))
    if (type === 'object') return objects(Object(properties), Object(additionalProperties), depth)
    if (Array.isArray(prefixItems)) return fc.tuple(...prefixItems.map((item) => ofNode(Object(item), depth + 1)))
    if (type === 'array') return fc.array(ofNode(Object(items), depth + 1), { maxLength: 3 })
    if (type === 'boolean') return fc.boolean()
    if (type === 'number' || type === 'integer') return number
    return type === 'string' ? text : junk
  }

  function objects(properties: Node, rest: Node, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.entries(properties).map(([key, inner]) => [key, ofNode(Object(inner), depth + 1)] as const)
    const named = fc.record(Object.fromEntries(fields), { requiredKeys: fields.slice(0, fields.length >> 1).map(([key]) => key) })
    const extra = fc.option(
      fc.dictionary(fc.constantFrom('extra', 'constructor', ...texts), ofNode(rest, depth + 1), { maxKeys: 2 }),
      {
        freq: 9,
      },
    )
    return fc.tuple(named, extra).map(([own, more]) => (more === null ? own : { ...own, ...more }))
  }

  function referred(path: string): Node {
    return path
      .split('/')
      .slice(1)
      .reduce<Node>((node, key) => Object(node[key]), root)
  }
}
