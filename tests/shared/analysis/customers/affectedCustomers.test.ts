import { expect, it } from 'vitest'
import { standingOfAffected, strangersTo } from '../../../../shared/analysis/customers/affectedCustomers.ts'
import { byNeed, contactStanding } from '../../../../shared/analysis/customers/customerContacts.ts'

const given = ['Levi', 'COHEN', 'Noa', ' levi ', 'Dana'].map((customer) => ({ customer }))

it('who called by themselves, and who is on the list already, is not put on it', () => {
  const known = { listed: new Set(['noa']), callers: new Set(['cohen']) }
  expect(standingOfAffected(given, known)).toEqual(['added', 'called', 'known', 'known', 'added'])
})

it('whom the register does not know is a stranger, but to an empty one nobody is', () => {
  expect(strangersTo(new Set(['levi', 'cohen']), given)).toEqual(['Noa', 'Dana'])
  expect(strangersTo(new Set(), given)).toEqual([])
})

it('who waits comes before who is quiet, both before all others, and of equals who heard nothing for longer', () => {
  const standing = (lastContact: string | undefined, initiatedBy?: 'us' | 'customer', nextOn?: string) =>
    contactStanding({ ...(lastContact === undefined ? {} : { lastContact }), initiatedBy, nextOn }, '2026-06-30')
  const people = {
    fresh: standing('2026-06-29', 'us'),
    quiet: standing('2026-05-01', 'us'),
    never: standing(undefined),
    waiting: standing('2026-06-20', 'customer'),
    overdue: standing('2026-06-28', 'us', '2026-06-29'),
    both: standing('2026-04-01', 'customer'),
    older: standing('2026-06-25', 'us'),
  }
  const sorted = Object.entries(people).sort(([, a], [, b]) => byNeed(a, b))
  expect(sorted.map(([name]) => name)).toEqual(['both', 'waiting', 'overdue', 'never', 'quiet', 'older', 'fresh'])
})
