import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isWorkbook } from '../../../../electron/backend/importing/openTable.ts'
import { partedFileAt } from '../../../../electron/backend/transfer/PartedFile.ts'
import { refusalOf } from '../../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

function isWorkbookOf(name: string, bytes: Buffer | string): boolean {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return isWorkbook(partedFileAt(path))
}

it('a web page or XML under the name of a table is refused as what it is', async () => {
  const table = '<table><tr><td>title</td></tr></table>'
  const pages = [
    `<html>${table}`,
    '\r\n<!DOCTYPE html><html>',
    `<meta charset="utf-8">${table}`,
    '<?xml version="1.0"?><Workbook/>',
  ]
  for (const page of pages) {
    for (const bytes of [Buffer.from(page), Buffer.from(`\ufeff${page}`), Buffer.from(`\ufeff${page}`, 'utf16le')]) {
      expect(await refusalOf(() => isWorkbookOf('a.xls', bytes))).toBe('table-markup')
    }
  }
})

it('a text is no workbook where it only begins with the letters of one, or holds a mark of a page', () => {
  for (const text of ['PKs,count\na,1\n', 'title,count\n<html>,1\n', '<3,count\nx,1\n'])
    expect(isWorkbookOf('a.csv', text)).toBe(false)
})
