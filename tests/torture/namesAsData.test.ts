import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { readSources } from '../../build/shape/sourceFiles.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { names, tryNamesAsData } from './namesAsData.ts'

describe('a name that means something to a program', () => {
  it('is lost nowhere and taken for no other, as an id, a title or a value', async () => {
    expect(new Set(names).size).toBeGreaterThanOrEqual(50)
    expect((await tryNamesAsData(temporaryFolder())).broken).toEqual([])
  })

  it('crosses no process as the key of an object: what is kept by ids is a list or a map', () => {
    const keyed = readSources(projectFolder)
      .filter(({ path }) => path.startsWith('shared/contract/'))
      .flatMap(({ path, text }) =>
        Array.from(text.matchAll(/.*(?:Record<string\b|z\.record\().*/g), ([line]) => `${path}: ${line.trim()}`),
      )
    // The parameters of a sentence have names of ours.
    expect(keyed).toEqual([
      'shared/contract/base.ts: params: z.record(z.string(), z.union([z.string(), z.number()])),',
      'shared/contract/importingContract.ts: readonly created: Readonly<Record<string, number>>',
    ])
  })
})
