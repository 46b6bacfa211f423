import type { BroughtBack } from '../../../shared/contract/files/importingContract.ts'
import type { Occurrence } from '../../../shared/engagement/engagement.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { WriteExecutor } from '../store/base/executor.ts'
import { makeId } from '../store/base/makeId.ts'
import { storedLists } from '../store/storedLists.ts'
import { EarlierRows, mappingOf } from './rows/EarlierRows.ts'
import { FailurePointTitles } from './rows/FailurePointTitles.ts'
import { JourneyPlaces } from './rows/JourneyPlaces.ts'
import type { Import } from './rows/SortedRows.ts'

/**
 * Brings the rows of one label back that an import keeps aside: they become cases of it, and the next table of its columns is
 * taken in with that label. Rows that are there meanwhile are not brought twice. @throws Refusal `no-such-import`, `none-set-aside`
 */
export function bringBackRows(transaction: WriteExecutor, id: string, label: string): BroughtBack {
  const taken = storedLists.imports.find(transaction, id)
  if (taken === undefined) throw new Refusal('no-such-import', { name: id })
  const { setAsideRows = [], setAside = 0, imported = 0, duplicates = 0 } = taken
  const name = normaliseName(label)
  const back = setAsideRows.filter(({ title }) => normaliseName(title) === name)
  if (back.length === 0) throw new Refusal('none-set-aside', { label })
  const linesOf = (rows: typeof back) => new Set(rows.map(({ line }) => line))
  const rows = linesOf(back).size
  const known = new EarlierRows(
    transaction,
    back.flatMap(({ content, externalId }) => (content === undefined ? [] : [{ content, externalId }])),
    taken.reading,
  )
  let isNew = true
  const fresh = back.filter(({ content, externalId }) => {
    // Only the first part of what was dealt over months says what it was.
    if (content !== undefined) isNew = known.meet({ content, externalId }) === 'new'
    return isNew
  })
  const points = new FailurePointTitles(storedLists.failurePoints.read(transaction), [])
  const places = new JourneyPlaces(storedLists.stages.read(transaction), [], makeId)
  const cases = fresh.map(({ line: _line, title, stage, ...said }): Occurrence => {
    const at = stage === undefined ? undefined : places.stageNamed(stage)
    return { ...said, failurePoint: points.idOf(title), stage: at, import: id }
  })
  storedLists.stages.insert(transaction, places.newStages)
  storedLists.failurePoints.insert(transaction, points.made)
  storedLists.occurrences.insert(transaction, cases)
  const brought = linesOf(fresh).size
  const left = setAsideRows.filter((row) => !back.includes(row))
  storedLists.imports.update(transaction, id, {
    imported: imported + brought,
    duplicates: duplicates + rows - brought,
    setAside: Math.max(0, setAside - rows),
    setAsideRows: left.length === 0 ? null : left,
  })
  forgetChoice(transaction, taken.reading, name)
  return { rows: brought, duplicates: rows - brought }
}

function forgetChoice(transaction: WriteExecutor, reading: Import['reading'], name: string): void {
  const mapping = mappingOf(reading)
  for (const { id, labels = [], ...kept } of storedLists.mappings.read(transaction)) {
    if (mappingOf(kept.reading) !== mapping) continue
    const left = labels.filter(({ label, setAside }) => !(setAside && normaliseName(label) === name))
    if (left.length < labels.length) storedLists.mappings.update(transaction, id, { labels: left })
  }
}
