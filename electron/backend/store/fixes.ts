import type { Effect, Fix } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import type { StoredFix } from '../../../shared/model/storedEngagement.ts'
import { assignCodes } from './codes.ts'
import { toEstimateColumns } from './estimateColumns.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { groupBy } from './groupBy.ts'
import { present, storedText } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows, nextPosition } from './rows.ts'
import type { FixEffectRow, FixExclusionRow, FixRequirementRow, FixRow } from './tables.ts'

function toRow(fix: StoredFix, position: number): FixRow {
  return {
    id: fix.id,
    position,
    code: fix.code,
    title: fix.title,
    description: storedText(fix.description),
    kind: fix.kind ?? null,
    state: fix.state ?? null,
    owner: storedText(fix.owner),
    effort_days: fix.effortDays ?? null,
    cost: fix.cost ?? null,
    confidence: fix.confidence ?? null,
    start_on: fix.startOn ?? null,
    due_on: fix.dueOn ?? null,
    pinned: fix.pinned ?? null,
  }
}

function toEffectRows({ id, effects }: Fix): FixEffectRow[] {
  return effects.map(({ rootCause, effectiveness }, index) => {
    const { low, likely, high } = toEstimateColumns(effectiveness)
    return {
      fix: id,
      root_cause: rootCause,
      position: index + 1,
      effectiveness_low: low,
      effectiveness_likely: likely ?? 0,
      effectiveness_high: high,
    }
  })
}

/** A fix named twice is one requirement. */
function toRequirementRows({ id, requires = [] }: Fix): FixRequirementRow[] {
  return [...new Set(requires)].map((required, index) => ({ fix: id, required, position: index + 1 }))
}

function toExclusionRows({ id, excludes = [] }: Fix): FixExclusionRow[] {
  return [...new Set(excludes)].map((excluded, index) => ({ fix: id, excluded, position: index + 1 }))
}

function fromEffectRow(row: FixEffectRow): Effect {
  const { root_cause: rootCause, effectiveness_low: low, effectiveness_likely: likely, effectiveness_high: high } = row
  return { rootCause, effectiveness: low === null || high === null ? likely : [low, likely, high] }
}

interface FixLists {
  readonly effects: readonly FixEffectRow[]
  readonly requirements: readonly FixRequirementRow[]
  readonly exclusions: readonly FixExclusionRow[]
}

function fromRow(row: FixRow, { effects, requirements, exclusions }: FixLists): StoredFix {
  return present<StoredFix>({
    id: row.id,
    code: row.code,
    title: row.title,
    description: row.description,
    kind: row.kind,
    state: row.state,
    owner: row.owner,
    effortDays: row.effort_days,
    cost: row.cost,
    confidence: row.confidence,
    startOn: row.start_on,
    dueOn: row.due_on,
    pinned: row.pinned,
    effects: effects.map(fromEffectRow),
    requires: requirements.length === 0 ? null : requirements.map(({ required }) => required),
    excludes: exclusions.length === 0 ? null : exclusions.map(({ excluded }) => excluded),
  })
}

export function readFixes(db: ReadExecutor): readonly StoredFix[] {
  const effects = groupBy(db.all(queries.selectFrom('fix_effect').selectAll().orderBy('position')), ({ fix }) => fix)
  const requirements = groupBy(db.all(queries.selectFrom('fix_requirement').selectAll().orderBy('position')), ({ fix }) => fix)
  const exclusions = groupBy(db.all(queries.selectFrom('fix_exclusion').selectAll().orderBy('position')), ({ fix }) => fix)
  const rows = db.all(queries.selectFrom('fix').selectAll().orderBy('position'))
  return rows.map((row) =>
    fromRow(row, {
      effects: effects.get(row.id) ?? [],
      requirements: requirements.get(row.id) ?? [],
      exclusions: exclusions.get(row.id) ?? [],
    }),
  )
}

export function findFix(db: ReadExecutor, id: string): StoredFix | undefined {
  const row = db.first(queries.selectFrom('fix').selectAll().where('id', '=', id))
  if (row === undefined) return undefined
  return fromRow(row, {
    effects: db.all(queries.selectFrom('fix_effect').selectAll().where('fix', '=', id).orderBy('position')),
    requirements: db.all(queries.selectFrom('fix_requirement').selectAll().where('fix', '=', id).orderBy('position')),
    exclusions: db.all(queries.selectFrom('fix_exclusion').selectAll().where('fix', '=', id).orderBy('position')),
  })
}

/** Adds them at the end of the list and answers with them as stored, codes included. They may require one another. */
export function insertFixes(transaction: WriteExecutor, fixes: readonly Fix[]): readonly StoredFix[] {
  const first = nextPosition(transaction, 'fix')
  const stored = assignCodes(transaction, 'FX', fixes)
  insertRows(
    transaction,
    'fix',
    stored.map((fix, index) => toRow(fix, first + index)),
  )
  insertRows(transaction, 'fix_effect', stored.flatMap(toEffectRows))
  insertRows(transaction, 'fix_requirement', stored.flatMap(toRequirementRows))
  insertRows(transaction, 'fix_exclusion', stored.flatMap(toExclusionRows))
  return stored
}

/** `effects`, `requires` and `excludes` are each replaced as a whole. @throws Refusal `gone` */
export function updateFix(transaction: WriteExecutor, id: string, patch: Patch<Fix>): StoredFix {
  const before = existing(findFix(transaction, id))
  const fix = applyPatch<StoredFix>(before, patch)
  const { id: _, code: __, position: ___, ...columns } = toRow(fix, 0)
  changeOne(transaction, queries.updateTable('fix').set(columns).where('id', '=', id))
  if (differs(before.effects, fix.effects)) {
    transaction.run(queries.deleteFrom('fix_effect').where('fix', '=', id))
    insertRows(transaction, 'fix_effect', toEffectRows(fix))
  }
  if (differs(before.requires, fix.requires)) {
    transaction.run(queries.deleteFrom('fix_requirement').where('fix', '=', id))
    insertRows(transaction, 'fix_requirement', toRequirementRows(fix))
  }
  if (differs(before.excludes, fix.excludes)) {
    transaction.run(queries.deleteFrom('fix_exclusion').where('fix', '=', id))
    insertRows(transaction, 'fix_exclusion', toExclusionRows(fix))
  }
  return fix
}

/** Lists are small and plain, so their text tells whether they differ. */
function differs(before: unknown, after: unknown): boolean {
  return JSON.stringify(before ?? []) !== JSON.stringify(after ?? [])
}

/** Deletes the fix, its effects, and what other fixes say about it. @throws Refusal `gone` */
export function deleteFix(transaction: WriteExecutor, id: string): void {
  transaction.run(queries.deleteFrom('fix_effect').where('fix', '=', id))
  transaction.run(queries.deleteFrom('fix_requirement').where((row) => row.or([row('fix', '=', id), row('required', '=', id)])))
  transaction.run(queries.deleteFrom('fix_exclusion').where((row) => row.or([row('fix', '=', id), row('excluded', '=', id)])))
  changeOne(transaction, queries.deleteFrom('fix').where('id', '=', id))
}
