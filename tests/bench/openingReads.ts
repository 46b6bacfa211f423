// Opens a file in a process of its own, asks for what the screens show, and prints the bytes that this process read meanwhile and
// those that the process read which checked the file, each as JSON. Linux counts them.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { askForScreens, openFile, startSession } from './occurrencesSession.ts'

function bytesReadBy(pid: number | 'self'): number {
  return Number(/^rchar: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1])
}

function childProcesses(): readonly number[] {
  return readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

const [path = ''] = process.argv.slice(2)
const started = startSession(dirname(path))
const before = bytesReadBy('self')
await openFile(started, basename(path))
await started.session.untilChecked()
const opening = bytesReadBy('self') - before
const checking = childProcesses().reduce((sum, pid) => sum + bytesReadBy(pid), 0)
await askForScreens(started)
const screens = bytesReadBy('self') - before
console.log(JSON.stringify({ opening, screens, checking }))
await started.session.end()
