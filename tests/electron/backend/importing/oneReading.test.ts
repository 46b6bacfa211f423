import { describe, expect, it } from 'vitest'
import { readCell } from '../../../../renderer/screens/failure-points/columns.ts'
import type { FailurePointRow } from '../../../../shared/contract/failurePointContract.ts'
import { readPastedTable } from '../../../../shared/tables/readPastedTable.ts'
import { sendTable, testBackend } from '../services/testBackend.ts'

/** The fields that can be typed into the table, pasted and imported alike. */
type Field = 'title' | 'severity' | 'perMonth'

const refused = Symbol('refused')

/** What each text means in a field; null is nothing. */
const cases: readonly (readonly [field: Field, text: string, meaning: unknown])[] = [
  ['perMonth', '12.5', 12.5],
  ['perMonth', '12,5', refused],
  ['perMonth', '0,125', refused],
  ['perMonth', '1,200', 1200],
  ['perMonth', '₪ 1,200', 1200],
  ['perMonth', '1 200', 1200],
  ['perMonth', '1.5E+03', 1500],
  ['perMonth', '1.234,50', refused],
  ['perMonth', '3%', refused],
  ['perMonth', '-5', refused],
  ['perMonth', '(5)', refused],
  ['perMonth', 'many', refused],
  ['perMonth', '9999999999999999', refused],
  ['perMonth', '8–12–20', [8, 12, 20]],
  ['perMonth', '8-12-20', [8, 12, 20]],
  ['perMonth', '8 12 20', [8, 12, 20]],
  ['perMonth', '20-12-8', refused],
  ['perMonth', '8/12/2020', refused],
  ['perMonth', ' ', null],
  ['severity', '3', 3],
  ['severity', '3.0', 3],
  ['severity', ' 4 ', 4],
  ['severity', '2.5', refused],
  ['severity', '6', refused],
  ['severity', 'high', refused],
  ['severity', '', null],
  ['title', '  Late reply ', 'Late reply'],
  ['title', 'Cafe\u0301', 'Café'],
  ['title', ' ', refused],
  ['title', 'x'.repeat(501), refused],
]

const row: FailurePointRow = {
  id: 'f',
  code: 'FP-1',
  title: 'x',
  stage: null,
  stageName: null,
  touchpoint: null,
  touchpointName: null,
  channel: null,
  severity: null,
  perMonth: null,
  countPerMonth: 0,
  counted: false,
  occurrences: 0,
  costPerCase: null,
  customersPerMonth: null,
  harm: 0,
  traced: 0,
}

function typed(field: Field, text: string): unknown {
  const edit = readCell(field, text, row, [], [])
  return edit.kind === 'patch' ? edit.patch[field] : refused
}

function pasted(field: Field, text: string): unknown {
  const table = field === 'title' ? `title\tstage\n${text}\tSale` : `title\t${field}\nx\t${text}`
  const { rows, skipped } = readPastedTable(table)
  expect(rows.length + skipped.length).toBe(1)
  const [first] = rows
  return first === undefined ? refused : (first[field] ?? null)
}

async function imported(field: Field, text: string): Promise<unknown> {
  const { client } = testBackend()
  await client.files.create({ name: 'x', language: 'en' })
  const table = field === 'title' ? `title,stage\n"${text}",Sale` : `title,${field}\nx,"${text}"`
  const names = field === 'title' ? { title: 'title' } : { title: 'title', [field]: field }
  const result = await client.importing.failurePoints({ handle: await sendTable(client, table), map: names })
  const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })
  expect(result.rejected.length + rows.length).toBe(1)
  const [first] = rows
  return first === undefined ? refused : first[field]
}

describe('a text in a field of a failure point', () => {
  it.each(cases)('means the same typed, pasted and imported: %s %j', async (field, text, meaning) => {
    expect([typed(field, text), pasted(field, text), await imported(field, text)]).toEqual([meaning, meaning, meaning])
  })
})
