import { describe, expect, it } from 'vitest'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'
import { listPeople } from '../../../shared/engagement/people/listPeople.ts'
import { renamePerson } from '../../../shared/engagement/people/renamePerson.ts'
import { namesIn } from '../../../shared/model/people/namesIn.ts'

/** The same person in every field that holds one. */
const everywhere = {
  name: 'Everywhere',
  kickOff: {
    sponsor: 'Dana Or',
    members: [{ name: 'Dana Or' }],
    data: [{ what: 'Calls', from: 'Dana Or' }],
    interviews: [{ who: 'Dana Or' }],
  },
  units: [{ id: 'u', name: 'Finance' }],
  stages: [{ id: 's', name: 'Sale' }],
  touchpoints: [
    {
      id: 't',
      name: 'Call',
      stage: 's',
      hands: ['Dana Or', 'Finance'],
      handOvers: [{ hand: 'Dana Or', passes: 'asks Dana Or' }],
      recovery: { who: 'Dana Or, team leader, 052-555-0141' },
      backstage: [
        { name: 'Dana Or', kind: 'person' },
        { name: 'CRM', kind: 'system' },
      ],
    },
  ],
  failurePoints: [
    { id: 'f', title: 'Late', severity: 3, response: { callFirst: 'Dana Or, today', alsoAffected: [{ customer: 'Levi' }] } },
  ],
  evidence: [{ id: 'e', source: 'employee', who: 'dana  or', quote: 'Dana Or says so' }],
  fixes: [{ id: 'x', title: 'Fix', effects: [], owner: 'Dana Or' }],
  agreements: [
    {
      id: 'a',
      name: 'Round',
      about: 'severity',
      by: 'Dana Or',
      severityChoices: [{ who: 'Dana Or', failurePoint: 'f', severity: 2 }],
    },
  ],
  decisions: [{ id: 'd', on: '2026-01-01', by: 'Dana Or' }],
  tasks: [{ id: 'k', text: 'Call', owner: 'Dana Or' }],
  customers: [{ id: 'c', name: 'Levi', owner: 'Dana Or' }],
  cancellations: { months: [{ month: '2026-01', salesperson: 'Dana Or', closings: 2, cancelled: 1 }] },
  commitments: [{ id: 'm', text: 'We call', whomToCall: 'Dana Or, 052-555-0141' }],
  snapshots: [
    {
      id: 'n',
      name: 'Review',
      on: '2026-01-01',
      engagement: { name: 'x', tasks: [{ id: 'k', text: 'Call', owner: 'Dana Or' }] },
    },
  ],
  hiddenPeople: ['Dana Or'],
}

function engagementFrom(input: object) {
  const parsed = parseEngagement(input)
  if (!parsed.ok) throw new Error(`${parsed.problem.code} ${parsed.problem.path}`)
  return parsed.engagement
}

describe('the people of an engagement', () => {
  it('are gathered from every field that holds a name, spellings of one name together, without roles and customers', () => {
    const people = listPeople(engagementFrom(everywhere))
    expect(people.map(({ name, alsoWritten, hidden }) => ({ name, alsoWritten, hidden }))).toEqual([
      { name: 'Dana Or', alsoWritten: ['dana  or'], hidden: true },
    ])
    expect(Object.fromEntries(people[0]?.uses.map(({ role, count }) => [role, count]) ?? [])).toEqual({
      ...{ sponsor: 1, member: 1, source: 1, interviewee: 1, hand: 3, contact: 3, owner: 3, said: 1 },
      ...{ participant: 2, decided: 1, salesperson: 1, frozen: 1 },
    })
    expect(people[0]?.count).toBe(19)
  })

  it('are called otherwise in each of them at once, what is told after a name and free texts as they were', () => {
    const engagement = engagementFrom(everywhere)
    const { items, settings } = renamePerson(engagement, 'DANA OR', 'D. Or $&')
    const after = JSON.stringify([items.map((item) => item.after), settings])
    expect(after).not.toMatch(/"Dana Or"|dana {2}or/u)
    expect(after).toContain('"D. Or $&, team leader, 052-555-0141"')
    expect(after).toContain('asks Dana Or')
    expect(after).toContain('Dana Or says so')
    expect(settings.hiddenPeople).toEqual(['D. Or $&'])
    expect(new Set(items.map(({ key }) => key)).size).toBe(11)
    expect(after.match(/D\. Or \$&/gu)).toHaveLength(19 + 1)
  })

  it('stay hidden once, under one name, when two are made one', () => {
    const engagement = engagementFrom({
      name: 'x',
      tasks: [
        { id: '1', text: 'a', owner: 'Dana' },
        { id: '2', text: 'b', owner: 'Dana Or' },
      ],
      hiddenPeople: ['Noa', 'Dana', 'Dana Or'],
    })
    expect(renamePerson(engagement, 'Dana', 'Dana Or').settings.hiddenPeople).toEqual(['Noa', 'Dana Or'])
    expect(renamePerson(engagement, 'Dana', 'dana').settings.hiddenPeople).toEqual(['Noa', 'dana', 'Dana Or'])
  })

  it('are told with the fields that hold them, which pass over what is empty or no person', () => {
    const item = { backstage: [{ name: 'CRM', kind: 'system' }, { name: ' ', kind: 'person' }, { kind: 'person' }], owner: 7 }
    expect([
      ...namesIn(item, [
        { field: 'backstage.name', role: 'hand', where: { kind: 'person' } },
        { field: 'owner', role: 'owner' },
      ]),
    ]).toEqual([])
  })
})
