import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runShoresh } from './runShoresh.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const sample = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples', 'sample.en.json')

describe('how often a fix stays in the plan', () => {
  it('is a share of every chosen fix, the same for the same seed and otherwise by default 1', async () => {
    const folder = temporaryFolder()
    const run = (...words: readonly string[]) => runShoresh(words, { settings: join(folder, 'settings'), folder })
    expect(await run('load', sample, 'a.shoresh')).toMatchObject({ exitCode: 0 })
    const plan = async (...flags: readonly string[]) => {
      const { stdout, exitCode } = await run('plan', 'a.shoresh', '--capacity', '50', '--json', ...flags)
      expect(exitCode).toBe(0)
      return JSON.parse(stdout)
    }
    const first = await plan()
    const shares: readonly number[] = first.items.map(({ stays }: { stays: number }) => stays)
    expect(shares.length).toBeGreaterThan(2)
    for (const share of shares) {
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(1)
    }
    expect(shares.some((share) => share < 1)).toBe(true)
    expect(await plan('--seed', '1')).toEqual(first)
    const other = await plan('--seed', '2')
    expect(other).not.toEqual(first)
    const withoutStays = ({ items, ...rest }: typeof first) => ({
      ...rest,
      items: items.map((item: object) => ({ ...item, stays: null })),
    })
    expect(withoutStays(other)).toEqual(withoutStays(first))
  })
})
