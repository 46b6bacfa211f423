import { expect, test } from 'vitest'
import { BesideConnection } from '../../../../electron/backend/engagement/BesideConnection.ts'
import type { BesideStep } from '../../../../electron/backend/engagement/beside/besideSchemas.ts'
import { identityOf } from '../../../../electron/backend/engagement/fileIdentity.ts'
import { insertImport } from '../../../../electron/backend/store/insertImport.ts'
import { createTestFile } from '../../../fixtures/engagementFiles.ts'

/** Imports so many cases and answers what was told by the time that the last of them was given, and what in all. */
function importing(rows: number) {
  const { path } = createTestFile()
  const steps: BesideStep[] = []
  const file = { path, name: 'test.shoresh', identity: identityOf(path) ?? '', author: 'test' }
  const beside = new BesideConnection(file, async (step) => {
    steps.push(step)
  })
  let before = 0
  function* cases() {
    for (let row = 0; row < rows; row += 1) yield { failurePoint: 'f1', on: '2026-01-14', text: `${row} `.padEnd(4000, 'שלום ') }
    before = steps.length
  }
  beside.write('occurrence.import-many', { count: rows }, (transaction) =>
    insertImport(transaction, { id: 'i9', name: 'x.csv', on: '2026-04-01', rows, imported: rows }, cases()),
  )
  beside.close()
  return { before, steps }
}

test('whoever reads a file is stopped before pages go into it ahead of the commit, and else for the commit alone', () => {
  expect(importing(10)).toEqual({ before: 0, steps: ['commit'] })
  expect(importing(13_000)).toEqual({ before: 1, steps: ['commit', 'commit'] })
})
