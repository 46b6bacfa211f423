import { describe, expect, it } from 'vitest'
import type { CancellationOutcome, FixKind, FixState, Initiator } from '../../../shared/model/vocabulary.ts'
import { cancellationOutcomes, fixKinds, fixStates, initiators } from '../../../shared/model/vocabulary.ts'
import { affectedRowReader } from '../../../shared/tables/customers/readAffectedRow.ts'
import { readAnswerRow } from '../../../shared/tables/customers/readAnswerRow.ts'
import { cancellationCaseRowReader } from '../../../shared/tables/customers/readCancellationCaseRow.ts'
import { readCancellationRow } from '../../../shared/tables/customers/readCancellationRow.ts'
import { customerRowReader } from '../../../shared/tables/customers/readCustomerRow.ts'
import { fixRowReader } from '../../../shared/tables/readFixRow.ts'
import { readOccurrenceRow } from '../../../shared/tables/readOccurrenceRow.ts'
import { readReadingRow } from '../../../shared/tables/readReadingRow.ts'
import { readRootCauseRow } from '../../../shared/tables/readRootCauseRow.ts'
import { ColumnWatch, type KnownColumns, type RowReading } from '../../../shared/tables/readRow.ts'
import { readVolumeRow } from '../../../shared/tables/readVolumeRow.ts'
import type { TableField } from '../../../shared/tables/tableFields.ts'

type Cells = readonly string[]
const spelled = <Word extends string>(words: readonly Word[]): Readonly<Record<Word, string>> =>
  // Each word is a key.
  Object.fromEntries(words.map((word) => [word, `${word} in words`])) as Record<Word, string>

/** What a reader says of a row whose cells stand under these fields; the columns are known from this row alone. */
function readerUnder<Draft>(fields: readonly TableField[], read: (cells: Cells, known: KnownColumns) => RowReading<Draft>) {
  const watch = new ColumnWatch(new Map(fields.map((field, place) => [field, [place]])))
  return (...cells: Cells) => {
    watch.see(cells, 2)
    const reading = read(cells, watch.known(fields.length))
    return reading.ok ? { ...reading.draft } : reading.rejection
  }
}

const long = (letters: number) => 'x'.repeat(letters)

describe('a row of a case', () => {
  const fields = ['title', 'on', 'stage', 'channel', 'customer', 'count', 'cost', 'text', 'id'] as const
  const read = readerUnder(fields, readOccurrenceRow)

  it('is read field by field, its number in another system as a text', () => {
    expect(read(' Late ', '2026-03-14', 'Sale', 'phone', 'Levi', '3', '₪ 1,250.50', 'I waited\nlong', '00042')).toEqual({
      ...{ title: 'Late', on: '2026-03-14', stage: 'Sale', channel: 'phone', customer: 'Levi' },
      ...{ count: 3, cost: 1250.5, text: 'I waited\nlong', externalId: '00042' },
    })
  })

  it.each([
    ['title-missing', ' ', '2026-03-14'],
    ['date-missing', 'Late', ' '],
    ['not-a-day', 'Late', 'soon'],
    ['not-a-number', 'Late', '2026-03-14', '', '', '', 'many'],
    ['negative', 'Late', '2026-03-14', '', '', '', '', '-1'],
    ['too-long', long(501), '2026-03-14'],
    ['too-long', 'Late', '2026-03-14', long(201)],
    ['too-long', 'Late', '2026-03-14', '', '', '', '', '', long(100_001)],
    ['too-many-cells', 'Late', '2026-03-14', '', '', '', '', '', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })

  it.each(['-', ' – ', '—', '−'])('has no number where a dash stands alone: “%s”', (dash) => {
    const draft = read('Late', '2026-03-14', '', '', '', dash, dash, dash)
    expect(draft).not.toHaveProperty('code')
    expect(draft).toMatchObject({ cost: undefined, text: dash.trim() })
  })

  it.each(['1.23457E+17', '1,23457E+17', '\u200f1.23457E+17 ', '1E+12'])(
    'has no number in another system where a spreadsheet rounded it, so that two cases are not one: %s',
    (id) => {
      expect(read('Late', '2026-03-14', '', '', '', '', '', '', id)).not.toMatchObject({ externalId: expect.anything() })
    },
  )

  it.each(['1E5', '12E+17', '1.2E17', 'E+12'])('keeps a number that only looks like a rounded one: %s', (id) => {
    expect(read('Late', '2026-03-14', '', '', '', '', '', '', id)).toMatchObject({ externalId: id })
  })

  it('needs no day in a table that has no column of days', () => {
    expect(readerUnder(['title'], readOccurrenceRow)('Late')).toMatchObject({ title: 'Late' })
  })

  it('counts cases in a column for each month: blanks, dashes and zeros are none', () => {
    const span = (month: string) => ({ from: `${month}-01`, to: `${month}-28` })
    const columns = ['2026-02', '2025-02', '2024-02', '2023-02'].map((month, at) => ({
      ...{ place: at + 1, column: month, span: span(month) },
    }))
    const wide = { per: 'month', columns, totals: [] } as const
    const watch = new ColumnWatch(new Map([['title', [0]]]), wide)
    const readWide = (...cells: Cells) => {
      watch.see(cells, 2)
      const reading = readOccurrenceRow(cells, watch.known(5))
      return reading.ok ? reading.draft.counts : reading.rejection
    }
    expect(readWide('Late', '1,200', ' – ', '0', '')).toEqual([{ span: span('2026-02'), count: 1200 }])
    expect(readWide('Late', '-', '3', '', '0.5')).toEqual([
      { span: span('2025-02'), count: 3 },
      { span: span('2023-02'), count: 0.5 },
    ])
    expect(readWide('Late', '3', 'many')).toEqual({ code: 'no-count-under', column: '2025-02', text: 'many' })
    // A cell that is a number in its sheet has a point for its decimals, whatever its column writes.
    const told = watch.known(5, { decimal: 'comma' })
    const counted = (typed: readonly number[]) => {
      const reading = readOccurrenceRow(['Late', '1.200'], { ...told, typed })
      return reading.ok ? reading.draft.counts?.map(({ count }) => count) : reading.rejection
    }
    expect([counted([1]), counted([])]).toEqual([[1.2], [1200]])
  })
})

describe('a row of a fix', () => {
  const words = { fixKind: spelled<FixKind>(fixKinds), fixState: spelled<FixState>(fixStates) }
  const fields = ['code', 'title', 'kind', 'state', 'owner', 'effortDays', 'cost', 'dueOn'] as const
  const read = readerUnder(fields, fixRowReader([words]))

  it('is read field by field, kind and state in words or as documents write them', () => {
    expect(read('FX-07', 'Name an owner', 'Checklist IN words', 'in-progress', 'Dana', '2.5', '1,000', '2026-03-14')).toEqual({
      ...{ code: 'FX-07', title: 'Name an owner', kind: 'checklist', state: 'in-progress' },
      ...{ owner: 'Dana', effortDays: 2.5, cost: 1000, dueOn: '2026-03-14' },
    })
    expect(read('', 'Only a title')).toMatchObject({ title: 'Only a title' })
    expect(read('FX-07', '')).toMatchObject({ code: 'FX-07' })
  })

  it.each([
    ['title-missing', '', ''],
    ['unknown-word', 'FX-01', '', 'magic'],
    ['unknown-word', 'FX-01', '', '', 'nowhere'],
    ['not-a-number', 'FX-01', '', '', '', '', 'days'],
    ['not-a-number', 'FX-01', '', '', '', '', '', 'much'],
    ['not-a-day', 'FX-01', '', '', '', '', '', '', 'soon'],
    ['too-long', long(201), ''],
    ['too-many-cells', 'FX-01', '', '', '', '', '', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of a root cause', () => {
  const read = readerUnder(['title', 'category', 'description'], readRootCauseRow)

  it('is read field by field', () => {
    expect(read('No owner', 'Process', 'Nobody\nasks')).toEqual({
      title: 'No owner',
      category: 'Process',
      description: 'Nobody\nasks',
    })
  })

  it.each([
    ['title-missing', '', 'Process'],
    ['too-long', long(501)],
    ['too-long', 'x', long(201)],
    ['too-long', 'x', '', long(100_001)],
    ['too-many-cells', 'x', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of a KPI on a day', () => {
  const read = readerUnder(['kpi', 'on', 'value', 'n'], readReadingRow)

  it('is read field by field; its value may be below 0', () => {
    expect(read('Net score', '2026-03-14', '-12.5', '400')).toEqual({ kpi: 'Net score', on: '2026-03-14', value: -12.5, n: 400 })
  })

  it.each([
    ['kpi-missing', '', '2026-03-14', '1'],
    ['date-missing', 'Wait', '', '1'],
    ['value-missing', 'Wait', '2026-03-14', ''],
    ['not-a-day', 'Wait', 'soon', '1'],
    ['not-a-number', 'Wait', '2026-03-14', 'long'],
    ['negative', 'Wait', '2026-03-14', '1', '-1'],
    ['too-long', long(201), '2026-03-14', '1'],
    ['too-many-cells', 'Wait', '2026-03-14', '1', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of how much there was in a month', () => {
  const read = readerUnder(['month', 'value', 'unit'], readVolumeRow)

  it('is read field by field, the month also as a day in it', () => {
    expect(read('2026-03', '1,200', 'orders')).toEqual({ month: '2026-03', value: 1200, unit: 'orders' })
    expect(read('2026-03-14', '0')).toEqual({ month: '2026-03', value: 0 })
  })

  it.each([
    ['date-missing', '', '1'],
    ['value-missing', '2026-03', ''],
    ['not-a-day', 'spring', '1'],
    ['negative', '2026-03', '-1'],
    ['too-long', '2026-03', '1', long(201)],
    ['too-many-cells', '2026-03', '1', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of a month’s cancellations', () => {
  const fields = ['month', 'salesperson', 'closings', 'cancelled', 'cashIn', 'cashCancelled'] as const
  const read = readerUnder(fields, readCancellationRow)

  it('is read field by field; all may be cancelled', () => {
    expect(read('2026-03', 'Dana', '14', '14', '137,200', '9,800.5')).toEqual({
      ...{ month: '2026-03', salesperson: 'Dana', closings: 14, cancelled: 14, cashIn: 137_200, cashCancelled: 9800.5 },
    })
  })

  it.each([
    ['date-missing', '', '', '1', '0'],
    ['counts-missing', '2026-03', '', '', '0'],
    ['counts-missing', '2026-03', '', '1', ''],
    ['not-whole', '2026-03', '', '1.5', '0'],
    ['not-whole', '2026-03', '', '3', '1.5'],
    ['more-cancelled', '2026-03', '', '1', '2'],
    ['negative', '2026-03', '', '1', '0', '-1'],
    ['not-a-number', '2026-03', '', '1', '0', '', 'much'],
    ['too-long', '2026-03', long(201), '1', '0'],
    ['too-many-cells', '2026-03', '', '1', '0', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of somebody who wanted to cancel', () => {
  const fields = ['on', 'reason', 'tier', 'cash', 'outcome', 'offerCost'] as const
  const read = readerUnder(fields, cancellationCaseRowReader([spelled<CancellationOutcome>(cancellationOutcomes)]))

  it('is read field by field', () => {
    expect(read('2026-03-14', 'Late', 'Gold', '1,200', 'left-well in words', '50')).toEqual({
      ...{ on: '2026-03-14', reason: 'Late', tier: 'Gold', cash: 1200, outcome: 'left-well', offerCost: 50 },
    })
  })

  it.each([
    ['date-missing', '', 'Late'],
    ['not-a-day', 'soon'],
    ['unknown-word', '2026-03-14', '', '', '', 'gone'],
    ['negative', '2026-03-14', '', '', '-1'],
    ['not-a-number', '2026-03-14', '', '', '', '', 'much'],
    ['too-long', '2026-03-14', long(501)],
    ['too-many-cells', '2026-03-14', '', '', '', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of a customer', () => {
  const fields = ['name', 'tier', 'since', 'owner', 'lastContact', 'initiatedBy', 'nextOn'] as const
  const read = readerUnder(fields, customerRowReader('2026-03-14', [spelled<Initiator>(initiators)]))

  it('is read field by field; what has been may have been today, what comes may come later', () => {
    expect(read('Levi', 'Gold', '2026-03-14', 'Dana', '2026-03-14', 'us in words', '2027-01-01')).toEqual({
      ...{ name: 'Levi', tier: 'Gold', since: '2026-03-14', owner: 'Dana' },
      ...{ lastContact: '2026-03-14', initiatedBy: 'us', nextOn: '2027-01-01' },
    })
    expect(read('Levi')).toMatchObject({ name: 'Levi' })
  })

  it.each([
    ['name-missing', '', 'Gold'],
    ['day-to-come', 'Levi', '', '2026-03-15'],
    ['day-to-come', 'Levi', '', '', '', '2026-03-15'],
    ['not-a-day', 'Levi', '', 'ever'],
    ['unknown-word', 'Levi', '', '', '', '', 'them'],
    ['not-a-day', 'Levi', '', '', '', '', '', 'soon'],
    ['too-long', long(201)],
    ['too-many-cells', 'Levi', '', '', '', '', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of somebody affected', () => {
  const read = readerUnder(['name', 'title', 'toldOn'], affectedRowReader('2026-03-14'))

  it('is read field by field', () => {
    expect(read('Levi', 'Late', '2026-03-14')).toEqual({ customer: 'Levi', failurePoint: 'Late', toldOn: '2026-03-14' })
    expect(read('Levi')).toEqual({ customer: 'Levi' })
  })

  it.each([
    ['name-missing', '', 'Late'],
    ['day-to-come', 'Levi', '', '2026-03-15'],
    ['not-a-day', 'Levi', '', 'soon'],
    ['too-long', 'Levi', long(501)],
    ['too-many-cells', 'Levi', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})

describe('a row of a survey’s answer', () => {
  const fields = ['touchpoint', 'stage', 'on', 'score', 'n', 'text', 'customer'] as const
  const read = readerUnder(fields, readAnswerRow)

  it('is read field by field, the score as its cell says it beside it', () => {
    expect(read('Desk', 'Service', '2026-03-14', ' 8 ', '12', 'Kind,\nbut slow', 'Levi')).toEqual({
      ...{ touchpoint: 'Desk', stage: 'Service', on: '2026-03-14', score: 8, given: '8', n: 12 },
      ...{ text: 'Kind,\nbut slow', customer: 'Levi' },
    })
  })

  it.each([
    ['touchpoint-missing', '', '', '2026-03-14', '8'],
    ['date-missing', 'Desk', '', '', '8'],
    ['score-missing', 'Desk', '', '2026-03-14', ''],
    ['not-a-day', 'Desk', '', 'soon', '8'],
    ['not-a-number', 'Desk', '', '2026-03-14', '8', 'many'],
    ['too-long', long(201), '', '2026-03-14', '8'],
    ['too-long', 'Desk', '', '2026-03-14', '8', '', long(100_001)],
    ['too-many-cells', 'Desk', '', '2026-03-14', '8', '', '', '', 'beyond'],
  ])('is left out: %s', (code, ...cells) => {
    expect(read(...cells)).toMatchObject({ code })
  })
})
