import { describe, expect, it, onTestFinished } from 'vitest'
import { backendIn, type Client, overPort } from '../../../fixtures/portBackend.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { refusalOf } from './testBackend.ts'

const told = { language: 'en' } as const

/** A window that shows one engagement, and another one that has meanwhile opened a second in its place. */
async function twoWindows() {
  const backend = backendIn(temporaryFolder())
  let shown: string | undefined
  const windows = [overPort(backend, () => shown), overPort(backend)] as const
  onTestFinished(async () => {
    for (const window of windows) window.close()
    await backend.close()
  })
  const [{ client: first }, { client: second }] = windows
  shown = (await first.files.create({ name: 'First', ...told }))?.opening
  await first.failurePoint.create({ title: 'Of the first' })
  await second.files.create({ name: 'Second', ...told })
  return {
    first,
    second,
    openFirst: async () => {
      const handle = (await first.files.known()).find(({ fileName }) => fileName.startsWith('First'))?.handle
      shown = (await first.files.open(handle === undefined ? {} : { handle }))?.opening
    },
  }
}

async function titlesIn(client: Client): Promise<readonly string[]> {
  const page = await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })
  return page.rows.map(({ title }) => title)
}

describe('what a window means for the file that it shows', () => {
  it('is not done in another that was opened in the meantime, and changes nothing there', async () => {
    const { first, second } = await twoWindows()
    await second.failurePoint.create({ title: 'Of the second' })
    const calls = [
      () => first.failurePoint.create({ title: 'Of the first, too' }),
      () => first.lists.stages.create({ name: 'Of the first' }),
      () => first.changes.undo(),
      () => first.exporting.interchange(),
    ]
    for (const call of calls) expect((await refusalOf(call())).code).toBe('other-file-open')
    expect(await titlesIn(second)).toEqual(['Of the second'])
  })

  it('is done once the file is open again that it was meant for', async () => {
    const { first, openFirst } = await twoWindows()
    await openFirst()
    await first.failurePoint.create({ title: 'Of the first, too' })
    expect(await titlesIn(first)).toEqual(['Of the first', 'Of the first, too'])
  })

  it('is answered where it only asks, and where nothing is open any more it is told so', async () => {
    const { first, second } = await twoWindows()
    expect(await titlesIn(first)).toEqual([])
    await second.files.close()
    expect((await refusalOf(first.failurePoint.create({ title: 'x' }))).code).toBe('no-file-open')
  })
})
