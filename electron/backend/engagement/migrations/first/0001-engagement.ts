import { isDay } from '../parts/isDay.ts'
import { type JournaledTable, journalTriggers } from '../parts/journalTriggers.ts'
import type { Migration } from '../parts/migration.ts'

/** Text of one of the given words, or null. Words are this migration's own, so no value from outside reaches the SQL. */
const oneOf = (column: string, words: readonly string[]) =>
  `CHECK (${column} IN (${words.map((word) => `'${word}'`).join(', ')}))`
/** One number fills `likely` alone; low, likely and high fill all three. */
const estimate = (name: string) =>
  `CHECK ((${name}_low IS NULL) = (${name}_high IS NULL) AND (${name}_low IS NULL OR ${name}_low <= ${name}_likely AND ${name}_likely <= ${name}_high))`

const tables: readonly string[] = [
  `CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL ${oneOf('kind', ['edit', 'undo', 'redo'])},
  reverses INTEGER REFERENCES change (id),
  label TEXT NOT NULL CHECK (json_valid(label)),
  author TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT`,
  `CREATE INDEX change_reverses ON change (reverses)`,
  `CREATE TABLE current_change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  change INTEGER NOT NULL UNIQUE REFERENCES change (id)
) STRICT`,
  `CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (id),
  table_name TEXT NOT NULL,
  operation TEXT NOT NULL ${oneOf('operation', ['insert', 'update', 'delete'])},
  before TEXT,
  after TEXT
) STRICT`,
  `CREATE INDEX journal_change ON journal (change)`,
  `CREATE TABLE code_counter (
  prefix TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT`,
  `CREATE TABLE engagement (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  language TEXT NOT NULL ${oneOf('language', ['he', 'en'])},
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  severity_weight_1 REAL NOT NULL CHECK (severity_weight_1 >= 0),
  severity_weight_2 REAL NOT NULL CHECK (severity_weight_2 >= 0),
  severity_weight_3 REAL NOT NULL CHECK (severity_weight_3 >= 0),
  severity_weight_4 REAL NOT NULL CHECK (severity_weight_4 >= 0),
  severity_weight_5 REAL NOT NULL CHECK (severity_weight_5 >= 0),
  period_from TEXT ${isDay('period_from')},
  period_to TEXT ${isDay('period_to')},
  plan_capacity REAL CHECK (plan_capacity >= 0),
  plan_budget REAL CHECK (plan_budget >= 0),
  plan_measure TEXT ${oneOf('plan_measure', ['count', 'severity', 'cost', 'customers'])},
  plan_wave_days REAL CHECK (plan_wave_days >= 0),
  CHECK ((period_from IS NULL) = (period_to IS NULL))
) STRICT`,
  `CREATE TABLE category (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  definition TEXT
) STRICT`,
  `CREATE INDEX category_position ON category (position)`,
  `CREATE TABLE stage (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT`,
  `CREATE INDEX stage_position ON stage (position)`,
  `CREATE TABLE touchpoint (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  stage TEXT NOT NULL REFERENCES stage (id),
  channel TEXT,
  moment_of_truth INTEGER CHECK (moment_of_truth IN (0, 1)),
  customer_score REAL CHECK (customer_score BETWEEN 0 AND 10),
  organisation_score REAL CHECK (organisation_score BETWEEN 0 AND 10),
  promise TEXT,
  reality TEXT
) STRICT`,
  `CREATE INDEX touchpoint_position ON touchpoint (position)`,
  `CREATE INDEX touchpoint_stage ON touchpoint (stage)`,
  `CREATE TABLE touchpoint_hand (
  touchpoint TEXT NOT NULL REFERENCES touchpoint (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (touchpoint, position)
) STRICT`,
  `CREATE TABLE failure_point (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  touchpoint TEXT REFERENCES touchpoint (id),
  stage TEXT REFERENCES stage (id),
  channel TEXT,
  severity INTEGER CHECK (severity BETWEEN 1 AND 5),
  per_month_low REAL CHECK (per_month_low >= 0),
  per_month_likely REAL CHECK (per_month_likely >= 0),
  per_month_high REAL,
  cost_per_case REAL CHECK (cost_per_case >= 0),
  customers_per_month REAL CHECK (customers_per_month >= 0),
  ${estimate('per_month')}
) STRICT`,
  `CREATE INDEX failure_point_position ON failure_point (position)`,
  `CREATE INDEX failure_point_touchpoint ON failure_point (touchpoint)`,
  `CREATE INDEX failure_point_stage ON failure_point (stage)`,
  `CREATE TABLE root_cause (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  built_in_category TEXT ${oneOf('built_in_category', ['structure', 'process', 'systems', 'training', 'information-flow'])},
  own_category TEXT REFERENCES category (id),
  description TEXT,
  CHECK ((built_in_category IS NULL) <> (own_category IS NULL))
) STRICT`,
  `CREATE INDEX root_cause_position ON root_cause (position)`,
  `CREATE INDEX root_cause_own_category ON root_cause (own_category)`,
  `CREATE TABLE cause (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  failure_point TEXT NOT NULL REFERENCES failure_point (id),
  parent TEXT,
  position INTEGER NOT NULL,
  title TEXT,
  state TEXT ${oneOf('state', ['possible', 'confirmed', 'rejected'])},
  root_cause TEXT REFERENCES root_cause (id),
  share REAL CHECK (share BETWEEN 0 AND 1),
  join_kind TEXT ${oneOf('join_kind', ['contribute', 'together'])},
  UNIQUE (failure_point, id),
  FOREIGN KEY (failure_point, parent) REFERENCES cause (failure_point, id)
) STRICT`,
  `CREATE UNIQUE INDEX cause_trace ON cause (failure_point) WHERE parent IS NULL`,
  `CREATE INDEX cause_trace_position ON cause (position) WHERE parent IS NULL`,
  `CREATE INDEX cause_parent ON cause (failure_point, parent)`,
  `CREATE INDEX cause_root_cause ON cause (root_cause)`,
  `CREATE TABLE fix (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  kind TEXT ${oneOf('kind', [
    'ownership',
    'structure',
    'forcing-function',
    'automation',
    'simplification',
    'standardisation',
    'staffing',
    'authority',
    'software',
    'information-access',
    'checklist',
    'practice-training',
    'policy',
    'training',
    'warning',
    'double-check',
  ])},
  state TEXT ${oneOf('state', ['idea', 'proposed', 'approved', 'in-progress', 'done', 'verified', 'rejected'])},
  owner TEXT,
  effort_days REAL CHECK (effort_days >= 0),
  cost REAL CHECK (cost >= 0),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  start_on TEXT ${isDay('start_on')},
  due_on TEXT ${isDay('due_on')},
  pinned TEXT ${oneOf('pinned', ['in', 'out'])}
) STRICT`,
  `CREATE INDEX fix_position ON fix (position)`,
  `CREATE TABLE fix_effect (
  fix TEXT NOT NULL REFERENCES fix (id),
  root_cause TEXT NOT NULL REFERENCES root_cause (id),
  position INTEGER NOT NULL,
  effectiveness_low REAL CHECK (effectiveness_low >= 0),
  effectiveness_likely REAL NOT NULL CHECK (effectiveness_likely BETWEEN 0 AND 1),
  effectiveness_high REAL CHECK (effectiveness_high <= 1),
  PRIMARY KEY (fix, root_cause),
  ${estimate('effectiveness')}
) STRICT`,
  `CREATE INDEX fix_effect_root_cause ON fix_effect (root_cause)`,
  `CREATE TABLE fix_requirement (
  fix TEXT NOT NULL REFERENCES fix (id),
  required TEXT NOT NULL REFERENCES fix (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (fix, required)
) STRICT`,
  `CREATE INDEX fix_requirement_required ON fix_requirement (required)`,
  `CREATE TABLE fix_exclusion (
  fix TEXT NOT NULL REFERENCES fix (id),
  excluded TEXT NOT NULL REFERENCES fix (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (fix, excluded)
) STRICT`,
  `CREATE INDEX fix_exclusion_excluded ON fix_exclusion (excluded)`,
  `CREATE TABLE occurrence (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  failure_point TEXT NOT NULL REFERENCES failure_point (id),
  happened_on TEXT NOT NULL ${isDay('happened_on')},
  cases REAL CHECK (cases >= 0),
  cost REAL CHECK (cost >= 0),
  channel TEXT,
  stage TEXT REFERENCES stage (id),
  customer TEXT,
  text TEXT
) STRICT`,
  `CREATE INDEX occurrence_position ON occurrence (position)`,
  `CREATE INDEX occurrence_failure_point ON occurrence (failure_point)`,
  `CREATE INDEX occurrence_stage ON occurrence (stage)`,
]

const severityWeights = [1, 2, 3, 4, 5].map((severity) => `severity_weight_${severity}`)

const journaled: readonly JournaledTable[] = [
  {
    name: 'engagement',
    columns: [
      ...['one', 'name', 'language', 'currency', ...severityWeights, 'period_from', 'period_to'],
      ...['plan_capacity', 'plan_budget', 'plan_measure', 'plan_wave_days'],
    ],
  },
  { name: 'category', columns: ['id', 'position', 'name', 'definition'] },
  { name: 'stage', columns: ['id', 'position', 'name'] },
  {
    name: 'touchpoint',
    columns: [
      ...['id', 'position', 'name', 'stage', 'channel', 'moment_of_truth'],
      ...['customer_score', 'organisation_score', 'promise', 'reality'],
    ],
  },
  { name: 'touchpoint_hand', columns: ['touchpoint', 'position', 'name'] },
  {
    name: 'failure_point',
    columns: [
      ...['id', 'position', 'code', 'title', 'description', 'touchpoint', 'stage', 'channel', 'severity'],
      ...['per_month_low', 'per_month_likely', 'per_month_high', 'cost_per_case', 'customers_per_month'],
    ],
  },
  { name: 'root_cause', columns: ['id', 'position', 'code', 'title', 'built_in_category', 'own_category', 'description'] },
  {
    name: 'cause',
    columns: ['id', 'failure_point', 'parent', 'position', 'title', 'state', 'root_cause', 'share', 'join_kind'],
  },
  {
    name: 'fix',
    columns: [
      ...['id', 'position', 'code', 'title', 'description', 'kind', 'state', 'owner'],
      ...['effort_days', 'cost', 'confidence', 'start_on', 'due_on', 'pinned'],
    ],
  },
  {
    name: 'fix_effect',
    columns: ['fix', 'root_cause', 'position', 'effectiveness_low', 'effectiveness_likely', 'effectiveness_high'],
  },
  { name: 'fix_requirement', columns: ['fix', 'required', 'position'] },
  { name: 'fix_exclusion', columns: ['fix', 'excluded', 'position'] },
  {
    name: 'occurrence',
    columns: [
      ...['id', 'position', 'failure_point', 'happened_on', 'cases', 'cost'],
      ...['channel', 'stage', 'customer', 'text'],
    ],
  },
]

/** The engagement of design section 7, the change journal, and the counters behind the codes. */
export const createEngagementTables: Migration = {
  version: 1,
  migrate(connection) {
    for (const statement of [...tables, ...journaled.flatMap(journalTriggers)]) connection.exec(statement)
  },
}
