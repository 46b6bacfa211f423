// Opens a file in a process of its own, asks for what the screens show, and prints the bytes that the process then holds.
import { basename, dirname } from 'node:path'
import { askForScreens, openFile, startSession } from './occurrencesSession.ts'

const [path = ''] = process.argv.slice(2)
const started = startSession(dirname(path))
await openFile(started, basename(path))
await askForScreens(started)
await started.client.pareto.get({ by: 'stage', measure: 'count', language: 'en' })
// Twice and a moment apart: what only finalizers let go of goes with the second.
globalThis.gc?.()
await new Promise((resolve) => setTimeout(resolve, 500))
globalThis.gc?.()
console.log(String(process.memoryUsage().rss))
await started.session.end()
