import { importing as english } from '../../../shared/i18n/en/importing.ts'
import { customersScreen as englishCustomers } from '../../../shared/i18n/en/screens/customersScreen.ts'
import { importsScreen as englishScreen } from '../../../shared/i18n/en/screens/importsScreen.ts'
import { vocabulary as englishWords } from '../../../shared/i18n/en/vocabulary.ts'
import { importing as hebrew } from '../../../shared/i18n/he/importing.ts'
import { customersScreen as hebrewCustomers } from '../../../shared/i18n/he/screens/customersScreen.ts'
import { importsScreen as hebrewScreen } from '../../../shared/i18n/he/screens/importsScreen.ts'
import { vocabulary as hebrewWords } from '../../../shared/i18n/he/vocabulary.ts'
import { type EstimateInput, toEstimate } from '../../../shared/model/estimate.ts'
import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import { isBuiltInCategory, type Language } from '../../../shared/model/vocabulary.ts'
import { type TableField, tableFields } from '../../../shared/tables/tableFields.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import { plainNumber } from './plainNumber.ts'

/** A day, which a workbook keeps as one. */
interface Day {
  readonly day: string
}
/** A part of a whole, 0–1, shown as a percent. */
interface Share {
  readonly share: number
}
/** A number with how Excel is to show it; the number itself stays whole. */
interface Formatted {
  readonly number: number
  readonly format: string
}
export type ExportedCell = string | number | Day | Share | Formatted | undefined

export interface ExportedTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly ExportedCell[]>
}

const texts = {
  en: { fields: english.fields, kinds: englishScreen.kinds, words: englishWords, initiators: englishCustomers.initiator },
  he: { fields: hebrew.fields, kinds: hebrewScreen.kinds, words: hebrewWords, initiators: hebrewCustomers.initiator },
} as const

/** What one row holds, by the fields that a table of its kind has. */
type Row = { readonly [Field in TableField]?: ExportedCell }

/**
 * All items of a list as a table that an import of its kind reads again: under the names of columns that it knows, with what it
 * names by its name. Occurrences are read one by one.
 */
export function exportedTable(db: ReadExecutor, kind: TableKind, language: Language): ExportedTable {
  const { fields, kinds } = texts[language]
  const own = kind === 'occurrences' ? storedLists.fields.read(db) : []
  const shown: readonly TableField[] = tableFields[kind]
  const cells = function* () {
    for (const [row, ownValues] of rowsOf(db, kind, language)) {
      yield [...shown.map((field) => row[field]), ...own.map(({ id }) => ownValues?.[id])]
    }
  }
  return { title: kinds[kind], columns: [...shown.map((field) => fields[field]), ...own.map(({ name }) => name)], rows: cells() }
}

type RowWithOwn = readonly [row: Row, ownValues?: Readonly<Record<string, string>> | undefined]

function rowsOf(db: ReadExecutor, kind: TableKind, language: Language): Iterable<RowWithOwn> {
  switch (kind) {
    case 'failure-points':
      return failurePointRows(db)
    case 'occurrences':
      return occurrenceRows(db)
    case 'root-causes':
      return rootCauseRows(db, language)
    case 'fixes':
      return fixRows(db, language)
    case 'readings':
      return storedLists.kpis
        .read(db)
        .flatMap(({ name, readings = [] }) =>
          readings.map(({ on, value, n }): RowWithOwn => [{ kpi: name, on: { day: on }, value, n }]),
        )
    case 'volumes':
      return storedLists.volumes.read(db).map(({ month, value, unit }): RowWithOwn => [{ month, value, unit }])
    case 'customers':
      return customerRows(db, language)
    case 'cancellations':
      return storedLists.cancellationMonths.read(db).map(({ id: _id, ...row }): RowWithOwn => [row])
    case 'cancellation-cases':
      return cancellationCaseRows(db, language)
    case 'answers':
      return answerRows(db)
    case 'affected':
      return storedLists.failurePoints
        .read(db)
        .flatMap(({ title, response: { alsoAffected = [] } = {} }) =>
          alsoAffected.map(
            ({ customer: name, toldOn }): RowWithOwn => [
              { name, title, toldOn: toldOn === undefined ? undefined : { day: toldOn } },
            ],
          ),
        )
  }
}

function failurePointRows(db: ReadExecutor): readonly RowWithOwn[] {
  const stages = namesOf(storedLists.stages.read(db))
  const touchpoints = new Map(storedLists.touchpoints.read(db).map((touchpoint) => [touchpoint.id, touchpoint]))
  return storedLists.failurePoints.read(db).map((failurePoint): RowWithOwn => {
    const { title, channel, severity, perMonth, costPerCase, customersPerMonth } = failurePoint
    const touchpoint = touchpoints.get(failurePoint.touchpoint ?? '')
    const stage = stages.get(failurePoint.stage ?? touchpoint?.stage ?? '')
    const measured = { severity, perMonth: estimateCell(perMonth), costPerCase, customersPerMonth }
    return [{ title, stage, touchpoint: touchpoint?.name, channel, ...measured }]
  })
}

function* occurrenceRows(db: ReadExecutor): Generator<RowWithOwn> {
  const stages = namesOf(storedLists.stages.read(db))
  const titles = new Map(storedLists.failurePoints.read(db).map(({ id, title }) => [id, title]))
  for (const occurrence of storedLists.occurrences.each(db)) {
    const { failurePoint, on, text, stage, channel, customer, count, cost, externalId, fields } = occurrence
    const said = { text, channel, customer, count, cost, id: externalId }
    yield [{ title: titles.get(failurePoint), on: { day: on }, stage: stages.get(stage ?? ''), ...said }, fields]
  }
}

function rootCauseRows(db: ReadExecutor, language: Language): readonly RowWithOwn[] {
  const categories = namesOf(storedLists.categories.read(db))
  return storedLists.rootCauses.read(db).map(({ title, category, description }): RowWithOwn => {
    const name = isBuiltInCategory(category) ? texts[language].words.category[category] : categories.get(category)
    return [{ title, category: name, description }]
  })
}

function fixRows(db: ReadExecutor, language: Language): readonly RowWithOwn[] {
  const { fixKind, fixState } = texts[language].words
  return storedLists.fixes.read(db).map(({ code, title, kind, state, owner, effortDays, cost, dueOn }): RowWithOwn => {
    const words = { kind: kind && fixKind[kind], state: state && fixState[state] }
    return [{ code, title, ...words, owner, effortDays, cost, dueOn: dueOn === undefined ? undefined : { day: dueOn } }]
  })
}

function customerRows(db: ReadExecutor, language: Language): readonly RowWithOwn[] {
  const day = (isoDay: string | undefined): ExportedCell => (isoDay === undefined ? undefined : { day: isoDay })
  return storedLists.customers.read(db).map(({ name, tier, since, owner, lastContact, initiatedBy, nextOn }): RowWithOwn => {
    const days = { since: day(since), lastContact: day(lastContact), nextOn: day(nextOn) }
    return [{ name, tier, owner, ...days, initiatedBy: initiatedBy && texts[language].initiators[initiatedBy] }]
  })
}

function cancellationCaseRows(db: ReadExecutor, language: Language): readonly RowWithOwn[] {
  const titles = new Map(storedLists.failurePoints.read(db).map(({ id, title }) => [id, title]))
  const { cancellationOutcome } = texts[language].words
  return storedLists.cancellationCases.read(db).map(({ on, failurePoint, tier, cash, outcome, offerCost }): RowWithOwn => {
    const reason = titles.get(failurePoint ?? '')
    return [{ on: { day: on }, reason, tier, cash, outcome: outcome && cancellationOutcome[outcome], offerCost }]
  })
}

/** The readings of customers' scores that were measured, each as a row of as many answers. */
function answerRows(db: ReadExecutor): readonly RowWithOwn[] {
  const stages = namesOf(storedLists.stages.read(db))
  return storedLists.touchpoints.read(db).flatMap(({ name: touchpoint, stage, scoreReadings = [] }) =>
    scoreReadings.flatMap(({ on, score, n = 1, assumed = false }): readonly RowWithOwn[] => {
      return assumed ? [] : [[{ touchpoint, stage: stages.get(stage), on: { day: on }, score, n }]]
    }),
  )
}

function namesOf(items: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, name }) => [id, name]))
}

function estimateCell(estimate: EstimateInput | undefined): ExportedCell {
  if (estimate === undefined || typeof estimate === 'number') return estimate
  const { low, likely, high } = toEstimate(estimate)
  return [low, likely, high].map(plainNumber).join('–')
}
