import { isDay } from './parts/isDay.ts'
import { journalTriggers, renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const customers: readonly string[] = [
  `CREATE TABLE customer (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  tier TEXT,
  since TEXT ${isDay('since')},
  owner TEXT,
  last_contact TEXT ${isDay('last_contact')},
  initiated_by TEXT CHECK (initiated_by IN ('us', 'customer')),
  next_on TEXT ${isDay('next_on')}
) STRICT`,
  'CREATE INDEX customer_position ON customer (position)',
  ...journalTriggers({
    name: 'customer',
    columns: ['id', 'position', 'name', 'tier', 'since', 'owner', 'last_contact', 'initiated_by', 'next_on'],
  }),
]

const cancellations: readonly string[] = [
  `CREATE TABLE cancellation_month (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  salesperson TEXT,
  closings REAL NOT NULL CHECK (closings >= 0),
  cancelled REAL NOT NULL CHECK (cancelled >= 0),
  cash_in REAL CHECK (cash_in >= 0),
  cash_cancelled REAL CHECK (cash_cancelled >= 0)
) STRICT`,
  'CREATE INDEX cancellation_month_position ON cancellation_month (position)',
  ...journalTriggers({
    name: 'cancellation_month',
    columns: ['id', 'position', 'month', 'salesperson', 'closings', 'cancelled', 'cash_in', 'cash_cancelled'],
  }),
  `CREATE TABLE cancellation_case (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  happened_on TEXT NOT NULL ${isDay('happened_on')},
  failure_point TEXT REFERENCES failure_point (id),
  tier TEXT,
  cash REAL CHECK (cash >= 0),
  outcome TEXT CHECK (outcome IN ('saved', 'left-well', 'let-go', 'lost')),
  offer_cost REAL CHECK (offer_cost >= 0)
) STRICT`,
  'CREATE INDEX cancellation_case_position ON cancellation_case (position)',
  'CREATE INDEX cancellation_case_failure_point ON cancellation_case (failure_point)',
  ...journalTriggers({
    name: 'cancellation_case',
    columns: ['id', 'position', 'happened_on', 'failure_point', 'tier', 'cash', 'outcome', 'offer_cost'],
  }),
]

const charter: readonly string[] = [
  `CREATE TABLE commitment (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  value TEXT,
  how TEXT,
  how_much TEXT,
  promised_when TEXT,
  whom_to_call TEXT,
  touchpoint TEXT REFERENCES touchpoint (id),
  every_days REAL CHECK (every_days >= 1)
) STRICT`,
  'CREATE INDEX commitment_position ON commitment (position)',
  'CREATE INDEX commitment_touchpoint ON commitment (touchpoint)',
  ...journalTriggers({
    name: 'commitment',
    columns: [
      ...['id', 'position', 'code', 'text', 'value', 'how', 'how_much', 'promised_when', 'whom_to_call'],
      ...['touchpoint', 'every_days'],
    ],
  }),
  `CREATE TABLE commitment_reading (
  commitment TEXT NOT NULL REFERENCES commitment (id),
  position INTEGER NOT NULL,
  read_on TEXT NOT NULL ${isDay('read_on')},
  kept REAL NOT NULL CHECK (kept >= 0),
  of_all REAL NOT NULL CHECK (of_all >= 0),
  PRIMARY KEY (commitment, position)
) STRICT`,
  ...journalTriggers({ name: 'commitment_reading', columns: ['commitment', 'position', 'read_on', 'kept', 'of_all'] }),
]

const others: readonly string[] = [
  'ALTER TABLE failure_point ADD COLUMN response TEXT',
  ...renewJournalTriggers({
    name: 'failure_point',
    columns: [
      ...['id', 'position', 'code', 'title', 'description', 'touchpoint', 'stage', 'channel', 'severity'],
      ...['per_month_low', 'per_month_likely', 'per_month_high', 'cost_per_case', 'customers_per_month', 'response'],
    ],
  }),
  'ALTER TABLE engagement ADD COLUMN tolerable_cancellation REAL CHECK (tolerable_cancellation BETWEEN 0 AND 100)',
  ...renewJournalTriggers({
    name: 'engagement',
    columns: [
      ...['one', 'name', 'language', 'currency'],
      ...[1, 2, 3, 4, 5].map((severity) => `severity_weight_${severity}`),
      ...['period_from', 'period_to', 'plan_capacity', 'plan_budget', 'plan_measure', 'plan_wave_days'],
      'tolerable_cancellation',
    ],
  }),
]

/** The register of customers, cancellations, the service charter, and what customers hear of a failure point. */
export const addCustomersAndCharter: Migration = {
  version: 11,
  migrate(connection) {
    for (const statement of [...customers, ...cancellations, ...charter, ...others]) connection.exec(statement)
  },
}
