import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkReleaseFuses, setReleaseFuses } from '../../../build/packaging/fuses.ts'

/** What comes before the fuses in every Electron's executable. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A file with so many fuses, all off, as an executable has them: version, count, one letter each. */
function executableWith(fuses: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'shoresh-fuses-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'electron')
  writeFileSync(path, Buffer.concat([Buffer.from(`before ${sentinel}`), Buffer.from([1, fuses]), Buffer.from('0'.repeat(fuses))]))
  return path
}

it('sets all nine fuses of an Electron that has nine', async () => {
  const path = executableWith(9)
  expect((await checkReleaseFuses(path)).wrong).not.toEqual([])
  await setReleaseFuses(path)
  expect(await checkReleaseFuses(path)).toEqual({ named: 9, known: 9, wrong: [] })
})

it('sets the fuses that an older Electron knows', async () => {
  const path = executableWith(8)
  await setReleaseFuses(path)
  expect(await checkReleaseFuses(path)).toEqual({ named: 9, known: 8, wrong: [] })
})

it('refuses an Electron that has a fuse without a value here', async () => {
  await expect(setReleaseFuses(executableWith(10))).rejects.toThrow('strictlyRequireAllFuses')
})
