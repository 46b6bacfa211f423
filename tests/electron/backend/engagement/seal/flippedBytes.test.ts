import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRandom } from '../../../../../shared/analysis/numbers/random.ts'
import { open } from '../../../../fixtures/engagementFiles.ts'
import { contentOf, foundAt, workedOnFile } from '../../../../fixtures/sealedFile.ts'
import { figureOfCheck } from '../../../../torture/checks.ts'

const wanted = 100
/** Room that no row takes up is hit too; this many flips are enough whatever it is. */
const mostTried = 20 * wanted

test('a flipped byte that changes what a file says is noticed when it is opened', { tags: ['S16'] }, async ({ annotate }) => {
  const file = await workedOnFile()
  const whole = readFileSync(file.path)
  const content = contentOf(file.path)
  const flipped = join(file.folder, 'flipped.shoresh')
  const seed = Date.now() % 2 ** 31
  const random = createRandom(seed)
  const found = new Map<string, number>()
  const unnoticed: string[] = []
  let [tried, changing] = [0, 0]
  for (; changing < wanted && tried < mostTried; tried += 1) {
    const bytes = Buffer.from(whole)
    const at = Math.floor(random() * bytes.length)
    const bits = 1 + Math.floor(random() * 255)
    bytes[at] = (bytes[at] ?? 0) ^ bits
    writeFileSync(flipped, bytes)
    const code = foundAt(flipped)
    if (code !== null) found.set(code, (found.get(code) ?? 0) + 1)
    const isUnnoticed = code === null && contentOf(flipped) !== content
    if (isUnnoticed || code !== null) changing += 1
    if (isUnnoticed) unnoticed.push(`${bits} at ${at}`)
  }
  const kinds = Array.from(found, ([code, count]) => `${code} ${count}`).join(', ')
  const figure = `flipped bytes noticed ${changing - unnoticed.length}/${changing} (${kinds}); ${tried - changing} more changed nothing; seed ${seed}`
  await annotate(figure, figureOfCheck)
  expect(unnoticed).toEqual([])
  expect(changing).toBe(wanted)
  expect(found.get('seal-differs') ?? 0).toBeGreaterThan(wanted / 10)
})

test('a file in which a letter was flipped opens for viewing, and is taken as it is when it is mended', async () => {
  const file = await workedOnFile()
  const bytes = readFileSync(file.path)
  const at = bytes.indexOf(Buffer.from('Called twice'))
  bytes[at] = 'M'.charCodeAt(0)
  copyFileSync(file.path, join(file.folder, 'before.shoresh'))
  writeFileSync(file.path, bytes)
  const opened = await open(file)
  expect(opened.problems).toEqual({ first: [{ code: 'seal-differs', path: '', params: {}, name: '' }], count: 1, stuck: 0 })
  expect(opened.readOnly).toBe(true)
  opened.mend({ key: 'failure-point.add', params: { title: 'x' } }, 'test', () => undefined)
  expect(opened.readOnly).toBe(false)
  opened.close()
  expect(foundAt(file.path)).toBeNull()
  expect(readFileSync(file.path).includes('Malled twice')).toBe(true)
})
