import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receiveFile } from '../../../../../renderer/page/transfer/receiveFile.ts'
import type { TableFormat } from '../../../../../shared/contract/files/exportingContract.ts'
import { type TableKind, tableKinds } from '../../../../../shared/model/importVocabulary.ts'
import { exportedText, sendTable, type TestBackend, testBackend } from '../testBackend.ts'

const dangerous = [
  '=1+1',
  '+972-3-5551234',
  '-5',
  '@SUM(A1)',
  "'=x",
  ' =cmd|calc',
  '＝1',
  '_x0041_',
  'a,b;"c"',
  'שתי\nשורות',
  '<f>&amp;',
]

async function saved(client: TestBackend['client'], kind: TableKind, format: TableFormat): Promise<File> {
  const exported = await client.exporting.table({ kind, format })
  if (exported?.kind !== 'held') throw new Error('the export is not held for the page')
  return new File([await receiveFile(client, exported.file, '')], exported.file.name)
}

/** Imports a file by the columns that are found in it. */
async function take(client: TestBackend['client'], kind: TableKind, file: File) {
  const handle = await sendTable(client, new Uint8Array(await file.arrayBuffer()), file.name)
  const { map } = await client.importing.preview({ as: kind, handle })
  return client.importing.run({ as: kind, handle, map })
}

/** What a dump of the engagement says of its lists, without what is given anew. */
async function listsIn(client: TestBackend['client']) {
  const {
    cancellations = {},
    customers = [],
    failurePoints = [],
    fixes = [],
    kpis = [],
    occurrences = [],
    rootCauses = [],
    volumes = [],
  } = JSON.parse(await exportedText(client))
  const without = (items: readonly object[], ...keys: readonly string[]) =>
    items.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key))))
  return {
    cancellationCases: without(cancellations.cases ?? [], 'id', 'failurePoint'),
    cancellationMonths: without(cancellations.months ?? [], 'id'),
    customers: without(customers, 'id'),
    failurePoints: without(failurePoints, 'id'),
    fixes: without(fixes, 'id'),
    kpis: without(kpis, 'id'),
    rootCauses: without(rootCauses, 'id'),
    volumes,
    occurrences: without(occurrences, 'id', 'failurePoint', 'import', 'content'),
  }
}

describe.each(['xlsx', 'csv', 'csv-unmarked'] as const)('a list saved as %s', (format) => {
  it.each(['en', 'he'] as const)(
    'is read back as it was, in the words of %s, formulas and numbers included',
    async (language) => {
      const one = testBackend()
      await one.client.files.create({ name: 'One', language })
      const numbers = [1.234, 12.3456, 1234, 0.1, 1e-7, 250_000.125]
      await one.client.failurePoint.createMany({
        rows: dangerous.map((title, at) => ({
          title: `${title}`.trim(),
          channel: ['-phone', 'אתר'][at % 2],
          severity: 1 + (at % 5),
          perMonth: at % 2 === 0 ? [1.5, 2000, 3000.125] : numbers[at % numbers.length],
          costPerCase: numbers[(at + 1) % numbers.length],
        })),
      })
      for (const [at, title] of dangerous.entries()) {
        await one.client.lists.fixes.create({
          title: title.trim(),
          effects: [],
          kind: 'automation',
          owner: '-דנה',
          effortDays: numbers[at % numbers.length],
          dueOn: '2026-03-14',
        })
      }
      for (const title of dangerous) {
        await one.client.lists.rootCauses.create({ title: title.trim(), category: 'systems', description: '=x' })
      }
      const readings = numbers.map((value, at) => ({ on: `2026-0${at + 1}-28`, value: -value, n: 10 + at }))
      await one.client.lists.kpis.create({ name: '=NPS', readings })
      await one.client.lists.volumes.create({ month: '2026-03', value: 1234.5, unit: '+calls' })
      await one.client.lists.customers.create({
        name: '=Dana',
        tier: '+Gold',
        since: '2020-02-03',
        lastContact: '2026-03-01',
        initiatedBy: 'customer',
        nextOn: '2030-01-02',
      })
      await one.client.lists.cancellationMonths.create({ month: '2026-03', salesperson: '-Gil', closings: 12, cancelled: 3 })
      await one.client.lists.cancellationMonths.create({ month: '2026-03', closings: 4, cancelled: 0, cashIn: 1234.5 })
      const { id: reason } = await one.client.failurePoint.create({ title: 'Never as said' })
      const wished = { on: '2026-03-04', failurePoint: reason, tier: '@Gold', cash: 1234.5, outcome: 'left-well' } as const
      await one.client.lists.cancellationCases.create({ ...wished, offerCost: 0.5 })
      await one.client.lists.cancellationCases.create(wished)
      await one.client.lists.cancellationCases.create(wished)
      const other = testBackend()
      await other.client.files.create({ name: 'Other', language })
      for (const kind of tableKinds.filter((kind) => kind !== 'occurrences')) {
        const result = await take(other.client, kind, await saved(one.client, kind, format))
        expect(result).toMatchObject({ imported: result.rows, rejectedRows: 0, read: { unmapped: [] } })
      }
      expect(await listsIn(other.client)).toEqual(await listsIn(one.client))
    },
  )
})

it('cases saved as a table come back as they were, whatever their numbers and texts', async () => {
  const text = fc.stringMatching(/^[-=+@' "אבגa-z0-9,;\n]{0,12}$/u)
  const row = fc.record({
    title: text.filter((title) => title.trim() !== ''),
    text,
    cost: fc.double({ min: 0, max: 1e9, noNaN: true }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.constantFrom<TableFormat>('xlsx', 'csv'),
      async (rows, format) => {
        const one = testBackend()
        await one.client.files.create({ name: 'One', language: 'en' })
        const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
        const lines = rows.map(({ title, text: said, cost }, at) =>
          [cell(title), '2026-02-03', cell(said), cost.toFixed(7), `0${at}`].join(),
        )
        const table = ['Title,Date,Text,Cost,Ticket number', ...lines, ''].join('\n')
        await take(one.client, 'occurrences', new File([table], 'table.csv'))
        const file = await saved(one.client, 'occurrences', format)
        const other = testBackend()
        await other.client.files.create({ name: 'Other', language: 'en' })
        await take(other.client, 'occurrences', file)
        expect((await listsIn(other.client)).occurrences).toEqual((await listsIn(one.client)).occurrences)
      },
    ),
    { numRuns: 3 },
  )
})
