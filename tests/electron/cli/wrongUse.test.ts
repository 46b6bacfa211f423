import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runHere, runShoresh } from './runShoresh.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

describe('wrong use', () => {
  it('ends the process with 2', async () => {
    const { exitCode, stdout, stderr } = await runShoresh(['fly'], { settings: temporaryFolder() })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  it('exits with 2, a sentence and a usage line, and prints nothing on stdout', async () => {
    const folder = temporaryFolder()
    const wrong = [
      [],
      ['fly'],
      ['dump'],
      ['dump', 'a', 'b'],
      ['dump', 'a', '--fast'],
      ['dump', 'a', '-x'],
      ['new'],
      ['load', 'a.json'],
      ['check', 'a', '--json=yes'],
      ['import', 'a'],
      ['import', 'a', 'b', '--as', 'poems'],
      ['import', 'a', 'b', '--map'],
      ['pareto', 'a'],
      ['pareto', 'a', '--by'],
      ['pareto', 'a', '--by', 'colour'],
      ['pareto', 'a', '--by', 'stage', '--measure', 'weight'],
      ['pareto', 'a', '--by', 'stage', '--threshold', '0'],
      ['pareto', 'a', '--by', 'stage', '--threshold', '101'],
      ['pareto', 'a', '--by', 'stage', '--threshold', '-5'],
      ['pareto', 'a', '--by', 'stage', '--threshold', 'most'],
      ['pareto', 'a', '--by', 'stage', '--top', '0'],
      ['pareto', 'a', '--by', 'stage', '--top', '2.5'],
      ['pareto', 'a', '--by', 'stage', '--from', 'yesterday'],
      ['pareto', 'a', '--by', 'stage', '--from', '2026-02-30'],
      ['pareto', 'a', '--by', 'stage', '--from', '2026-03-02', '--to', '2026-03-01'],
      ['plan', 'a', '--capacity', '-1'],
      ['plan', 'a', '--capacity', 'NaN'],
      ['plan', 'a', '--capacity', ''],
      ['plan', 'a', '--budget', 'Infinity'],
      ['plan', 'a', '--seed', '-1'],
      ['serve', '--port', '70000'],
      ['serve', 'a', 'b'],
      ['serve', '--port', 'http'],
    ]
    const outcomes = await Promise.all(
      wrong.map((words, index) =>
        runHere(words, { settings: join(folder, 'settings'), folder, locale: index % 2 === 0 ? 'C' : 'he_IL.UTF-8' }),
      ),
    )
    for (const [index, { exitCode, stdout, stderr }] of outcomes.entries()) {
      expect([wrong[index]?.join(' '), exitCode, stdout]).toEqual([wrong[index]?.join(' '), 2, ''])
      expect(stderr.trimEnd().split('\n')).toHaveLength(2)
      expect(stderr).toMatch(/(Usage:|שימוש:) shoresh /)
    }
    console.log(`wrong use: ${outcomes.length}/${wrong.length} exit 2 with a usage line`)
  })

  it('of a negative number names the number', async () => {
    const folder = temporaryFolder()
    const { stderr } = await runShoresh(['plan', 'a', '--capacity', '-1'], { settings: folder })
    expect(stderr).toContain('--capacity must be a number that is not negative.')
  })

  it('is avoided by --help, which lists every command', async () => {
    const { exitCode, stdout, stderr } = await runShoresh(['--help'], { settings: temporaryFolder() })
    expect([exitCode, stderr]).toEqual([0, ''])
    for (const name of ['new', 'load', 'dump', 'check', 'import', 'pareto', 'plan', 'serve'])
      expect(stdout).toContain(`shoresh ${name} `)
  })

  it('is avoided by the help of one command, and by numbers in any form', async () => {
    const folder = temporaryFolder()
    const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
    expect(await run('plan', '--help')).toMatchObject({ exitCode: 0, stderr: '' })
    expect((await run('plan', '-h')).stdout).toContain('shoresh plan FILE')
    await run('new', 'a.shoresh')
    for (const number of ['1e3', '1e-12', '.5', '5.', '1E+15'])
      expect([number, (await run('plan', 'a.shoresh', '--capacity', number)).exitCode]).toEqual([number, 0])
  })
})
