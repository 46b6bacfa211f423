import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { connect } from '../../electron/backend/engagement/base/connection.ts'
import { writeOccurrencesFile } from './occurrencesFile.ts'
import { askForScreens, openFile, type StartedSession, startSession } from './occurrencesSession.ts'
import { printedBy } from './printedBy.ts'
import { against, median, milliseconds, quantile } from './statistics.ts'

const occurrences = 500_000
const goals = { answer: 100, reads: 1.1 }
const backups = 5
/** Milliseconds from one read and edit to the next. */
const every = 20
const bytesInMegabyte = 1024 * 1024

type Print = (line: string) => void

/** What opening a large file reads of it, and how long answers take while it is backed up. */
export async function filesBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const path = join(folder, 'large.shoresh')
  writeOccurrencesFile(path, occurrences)
  const { size } = await stat(path)
  print(`        ${occurrences} occurrences: ${(size / bytesInMegabyte).toFixed(0)} MB`)
  await benchReads(folder, path, print)
  await benchBackups(folder, path, print)
  benchVacuum(folder, path, print)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function benchReads(folder: string, path: string, print: Print): Promise<void> {
  if (process.platform !== 'linux') {
    print('        what opening reads is counted on Linux alone')
    return
  }
  const small = join(folder, 'small.shoresh')
  writeOccurrencesFile(small, 0)
  // What the programs themselves read is taken off.
  const [more, base] = [await readsOf(path), await readsOf(small)]
  const read = (['checking', 'opening', 'screens'] as const).map((part) => more[part] - base[part])
  const [checking = 0, opening = 0, screens = 0] = read
  const { size } = await stat(path)
  const times = (bytes: number): string => `${(bytes / bytesInMegabyte).toFixed(0)} MB, ${(bytes / size).toFixed(2)} × the file`
  print(against('read to check a file', times(checking), `≤ ${goals.reads} ×`, checking <= goals.reads * size))
  print(`        read where it is answered from: ${times(opening)} to open it, ${times(screens)} with the first screens`)
}

async function readsOf(path: string): Promise<Record<'opening' | 'screens' | 'checking', number>> {
  return JSON.parse(await printedBy('openingReads.ts', [path]))
}

async function benchBackups(folder: string, path: string, print: Print): Promise<void> {
  const started = startSession(folder)
  await openFile(started, basename(path))
  await started.session.untilChecked()
  const { rows } = (await askForScreens(started)).page
  const ids = rows.map(({ id }) => id)
  const { copies } = started.session.current.file
  const took: number[] = []
  const during = await answersWhile(started, ids, async () => {
    for (let count = 0; count < backups; count += 1) {
      const startedAt = performance.now()
      await copies.backUp()
      took.push(performance.now() - startedAt)
    }
  })
  const total = took.reduce((sum, one) => sum + one, 0)
  const without = await answersWhile(started, ids, () => new Promise((resolve) => setTimeout(resolve, total)))
  const worst = quantile(during, 1)
  print(`        a read or an edit without a backup: ${spread(without)}`)
  const ratio = (share: number): string => `${(quantile(during, share) / quantile(without, share)).toFixed(1)} ×`
  const measured = `${spread(during)}; ${ratio(1)}, ${ratio(0.99)} and ${ratio(0.5)} of that`
  print(`        a backup takes ${milliseconds(median(took))}`)
  print(against('a read or an edit during backups', measured, `worst < ${goals.answer} ms`, worst < goals.answer))
  await started.client.files.close()
  await started.session.end()
}

function spread(answers: readonly number[]): string {
  const [worst, most, middle] = [1, 0.99, 0.5].map((share) => milliseconds(quantile(answers, share)))
  return `worst ${worst}, 99 % ${most}, median ${middle} of ${answers.length}`
}

/** A copy made in one go, for which nothing is answered: what backups are measured against. */
function benchVacuum(folder: string, path: string, print: Print): void {
  const connection = connect(path, { readonly: true })
  const startedAt = performance.now()
  connection.prepare('VACUUM INTO ?').run(join(folder, 'vacuumed.shoresh'))
  connection.close()
  print(
    `        VACUUM INTO on the thread that answers, in place of that, stops it for ${milliseconds(performance.now() - startedAt)}`,
  )
}

/** Reads and edits all the while, as a page does that waits for neither; milliseconds from when each was due to its answer. */
async function answersWhile(
  { client }: StartedSession,
  ids: readonly string[],
  work: () => Promise<void>,
): Promise<readonly number[]> {
  const answers: Promise<number>[] = []
  const answered = async (due: number, call: Promise<unknown>): Promise<number> => {
    await call
    return performance.now() - due
  }
  let isOver = false
  const done = work().finally(() => {
    isOver = true
  })
  for (let due = performance.now() + every; !isOver; due = Math.max(due + every, performance.now())) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    const id = ids[answers.length % ids.length] ?? ''
    answers.push(answered(due, client.failurePoint.update({ id, patch: { title: `Retitled for the ${answers.length}th time` } })))
    answers.push(answered(due, client.engagement.head()))
  }
  await done
  return Promise.all(answers)
}
