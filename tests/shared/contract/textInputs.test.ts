import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { mediaType } from '../../../shared/model/evidence/base64Text.ts'
import { isoMonthSchema, plainText } from '../../../shared/model/lists/values.ts'
import { keptName, keptText } from '../../../shared/model/textRules.ts'
import { contractProcedures } from '../../fixtures/contractProcedures.ts'

type Json = Readonly<Record<string, unknown>>

/** Of a currency code, a colour, a month and a kind of content too: they have letters or digits of their own and nothing else. */
const rules = [
  ...[keptText.source, keptName.source, '^[A-Z]{3}$', '^#[0-9a-f]{6}$'],
  ...[isoMonthSchema, mediaType].map((schema) => z.toJSONSchema(schema).pattern),
]

/** True where any text at all would be taken: one without our rule, a closed list, a format, or an encoding of bytes. */
function isFree(schema: Json): boolean {
  if (schema['type'] !== 'string' || 'enum' in schema || 'const' in schema || 'format' in schema || 'contentEncoding' in schema)
    return false
  const patterns = [schema['pattern'], ...(Array.isArray(schema['allOf']) ? schema['allOf'].map((part) => part.pattern) : [])]
  return !patterns.some((pattern) => rules.includes(pattern))
}

/** The paths of the free texts in a JSON Schema. */
function freeTexts(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = isFree(schema as Json) ? [path] : []
  return [...own, ...Object.entries(schema).flatMap(([key, inner]) => freeTexts(inner, `${path}/${key}`))]
}

const inputs = contractProcedures().flatMap(({ path, procedure }) => {
  const schema: unknown = procedure['~orpc'].inputSchema
  return schema instanceof z.ZodType ? [[path.join('.'), schema] as const] : []
})

describe('the contract', () => {
  it('takes many inputs', () => {
    expect(inputs.length).toBeGreaterThan(40)
    expect(inputs.map(([name]) => name)).toContain('lists.stages.create')
  })

  it.each(inputs)('%s takes no text that a file could not keep', (name, schema) => {
    expect(freeTexts(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), name)).toEqual([])
  })

  it.each(inputs)('%s takes nothing that may be nested without an end', (_name, schema) => {
    expect(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))).not.toContain('"$ref"')
  })

  it('would be caught with a text of any kind in it', () => {
    expect(freeTexts(z.toJSONSchema(z.strictObject({ a: plainText, b: z.string().max(3) })), 'planted')).toEqual([
      'planted/properties/b',
    ])
  })
})
