// Opens a file in a process of its own, and prints the milliseconds of the charts of each three months, as JSON.
import { basename, dirname } from 'node:path'
import { openFile, startSession } from '../occurrencesSession.ts'
import { timed } from '../timed.ts'
import { measuresOf } from './measures.ts'
import { type Period, threeMonths } from './threeMonths.ts'

const [path = '', ...named] = process.argv.slice(2)
const asked = measuresOf(named)
const started = startSession(dirname(path))
await openFile(started, basename(path))
await started.session.untilChecked()
// The first chart of a sitting also reads what all of them stand on, and the first few run code that is not compiled yet.
for (const { from } of threeMonths()) await charts({ from, to: `${from.slice(0, -2)}28` })
const times: number[] = []
for (const period of threeMonths()) times.push(await timed(() => charts(period)))
console.log(JSON.stringify(times))
await started.client.files.close()
await started.session.end()

async function charts(period: Period): Promise<void> {
  for (const measure of asked) await started.client.pareto.get({ by: 'failure-point', measure, language: 'en', ...period })
}
