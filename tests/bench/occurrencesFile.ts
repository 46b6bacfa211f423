import { connect } from '../../electron/backend/engagement/base/connection.ts'
import { completeRollups } from '../../electron/backend/engagement/completeRollups.ts'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { sealContent } from '../../electron/backend/engagement/seal/contentSeal.ts'
import { createRandom, type Random } from '../../shared/analysis/numbers/random.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { generatePlanInput } from './generatePlanInput.ts'

const size = { failurePoints: 400, rootCauses: 60, fixes: 60 }
const channels = ['Phone', 'Chat', 'E-mail', 'Branch', 'Website']
const stages = 8
const customers = 200_000
const firstDay = Date.UTC(2023, 0, 1)
/** The years 2023 to 2025. */
const days = 1096
const millisecondsInDay = 86_400_000
const columns = 'id, position, failure_point, happened_on, cases, cost, channel, stage, customer, text'

/** A file of 400 failure points, all traced, with so many occurrences over three years; the same for the same count. */
export function writeOccurrencesFile(path: string, occurrences: number): void {
  createEngagementFile(path, makeEngagement())
  if (occurrences === 0) return
  const connection = connect(path, {})
  connection.exec('BEGIN')
  // What a file begins with is not journaled, as when it is created with all of it.
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'occurrence' AND type = 'trigger'",
    )
    .all()
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`)
  const insert = connection.prepare(`INSERT INTO occurrence (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const random = createRandom(11)
  for (let position = 1; position <= occurrences; position += 1) insert.run(...makeRow(random, position))
  for (const { sql } of triggers) connection.exec(sql)
  connection.exec('UPDATE rollup_state SET complete = 0')
  completeRollups(connection)
  sealContent(connection)
  connection.exec('COMMIT')
  connection.close()
}

function makeEngagement() {
  const { impacts, traces, fixes } = generatePlanInput(size, 1)
  const random = createRandom(7)
  const parsed = parseEngagement({
    name: 'Bench',
    plan: { capacity: 120 },
    stages: Array.from({ length: stages }, (_, at) => ({ id: stageId(at), name: `Stage ${at}` })),
    touchpoints: Array.from({ length: 2 * stages }, (_, at) => ({
      ...{ id: `tp-${at}`, name: `Touchpoint ${at}`, stage: stageId(at % stages) },
      channel: channels[at % channels.length],
    })),
    failurePoints: Array.from(impacts.keys(), (id, at) => ({
      ...{ id, title: `What customers meet number ${at}`, touchpoint: `tp-${pick(random, 2 * stages)}` },
      ...{ severity: 1 + pick(random, 5), perMonth: 1 + pick(random, 100), costPerCase: 1 + pick(random, 500) },
    })),
    rootCauses: Array.from({ length: size.rootCauses }, (_, at) => ({
      id: `rc-${String(at).padStart(3, '0')}`,
      title: `Root cause ${at}`,
      category: ['structure', 'process', 'systems', 'training', 'information-flow'][at % 5],
    })),
    traces,
    fixes,
  })
  if (!parsed.ok) throw new Error(`the made-up engagement is not sound: ${JSON.stringify(parsed.problem)}`)
  return parsed.engagement
}

/** Few failure points have most of the occurrences; half of the rows stand for several cases or say what they cost. */
function makeRow(random: Random, position: number): readonly (string | number | null)[] {
  const failurePoint = Math.floor(size.failurePoints * random() ** 2)
  const happenedOn = new Date(firstDay + pick(random, days) * millisecondsInDay).toISOString().slice(0, 10)
  return [
    `019a0000-0000-7000-8000-${String(position).padStart(12, '0')}`,
    position,
    `fp-${String(failurePoint).padStart(5, '0')}`,
    happenedOn,
    random() < 0.2 ? 1 + pick(random, 9) : null,
    random() < 0.3 ? pick(random, 50_000) / 100 : null,
    random() < 0.9 ? (channels[pick(random, channels.length)] ?? null) : null,
    random() < 0.05 ? stageId(pick(random, stages)) : null,
    random() < 0.9 ? `customer-${String(pick(random, customers)).padStart(6, '0')}` : null,
    `${openings[pick(random, openings.length)]}, told to the ${pick(random, 90) + 10}th desk of the week`,
  ]
}

const openings = [
  'Waited on the line again',
  'The invoice named another amount',
  'Nobody called back as promised',
  'A wrong part was delivered',
]

function stageId(at: number): string {
  return `st-${at}`
}

function pick(random: Random, count: number): number {
  return Math.floor(random() * count)
}
