import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { addProbes } from './addProbes.ts'
import { equalMutants } from './equalMutants.ts'
import { applyMutant, findMutants, mutantLine } from './mutants.ts'

/** Every text that one exchanged operator gives. */
function mutantsOf(text: string): readonly string[] {
  return findMutants('work.ts', text).map((mutant) => applyMutant(text, mutant))
}

describe('the mutants of a file', () => {
  it.each([
    ['a comparison, by its bound and turned round', 'a < b', ['a <= b', 'a >= b']],
    ['an equality', 'a === b', ['a !== b']],
    ['a sum after text that is not Latin', '`שלום` + a', ['`שלום` - a']],
    ['each operator of a whole', 'a && !b', ['a || !b', 'a && b']],
    ['a sign', 'f(-a)', ['f(+a)']],
    ['a step', 'a++', ['a--']],
    ['an assignment', 'a += 1', ['a -= 1']],
    ['a fallback', 'a ?? b', ['a && b']],
    ['the lesser of two', 'Math.min(a, b)', ['Math.max(a, b)']],
    ['a question to a list', 'a.some(f)', ['a.every(f)']],
  ])('exchange %s', (_name, text, mutants) => {
    expect(mutantsOf(text)).toEqual(mutants)
  })

  it('leave types as they are', () => {
    expect(mutantsOf('type A = B & (C | D)\nlet a: Map<string, A>')).toEqual([])
  })

  it('are told by their line, before and after', () => {
    const text = 'const a = 1\n  return a + b\n}'
    const [mutant] = findMutants('work.ts', `function f() {\n${text}`)
    expect(mutant && mutantLine(`function f() {\n${text}`, mutant)).toEqual({
      line: 3,
      before: 'return a + b',
      after: 'return a - b',
    })
  })
})

describe('a probe', () => {
  it('tells when its expression is worked out, and changes nothing else', () => {
    const text = 'let sum = a\nsum += a > 0 && b > 0 ? 1 : 2\nif (sum > 5) sum -= 1\nreturn sum'
    const body = `return ((a, b) => {\n${text}\n})(a, b)`
    const mutants = findMutants('work.ts', `function f(a, b) {${body}}`)
    const probed = addProbes(
      `function f(a, b) {${body}}`,
      mutants.map((mutant, id) => ({ id, mutant })),
    )
    const work = new Function('a', 'b', `${probed}\nreturn f(a, b)`)
    const operators = (a: number, b: number): [number, readonly string[]] => {
      globalThis.reachedMutants = new Set()
      const result = work(a, b)
      return [result, [...globalThis.reachedMutants].map((id) => mutants[id]?.operator ?? '').sort()]
    }
    expect(operators(1, 1)).toEqual([2, ['&&', '+=', '>', '>', '>', '>', '>', '>']])
    expect(operators(0, 1)).toEqual([2, ['&&', '+=', '>', '>', '>', '>']])
  })
})

describe('the list of equal mutants', () => {
  it('names only mutants that there are, each with a reason', () => {
    for (const { file, before, after, why } of equalMutants) {
      const text = readFileSync(join(projectFolder, file), 'utf8')
      const lines = findMutants(file, text).map((mutant) => mutantLine(text, mutant))
      expect(lines.filter((line) => line.before === before && line.after === after).length, `${file}: ${before}`).toBeGreaterThan(
        0,
      )
      expect(why).not.toBe('')
    }
  })
})
