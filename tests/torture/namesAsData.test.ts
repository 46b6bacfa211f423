import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { readSources } from '../../build/shape/sourceFiles.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { figureOfCheck } from './checks.ts'
import { names, tryNamesAsData } from './namesAsData.ts'
import { tryPollutingKeys } from './pollutingKeys.ts'

describe('a name that means something to a program', () => {
  it('is lost nowhere and taken for no other, as an id, a title or a value', { tags: ['H11'] }, async ({ annotate }) => {
    expect(new Set(names).size).toBeGreaterThanOrEqual(50)
    const { tried, broken } = await tryNamesAsData(temporaryFolder())
    await annotate(`${names.length} names whole in ${tried - broken.length}/${tried} places`, figureOfCheck)
    expect(broken).toEqual([])
  })

  it('is no key that an object inherits from, in a document or in the map of an import', { tags: ['H11'] }, async ({
    annotate,
  }) => {
    const { tried, broken } = await tryPollutingKeys(temporaryFolder())
    await annotate(`${tried - broken.length}/${tried} polluting documents refused with their path`, figureOfCheck)
    expect(tried).toBeGreaterThanOrEqual(50)
    expect(broken).toEqual([])
    expect(Reflect.has({}, 'polluted')).toBe(false)
  })

  it('crosses no process as the key of an object: what is kept by ids is a list or a map', () => {
    const keyed = readSources(projectFolder)
      .filter(({ path }) => path.startsWith('shared/contract/'))
      .flatMap(({ path, text }) =>
        Array.from(text.matchAll(/.*(?:Record<string\b|z\.record\().*/g), ([line]) => `${path}: ${line.trim()}`),
      )
    // The parameters of a sentence have names of ours.
    expect(keyed).toEqual([
      'shared/contract/base/base.ts: params: z.record(z.string(), z.union([z.string(), z.number()])),',
      'shared/contract/files/importingContract.ts: readonly created: Readonly<Record<string, number>>',
    ])
  })
})
