import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { caseIndexFolder } from '../../electron/backend/engagement/sweepUserData.ts'
import type { CaseQuery } from '../../shared/contract/lists/caseContract.ts'
import { writeOccurrencesFile } from './occurrencesFile.ts'
import { openFile, type StartedSession, startSession } from './occurrencesSession.ts'
import { against, milliseconds, quantile } from './statistics.ts'

const cases = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
const pages = 200
const goals = { page: 50, search: 2000, blocked: 100 }
const bytesInMegabyte = 1024 * 1024
const nanosecondsInMillisecond = 1_000_000

type Print = (line: string) => void

/** What it costs to list a million cases, to scroll through them, and to search what was said. */
export async function caseListBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  try {
    const path = join(folder, 'cases.shoresh')
    writeOccurrencesFile(path, cases)
    const started = startSession(folder)
    await openFile(started, 'cases.shoresh')
    await started.session.untilChecked()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    print(`        all ${cases} cases, first answer: ${milliseconds(await timed(() => page(started, {})))}`)
    await benchScrolling(started, print)
    const index = await timed(() => page(started, { search: 'desk' }))
    const megabytes = await indexSize(folder)
    const document = (await stat(path)).size / bytesInMegabyte
    print(
      `        index made with the first search: ${milliseconds(index)}, ${megabytes.toFixed(0)} MB beside a document of ${document.toFixed(0)} MB`,
    )
    await benchSearching(started, print)
    delay.disable()
    const blocked = delay.max / nanosecondsInMillisecond
    print(
      against(
        'the thread that answers, blocked meanwhile',
        milliseconds(blocked),
        `≤ ${goals.blocked} ms`,
        blocked <= goals.blocked,
      ),
    )
    await started.client.files.close()
    await started.session.end()
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function benchScrolling(started: StartedSession, print: Print): Promise<void> {
  const times: number[] = []
  for (let at = 0; at < pages; at += 1) {
    const offset = Math.floor(((at * 7919) % pages) * (cases / pages))
    times.push(await timed(() => page(started, {}, offset)))
  }
  const worst = quantile(times, 1)
  const measured = `median ${milliseconds(quantile(times, 0.5))}, worst ${milliseconds(worst)}`
  print(against(`a page of 100 anywhere among them, ${pages} times`, measured, `worst ≤ ${goals.page} ms`, worst <= goals.page))
}

const searches: readonly (readonly [name: string, query: CaseQuery])[] = [
  ['a word of every case', { search: 'week' }],
  ['words of a quarter of them', { search: 'invoice amount' }],
  ['the beginning of a word', { search: 'part deliv' }],
  ['a word of one in ninety', { search: '42th' }],
  ['a word, three months and a channel', { search: 'invoice', from: '2024-04-01', to: '2024-06-30', channels: ['Chat'] }],
  ['one failure point', { failurePoints: ['fp-00000'] }],
  ['a stage, as bars count it', { stages: ['st-3'] }],
]

async function benchSearching(started: StartedSession, print: Print): Promise<void> {
  for (const [name, query] of searches) {
    const took = await timed(() => page(started, query))
    const { total } = await page(started, query)
    print(against(`finding ${name}`, `${milliseconds(took)}, ${total} found`, `≤ ${goals.search} ms`, took <= goals.search))
  }
}

function page({ client }: StartedSession, query: CaseQuery, offset = 0) {
  return client.case.page({ query, offset, limit: 100 })
}

async function indexSize(folder: string): Promise<number> {
  const root = caseIndexFolder(join(folder, 'user'))
  const [own = ''] = await readdir(root)
  return (await stat(join(root, own, 'words.sqlite'))).size / bytesInMegabyte
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
