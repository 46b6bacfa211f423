import { type Shown, shownBuiltIn, shownByCode } from './cellValues.ts'
import { readWholeXml } from './readXml.ts'
import type { WorkbookParts } from './WorkbookParts.ts'
import { largestFrame } from './workbookLimits.ts'

/** For each style of a cell, as what it shows a number. */
export async function readStyles(parts: WorkbookParts, part: string | undefined): Promise<readonly Shown[]> {
  const shown: Shown[] = []
  if (part === undefined || !parts.has(part)) return shown
  const codes = new Map<number, string>()
  let inCells = false
  await readWholeXml(parts.read(part, largestFrame), parts.name, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes['numFmtId'] ?? 0)
      const code = codes.get(id)
      shown.push(code === undefined ? shownBuiltIn(id) : shownByCode(code))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return shown
}
