import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { tryMutants } from './MutantTests.ts'
import { applyMutant, findMutants } from './mutants.ts'

const source = `
export const isAdult = (age: number): boolean => age >= 18
export function countUp(to: number): number {
  let count = 0
  while (count < to) count += 1
  return count
}
export const isChild = (age: number): boolean => age < 18
export const nobodyAsks = (a: number): number => -a
`

const test = `
import { expect, test } from 'vitest'
import { countUp, isAdult, isChild } from './work.ts'
test('age', () => expect([isAdult(30), isAdult(3)]).toEqual([true, false]))
test('child', () => expect([isChild(30), isChild(3)]).toEqual([false, true]))
test('count', () => expect(countUp(3)).toBe(3))
`

it('tells which changes the tests find, survive, never end with or never reach', async () => {
  const root = temporaryFolder()
  symlinkSync(join(projectFolder, 'node_modules'), join(root, 'node_modules'), 'junction')
  writeFileSync(join(root, 'work.ts'), source)
  writeFileSync(join(root, 'work.test.ts'), test)
  const told: string[] = []
  for await (const { mutant, outcome } of tryMutants({ root, include: ['*.test.ts'] }, findMutants('work.ts', source))) {
    const line = applyMutant(source, mutant).slice(0, mutant.end).split('\n').length - 1
    told.push(`${line}: ${mutant.operator} to ${mutant.replacement} ${outcome}`)
  }
  expect(told).toEqual([
    '1: >= to > survived',
    '1: >= to < found',
    '4: < to <= found',
    '4: < to >= found',
    '4: += to -= stopped',
    '7: < to <= survived',
    '7: < to >= found',
    '8: - to + unreached',
  ])
})
