import { describe, expect, it } from 'vitest'
import { readCell } from '../../../../renderer/screens/failure-points/cellEdits.ts'
import type { FailurePointRow } from '../../../../shared/contract/lists/failurePointContract.ts'
import { readPastedTable } from '../../../../shared/tables/readPastedTable.ts'
import { sendTable, testBackend } from '../services/testBackend.ts'

/** The fields that can be typed into the table, pasted and imported alike. */
type Field = 'title' | 'severity' | 'perMonth'

const refused = Symbol('refused')

/** What each text means in a field; null is nothing. */
const cases: readonly (readonly [field: Field, text: string, meaning: unknown])[] = [
  ['perMonth', '12.5', 12.5],
  ['perMonth', '12,5', 12.5],
  ['perMonth', '0,125', 0.125],
  ['perMonth', '1,200', 1200],
  ['perMonth', '₪ 1,200', 1200],
  ['perMonth', '1 200', 1200],
  ['perMonth', '1.5E+03', 1500],
  ['perMonth', '1.234,50', 1234.5],
  ['perMonth', '3%', refused],
  ['perMonth', '-5', refused],
  ['perMonth', '(5)', refused],
  ['perMonth', 'many', refused],
  ['perMonth', '9999999999999999', refused],
  ['perMonth', '8–12–20', [8, 12, 20]],
  ['perMonth', '8-12-20', [8, 12, 20]],
  ['perMonth', '1,5–2–3,5', [1.5, 2, 3.5]],
  ['perMonth', '8 12 20', [8, 12, 20]],
  ['perMonth', '20-12-8', refused],
  ['perMonth', '8/12/2020', refused],
  ['perMonth', ' ', null],
  ['severity', '3', 3],
  ['severity', '3.0', 3],
  ['severity', ' 4 ', 4],
  ['severity', '2.5', refused],
  ['severity', '6', refused],
  ['severity', 'high', 4],
  ['severity', 'גבוהה', 4],
  ['severity', 'dreadful', refused],
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

/** The meanings of these texts, each imported in a table of its own: in a column they would tell how one another is read. */
async function imported(field: Field, texts: readonly string[]): Promise<readonly unknown[]> {
  const { client } = testBackend()
  await client.files.create({ name: 'x', language: 'en' })
  const meanings: unknown[] = []
  for (const [index, text] of texts.entries()) {
    const lines = field === 'title' ? ['title,stage', `"${text}",Sale`] : [`title,${field}`, `case ${index},"${text}"`]
    const handle = await sendTable(client, lines.join('\n'))
    const { rejected } = await client.importing.run({ as: 'failure-points', handle, map: { title: 'title', [field]: field } })
    const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 1000 })
    meanings.push(rejected.length > 0 ? refused : rows.at(-1)?.[field])
  }
  return meanings
}

describe.each(['title', 'severity', 'perMonth'] as const)('a text as the %s of a failure point', (field) => {
  const own = cases.filter(([of]) => of === field)
  const texts = own.map(([, text]) => text)
  const meanings = own.map(([, text, meaning]) => [text, meaning])

  it('means the same typed, pasted and imported', async () => {
    expect(texts.map((text) => [text, typed(field, text)])).toEqual(meanings)
    expect(texts.map((text) => [text, pasted(field, text)])).toEqual(meanings)
    const found = await imported(field, texts)
    expect(texts.map((text, index) => [text, found[index]])).toEqual(meanings)
  })
})
