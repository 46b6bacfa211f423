import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { type Outcome, runShoresh } from './runShoresh.ts'

/** A folder to work in, and the command line called in it. */
export function workplace() {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]): Promise<Outcome> => runShoresh(words, { settings: join(folder, 'settings'), folder })
  const write = (name: string, content: unknown): string => {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
    return name
  }
  const loaded = async (content: unknown): Promise<void> => {
    expect(await run('load', write('in.json', content), 'a.shoresh')).toMatchObject({ exitCode: 0, stdout: '' })
  }
  const json = async (...words: readonly string[]) => {
    const { stdout, stderr, exitCode } = await run(...words, '--json')
    expect([exitCode, stderr]).toEqual([0, ''])
    return JSON.parse(stdout)
  }
  return { folder, run, write, loaded, json }
}
