import { closeSync, openSync, writeSync } from 'node:fs'
import { createRandom, type Random } from '../../shared/analysis/numbers/random.ts'

const kinds = 400
const customers = 200_000
const firstDay = Date.UTC(2023, 0, 1)
const days = 1096
const millisecondsInDay = 86_400_000
const rowsAtOnce = 2000

export const caseColumns = ['Case number', 'Date', 'Complaint', 'Channel', 'Customer', 'Cost', 'Text'] as const
export const caseMap = {
  id: 'Case number',
  on: 'Date',
  title: 'Complaint',
  channel: 'Channel',
  customer: 'Customer',
  cost: 'Cost',
  text: 'Text',
}

/** A table of so many complaints over three years, as a call centre exports them; about 180 bytes each. The same for the same count. */
export function writeCaseTable(path: string, rows: number): void {
  const random = createRandom(5)
  const descriptor = openSync(path, 'wx')
  writeSync(descriptor, `${caseColumns.join(',')}\n`)
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const lines = Array.from({ length: Math.min(rowsAtOnce, rows - from) }, (_, at) => lineOf(random, from + at))
    writeSync(descriptor, `${lines.join('\n')}\n`)
  }
  closeSync(descriptor)
}

/** Few kinds have most of the complaints; every fourth says what it cost. */
function lineOf(random: Random, row: number): string {
  const kind = Math.floor(kinds * random() ** 2)
  const on = new Date(firstDay + pick(random, days) * millisecondsInDay).toISOString().slice(0, 10)
  const cost = random() < 0.25 ? (pick(random, 50_000) / 100).toFixed(2) : ''
  const text = `${one(random, openings)}, and the desk number ${pick(random, 90) + 10} said: ""${one(random, answers)}"", ${one(random, endings)}`
  const channel = one(random, ['Phone', 'Chat', 'E-mail', 'Branch', 'Website'])
  const customer = `customer-${String(pick(random, customers)).padStart(6, '0')}`
  return `CASE-${String(row).padStart(8, '0')},${on},What customers meet number ${kind},${channel},${customer},${cost},"${text}"`
}

const openings = [
  'Waited on the line again',
  'The invoice named another sum',
  'Nobody called back at all',
  'A wrong part was delivered',
]
const answers = ['we look into it', 'it is on its way', 'that is not ours', 'call again']
const endings = ['for the third time', 'as before', 'and hung up', 'after an hour']

function one(random: Random, words: readonly string[]): string {
  return words[pick(random, words.length)] ?? ''
}

function pick(random: Random, count: number): number {
  return Math.floor(random() * count)
}
