import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorkbook } from '../fixtures/workbookFile.ts'
import { printedBy } from './printedBy.ts'
import { against, milliseconds } from './statistics.ts'
import { timeOfLibreOffice } from './timeOfLibreOffice.ts'

const rows = 300_000
const goals = { megabytes: 256, faster: 2 }
const bytesInMegabyte = 1024 * 1024

type Print = (line: string) => void

/** How long reading a large workbook takes and what it holds meanwhile, beside LibreOffice turning it into a table of text. */
export async function workbookBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  try {
    const path = writeWorkbook(join(folder, 'large.xlsx'), largeWorkbook())
    const measured: { readonly rows: number; readonly took: number; readonly held: number } = JSON.parse(
      await printedBy('workbookReading.ts', [path]),
    )
    const megabytes = measured.held / bytesInMegabyte
    print(
      against(
        `reading a workbook of ${measured.rows} × 10`,
        `${milliseconds(measured.took)}, at most ${megabytes.toFixed(0)} MB`,
        `≤ ${goals.megabytes} MB`,
        megabytes <= goals.megabytes,
      ),
    )
    const theirs = await timeOfLibreOffice(folder, path)
    if (theirs === null) return print('        LibreOffice is not installed, so nothing is compared')
    const faster = theirs / measured.took
    print(against('the same in LibreOffice', `${faster.toFixed(1)} × as long`, `≥ ${goals.faster} ×`, faster >= goals.faster))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Texts that cells share and texts of their own, numbers and days, as a system of complaints exports them. */
function largeWorkbook() {
  const kinds = Array.from({ length: 400 }, (_, kind) => `<si><t>Complaint of kind ${kind}</t></si>`)
  const lines = ['<row r="1">', ...Array.from({ length: 10 }, (_, column) => text(`Column ${column}`)), '</row>']
  for (let row = 2; row <= rows; row++) {
    const shared = `<c r="A${row}" t="s"><v>${row % 400}</v></c><c r="B${row}" t="s"><v>${(row * 7) % 400}</v></c>`
    const days = `<c r="C${row}" s="1"><v>${45_000 + (row % 700)}</v></c><c r="D${row}" s="1"><v>${45_001 + (row % 600)}.25</v></c>`
    const numbers = `<c r="E${row}"><v>${row}</v></c><c r="F${row}"><v>${(row % 977) / 8}</v></c><c r="G${row}"><v>${row * 31}</v></c>`
    const texts = [`customer ${(row * 7919) % 200_000}`, `what was said in case ${row}`, row % 3 === 0 ? 'North' : 'South'].map(
      text,
    )
    lines.push(`<row r="${row}">${shared}${days}${numbers}${texts.join('')}</row>`)
  }
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
  return { sheets: [{ name: 'Data', rows: lines.join('') }], texts: kinds.join(''), styles }
}

function text(words: string): string {
  return `<c t="inlineStr"><is><t>${words}</t></is></c>`
}
