import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recogniseTable } from '../../../../shared/tables/mappings/readyMappings.ts'

describe('an export that is known by its header', () => {
  it('is one of the CFPB, as it is downloaded, as an old extract, and as its interface names it', () => {
    const downloaded =
      'Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,Timely response?,Consumer disputed?,Complaint ID'
    expect(recogniseTable(downloaded.split(','))).toEqual({
      name: 'cfpb',
      as: 'occurrences',
      map: {
        title: 'Issue',
        on: 'Date received',
        text: 'Consumer complaint narrative',
        channel: 'Submitted via',
        id: 'Complaint ID',
      },
      ownColumns: ['Product', 'Company', 'State'],
    })
    expect(recogniseTable(['Complaint ID', 'Product', 'Issue', 'DateReceived'])?.map.on).toBe('DateReceived')
    expect(recogniseTable(['complaint_id', 'product', 'issue', 'date_received', 'complaint_what_happened'])?.map.text).toBe(
      'complaint_what_happened',
    )
  })

  it('is one of NYC 311, of today and of years with other columns', () => {
    const map = { title: 'Complaint Type', on: 'Created Date', id: 'Unique Key' }
    const old = ['Unique Key', 'Created Date', 'Agency', 'Complaint Type', 'Descriptor', 'School Name', 'Borough']
    expect(recogniseTable(old)).toMatchObject({ name: 'nyc311', map, ownColumns: ['Descriptor', 'Agency', 'Borough'] })
    expect(recogniseTable([...old, 'Open Data Channel Type'])?.map.channel).toBe('Open Data Channel Type')
  })

  it('is one of a help desk, in either language', () => {
    const english = 'Ticket ID,Created Date,Resolved Date,Issue Type,Priority,Agent Assigned,Status'.split(',')
    expect(recogniseTable(english)).toEqual({
      name: 'help-desk',
      as: 'occurrences',
      map: { title: 'Issue Type', on: 'Created Date', id: 'Ticket ID' },
      ownColumns: ['Priority'],
    })
    const hebrew = ['מספר פנייה', 'תאריך פתיחה', 'סוג פנייה', 'פונה', 'תיאור', 'עדיפות']
    expect(recogniseTable(hebrew)?.map).toEqual({
      title: 'סוג פנייה',
      on: 'תאריך פתיחה',
      text: 'תיאור',
      customer: 'פונה',
      id: 'מספר פנייה',
    })
  })

  it('is one of a city hotline, of single calls or of counts', () => {
    expect(recogniseTable(['מחלקה', 'נושא', 'כמות פניות', 'אחוז עמידה בתקן'])).toEqual({
      name: 'city-hotline',
      as: 'occurrences',
      map: { title: 'נושא', count: 'כמות פניות' },
      ownColumns: ['מחלקה'],
    })
    expect(recogniseTable(['מספר פנייה', 'תאריך פתיחה', 'אגף', 'נושא הפנייה', 'רובע'])?.map.on).toBe('תאריך פתיחה')
  })

  it('is none where a column is missing by which it is known, as in the published example', () => {
    const example = readFileSync(join(import.meta.dirname, '../../../fixtures/ent-complaints.csv'), 'utf8')
    expect(recogniseTable((example.split('\n')[0] ?? '').split(','))).toBeUndefined()
    expect(recogniseTable(['Issue', 'Product', 'Date received'])).toBeUndefined()
  })
})
