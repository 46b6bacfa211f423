import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Workbook } from '../../../../electron/backend/workbook/Workbook.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { textRow, type WrittenWorkbook, writeWorkbook } from '../../../fixtures/workbookFile.ts'
import { figureOfCheck } from '../../../torture/checks.ts'
import { tryShapes } from '../../../torture/Tried.ts'

vi.setConfig({ testTimeout: 60_000 })

/** How reading all of a workbook is refused, and the milliseconds until then. */
async function refused(written: WrittenWorkbook): Promise<readonly [code: unknown, took: number]> {
  const path = writeWorkbook(join(temporaryFolder(), 'bomb.xlsx'), written)
  const began = performance.now()
  try {
    const workbook = await Workbook.open(path, 'bomb.xlsx')
    try {
      const { sheet } = await workbook.choose(undefined)
      for await (const _ of workbook.rows(sheet));
    } finally {
      workbook.close()
    }
    return [null, performance.now() - began]
  } catch (error) {
    return [error instanceof Error && 'code' in error ? error.code : error, performance.now() - began]
  }
}

const rows = textRow(1, ['title']) + textRow(2, ['a'])
const sheets = [{ name: 'A', rows }]
const sheetPart = 'xl/worksheets/sheet1.xml'
const document = (inside: string) => Buffer.from(`<worksheet><sheetData>${inside}</sheetData></worksheet>`)
const zeros = Buffer.alloc(20_000_000, ' ')

type Bomb = readonly [kind: string, code: string, written: WrittenWorkbook]

const bombs: readonly Bomb[] = [
  ['that unpacks to much more than it is', 'workbook-too-large', { sheets, parts: [{ name: sheetPart, bytes: zeros }] }],
  ['in a part that nobody reads', 'workbook-too-large', { sheets, parts: [{ name: 'xl/media/a.png', bytes: zeros }] }],
  ['that lies about its size', 'workbook-broken', { sheets, parts: [{ name: sheetPart, bytes: zeros, saidSize: 1000 }] }],
  [
    'of very many parts',
    'workbook-too-large',
    { sheets, parts: Array.from({ length: 10_001 }, (_, place) => ({ name: `p${place}`, bytes: Buffer.alloc(0) })) },
  ],
  [
    'of entities that multiply',
    'workbook-broken',
    {
      sheets,
      parts: [
        {
          name: sheetPart,
          bytes: Buffer.from('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet><sheetData/></worksheet>'),
        },
      ],
    },
  ],
  [
    'of entities from elsewhere',
    'workbook-broken',
    { sheets, parts: [{ name: sheetPart, bytes: document('<row><c t="str"><v>&amp;&file;</v></c></row>') }] },
  ],
  ['of a row that is none', 'workbook-broken', { sheets, parts: [{ name: sheetPart, bytes: document('<row r="9000000"/>') }] }],
  [
    'of a column that is none',
    'workbook-broken',
    { sheets, parts: [{ name: sheetPart, bytes: document('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>') }] },
  ],
  [
    'of rows that each reach to the last column',
    'workbook-too-large',
    {
      sheets,
      parts: [
        {
          name: sheetPart,
          bytes: document(
            Array.from(
              { length: 7000 },
              (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>${row ** 3}</v></c></row>`,
            ).join(''),
          ),
        },
      ],
    },
  ],
]

describe('a bomb', () => {
  it('of every kind is refused at once', { tags: ['H5'] }, async ({ annotate }) => {
    let longest = 0
    const shapes = bombs.map(([kind, code, written]) => [kind, { code, written }] as const)
    const { tried, broken } = await tryShapes(shapes, async ({ code, written }) => {
      const [found, took] = await refused(written)
      longest = Math.max(longest, took)
      return found === code ? null : `${String(found)} and not ${code}`
    })
    await annotate(`bombs refused ${tried - broken.length}/${tried}, the longest took ${Math.round(longest)} ms`, figureOfCheck)
    expect(broken).toEqual([])
    expect(longest).toBeLessThan(10_000)
  })

  it('of one cell that does not end is refused before it is held whole', async () => {
    const noise = Buffer.from(randomBytes(12_000_000).toString('hex'))
    const bytes = Buffer.concat([Buffer.from('<worksheet><sheetData><row><c t="str"><v>'), noise])
    expect((await refused({ sheets, parts: [{ name: sheetPart, bytes }] }))[0]).toBe('workbook-broken')
  })

  it('is told from a workbook whose texts are many and alike', async () => {
    const many = Array.from({ length: 20_000 }, (_, row) => textRow(row + 1, [`case ${row}`, 'The same words again and again']))
    expect((await refused({ sheets: [{ name: 'A', rows: many.join('') }] }))[0]).toBeNull()
  })
})
