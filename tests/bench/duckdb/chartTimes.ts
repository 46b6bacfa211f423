// Opens a file in a process of its own, and prints the milliseconds of the charts of each three months, as JSON.
import { basename, dirname } from 'node:path'
import { openFile, startSession } from '../occurrencesSession.ts'
import { timed } from '../timed.ts'
import { measuresOf } from './measures.ts'
import { type Period, threeMonths } from './threeMonths.ts'

const roundsBefore = 4

const [path = '', ...named] = process.argv.slice(2)
const asked = measuresOf(named)
const started = startSession(dirname(path))
await openFile(started, basename(path))
await started.session.untilChecked()
// A large file is checked for minutes, in which the system takes unused memory from this process: the first seconds would
// measure how it comes back, and how code is compiled. None of these charts is kept until it is asked for again.
for (let round = 0; round < roundsBefore; round += 1) {
  for (const period of threeMonths()) await charts(period)
}
const times: number[] = []
for (const period of threeMonths()) times.push(await timed(() => charts(period)))
console.log(JSON.stringify(times))
await started.client.files.close()
await started.session.end()

async function charts(period: Period): Promise<void> {
  for (const measure of asked) await started.client.pareto.get({ by: 'failure-point', measure, language: 'en', ...period })
}
