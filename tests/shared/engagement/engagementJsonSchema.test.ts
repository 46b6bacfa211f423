import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { engagementJsonSchema } from '../../../shared/engagement/engagementJsonSchema.ts'

it('the JSON Schema that is shipped is that of the format (else run npx node build/writeEngagementSchema.ts)', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../../shared/engagement.schema.json'), 'utf8')
  expect(shipped).toBe(engagementJsonSchema())
})

it('the JSON Schema refuses unknown keys and knows nested causes', () => {
  const schema = JSON.parse(engagementJsonSchema())
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false, required: ['name'] })
  expect(schema.properties.severityWeights).toMatchObject({ minItems: 5, items: false })
  expect(schema.properties.traces.items.properties.cause.$ref).toMatch(/^#\/\$defs\//)
})
