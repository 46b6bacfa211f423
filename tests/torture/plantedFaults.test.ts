import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { checkLine } from './checkLine.ts'
import { checks } from './checks.ts'
import { plantedFaults } from './plantedFaults.ts'
import { plant } from './withPlantedFault.ts'

describe('the faults that are planted to prove the checks', () => {
  test('can all be planted where they say', () => {
    for (const fault of plantedFaults) {
      const text = readFileSync(join(projectFolder, fault.file), 'utf8')
      expect(plant(text, fault), fault.what).not.toBe(text)
    }
  })

  test('leave out no check', () => {
    const proven = new Set(plantedFaults.map(({ check }) => check))
    expect(Object.keys(checks).filter((id) => !proven.has(id as keyof typeof checks))).toEqual([])
  })

  test('are refused where the text that they replace stands twice or not at all', () => {
    const fault = { check: 'S5', what: '', file: 'x.ts', find: 'a', replace: 'b' } as const
    expect(() => plant('a a', fault)).toThrow('2 times')
    expect(() => plant('c', fault)).toThrow('0 times')
  })
})

test('the line of a check says whether all of its tests held, and what they told', () => {
  const held = { passed: true, figures: ['20/20'] }
  expect(checkLine('K1', [held, { passed: true, figures: [] }])).toBe('check K1   held: 20/20')
  expect(checkLine('S15', [held, { passed: false, figures: ['3/5'] }])).toBe('check S15  FAILED in 1 of 2 tests: 20/20; 3/5')
  expect(checkLine('S5', [{ passed: true, figures: [] }])).toBe(`check S5   held: ${checks.S5}`)
})
