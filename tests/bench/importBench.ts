import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextMessage } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '../../electron/backend/createBackend.ts'
import { startNodeProcess } from '../../electron/backend/jobs/startNodeProcess.ts'
import { sendFile } from '../../renderer/page/transfer/sendFile.ts'
import { pastedBytes } from '../../shared/contract/files/pastedBytes.ts'
import type { FailurePointDraft } from '../../shared/tables/failurePointDraft.ts'
import { against, milliseconds } from './statistics.ts'

const rows = 150_000
const pastedRows = 100_000
const goals = { answer: 100, document: 1.5 }
/** Milliseconds from one question to the next. */
const every = 20
const bytesInMegabyte = 1024 * 1024

type Print = (line: string) => void
type Backend = ReturnType<typeof createBackend>

/** How long a question waits while many rows are imported, pasted, undone and redone, and how large the file becomes. */
export async function importBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const drafts = Array.from({ length: rows }, (_, index) => draftOf(index))
  const table = join(folder, 'table.csv')
  await writeFile(table, csvOf(drafts))
  const backend = backendIn(folder)
  // Each call arrives as a message of its own, as from the page: else the page's own work would be one with its answer.
  const client = createRouterClient(backend.router, { interceptors: [({ next }) => nextMessage().then(() => next())] })
  await benchImport(client, backend.giveFile(table), join(folder, 'imported.shoresh'), (await stat(table)).size, print)
  await client.files.create({ name: 'pasted', language: 'en' })
  const clipboard = pastedBytes(csvOf(drafts.slice(0, pastedRows)).replaceAll(',', '\t'))
  await measured(`pasting ${pastedRows} of them`, client, () => pasteText(client, clipboard), print)
  await measured('undoing that', client, () => client.changes.undo(), print)
  await backend.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

type Client = ReturnType<typeof createRouterClient<Backend['router'], Record<never, never>>>

/** As the page does it. */
async function pasteText(client: Client, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const file = new File([bytes], 'pasted')
  const handle = await sendFile(client, file, { signal: new AbortController().signal, onSent: () => undefined })
  return client.importing.paste({ handle })
}

async function benchImport(client: Client, handle: string, path: string, tableSize: number, print: Print): Promise<void> {
  await client.files.create({ name: 'imported', language: 'en' })
  const map = { title: 'Title', stage: 'Stage', perMonth: 'Per month' }
  await measured(
    `importing ${rows} failure points`,
    client,
    () => client.importing.run({ as: 'failure-points', handle, map }),
    print,
  )
  const { size } = await stat(path)
  const [megabytes, ratio] = [(size / bytesInMegabyte).toFixed(0), size / tableSize]
  print(
    against(
      'document after the import',
      `${megabytes} MB, ${ratio.toFixed(1)} × its table`,
      `≤ ${goals.document} ×`,
      ratio <= goals.document,
    ),
  )
  await measured('undoing it', client, () => client.changes.undo(), print)
  await measured('redoing it', client, () => client.changes.redo(), print)
  await client.files.close()
}

async function measured(what: string, client: Client, work: () => Promise<unknown>, print: Print): Promise<void> {
  const startedAt = performance.now()
  const worst = await worstWait(client, work)
  print(
    against(
      `a question while ${what}`,
      `waits at worst ${milliseconds(worst)} of ${milliseconds(performance.now() - startedAt)}`,
      `< ${goals.answer} ms`,
      worst < goals.answer,
    ),
  )
}

/** Milliseconds that the slowest of the questions asked meanwhile waits, from when it was due; one more after the work is among them. */
async function worstWait(client: Client, work: () => Promise<unknown>): Promise<number> {
  let isOver = false
  const done = work().finally(() => {
    isOver = true
  })
  let worst = 0
  for (let due = performance.now(), last = false; !last; due += every) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    last = isOver
    await client.engagement.head()
    worst = Math.max(worst, performance.now() - due)
    due = Math.max(due, performance.now() - every)
  }
  await done
  return worst
}

function backendIn(folder: string): Backend {
  return createBackend({
    kind: 'browser',
    version: '0.0.0',
    userDataFolder: join(folder, 'user'),
    startProcess: startNodeProcess,
    files: { choice: 'folder', folder },
    showOpened: () => undefined,
    logFault: (fault) => console.error(fault),
  })
}

function draftOf(index: number): FailurePointDraft {
  return {
    title: `Complaint ${index}: the technician did not come on the day that was promised`,
    stage: `Stage ${index % 12}`,
    channel: ['phone', 'web', 'branch'][index % 3],
    perMonth: 1 + (index % 90),
  }
}

function csvOf(drafts: readonly FailurePointDraft[]): string {
  const lines = drafts.map(({ title, stage, channel, perMonth }) => [title, stage, channel, perMonth].join(','))
  return ['Title,Stage,Channel,Per month', ...lines, ''].join('\n')
}
