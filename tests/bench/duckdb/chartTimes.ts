// Opens a file in a process of its own, and prints the milliseconds of each chart of three months, as JSON.
import { basename, dirname } from 'node:path'
import { openFile, startSession } from '../occurrencesSession.ts'
import { timed } from '../timed.ts'
import { type Period, threeMonths } from './threeMonths.ts'

const [path = ''] = process.argv.slice(2)
const started = startSession(dirname(path))
await openFile(started, basename(path))
await started.session.untilChecked()
const all: number[] = []
const countAndCost: number[] = []
// The first chart of a sitting also reads what all of them stand on.
await chart('count', { from: '2023-01-01', to: '2023-01-31' })
for (const period of threeMonths()) {
  const two = await timed(async () => {
    await chart('count', period)
    await chart('cost', period)
  })
  countAndCost.push(two)
  all.push(two + (await timed(() => chart('customers', period))))
}
console.log(JSON.stringify({ all, countAndCost }))
await started.client.files.close()
await started.session.end()

function chart(measure: 'count' | 'cost' | 'customers', period: Period) {
  return started.client.pareto.get({ by: 'failure-point', measure, language: 'en', ...period })
}
