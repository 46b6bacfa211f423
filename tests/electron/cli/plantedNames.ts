/** Names of twenty people, each in a field for people somewhere in the document below. */
export const plantedNames = Array.from({ length: 20 }, (_, index) => `Plantedname${'abcdefghijklmnopqrst'[index]} Levi`)

const told = `${plantedNames.join(', ')}: 050-1234567, x@example.com, 4580 1234 5678 9012`
const nameAt = (place: number): string => plantedNames[place] ?? ''

/** What a redacted report must not hold: the names, a telephone, an address, a card. */
export const secrets: readonly string[] = [...plantedNames, '1234567', 'example.com', '4580']

/** Those of them that a text holds, in whatever case. */
export function secretsIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return secrets.filter((secret) => lower.includes(secret.toLowerCase()))
}

/** An engagement with something for every part of a report, and all of the names in the texts of each. */
export const plantedDocument = {
  name: `For ${nameAt(0)}`,
  language: 'en',
  stages: [{ id: 's', name: `Stage of ${nameAt(1)}` }],
  touchpoints: [
    {
      ...{ id: 't', name: `T of ${nameAt(1)}`, stage: 's', hands: plantedNames.slice(0, 3), recovery: { who: nameAt(3) } },
      ...{ customerScore: 4, organisationScore: 9, backstage: [{ name: nameAt(4), kind: 'person', score: 2 }] },
    },
  ],
  promises: [{ id: 'p', text: told, madeIn: told, conditions: told, reality: told, gap: 4, touchpoint: 't' }],
  failurePoints: [
    {
      ...{ id: 'f', title: told, stage: 's', perMonth: 10 },
      response: {
        ...{ admission: told, compensation: told, prevention: told, earlySign: told, callFirst: `${nameAt(12)}, the same day` },
        alsoAffected: [{ customer: nameAt(13) }],
      },
    },
  ],
  rootCauses: [{ id: 'r', title: told, category: 'process' }],
  traces: [{ failurePoint: 'f', cause: { title: told, causes: [{ id: 'c', title: told, rootCause: 'r' }] } }],
  customers: [{ id: 'c', name: nameAt(5), owner: nameAt(6) }],
  kpis: [{ id: 'kpi', name: `Wait for ${nameAt(2)}`, unit: `of ${nameAt(3)}`, readings: [{ on: '2026-03-01', value: 3 }] }],
  fixes: plantedNames.slice(14).map((owner, index) => ({
    id: `x${index}`,
    title: index === 0 ? told : `Fix for ${owner.toUpperCase()}`,
    owner,
    check: { predicted: 2, actual: 1, kpi: 'kpi' },
    effects: [{ rootCause: 'r', effectiveness: 0.5 }],
  })),
  snapshots: [
    {
      ...{ id: 'sn', name: `Review of ${nameAt(4)}`, on: '2026-02-01', period: { from: '2026-01-01', to: '2026-01-31' } },
      engagement: { name: 'N', failurePoints: [{ id: 'f', title: told }], counts: [{ failurePoint: 'f', cases: 3 }] },
    },
  ],
  evidence: [
    {
      ...{
        id: 'e',
        source: 'employee',
        quote: told,
        note: told,
        who: nameAt(11),
        file: { name: `${nameAt(0)}.txt`, data: 'YQ==' },
      },
      about: [{ cause: 'c' }, { promise: 'p', stance: 'against' }, { touchpoint: 't' }],
    },
  ],
  decisions: [{ id: 'd', on: '2026-03-01', text: told, by: nameAt(7), why: told }],
  tasks: [{ id: 'k', text: told, owner: nameAt(8) }],
  cancellations: {
    tolerablePercent: 5,
    months: [
      { month: '2026-03', salesperson: nameAt(9), closings: 20, cancelled: 9 },
      { month: '2026-03', closings: 90, cancelled: 3 },
    ],
  },
  commitments: [
    { id: 'm', text: told, how: told, howMuch: told, when: told, whomToCall: `${nameAt(10)}, site manager, 050-1234567` },
  ],
  occurrences: plantedNames.slice(11, 14).map((customer, index) => ({
    ...{ id: `o${index}`, failurePoint: 'f', on: '2026-03-01', customer, text: told },
  })),
}
