import { catalogue } from '../../../shared/engagement/catalogue.ts'
import { settingsPeople } from '../../../shared/model/lists/kickOff.ts'
import type { ListDescriptor } from '../../../shared/model/lists/ListDescriptor.ts'
import { itemInEveryList } from '../../fixtures/itemInEveryList.ts'
import { sayEverywhere, type TextPlace } from '../../fixtures/sayEverywhere.ts'

/** Names of twenty people, each in a field for people somewhere in the document below. */
export const plantedNames = Array.from({ length: 20 }, (_, index) => `Plantedname${'abcdefghijklmnopqrst'[index]} Levi`)

const numbers = '050-1234567, x@example.com, 4580 1234 5678 9012'
const nameAt = (place: number): string => plantedNames[place] ?? ''

/** What a redacted report must not hold: the names, a telephone, an address, a card. */
export const secrets: readonly string[] = [...plantedNames, '1234567', 'example.com', '4580']

/** Those of them that a text holds, in whatever case. */
export function secretsIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return secrets.filter((secret) => lower.includes(secret.toLowerCase()))
}

/** What stands in an engagement for every part of a report: in its titles, in its longer texts, and in the names of things. */
interface Said {
  readonly title: string
  readonly text: string
  readonly label?: string
}

/** An engagement with something for every part of a report, which says this in every text of each. */
export function documentSaying({ title, text, label }: Said) {
  return {
    name: label ?? `For ${nameAt(0)}`,
    language: 'en',
    stages: [{ id: 's', name: label ?? `Stage of ${nameAt(1)}` }],
    touchpoints: [
      {
        ...{
          id: 't',
          name: label ?? `T of ${nameAt(1)}`,
          stage: 's',
          hands: plantedNames.slice(0, 3),
          recovery: { who: nameAt(3) },
        },
        ...{ customerScore: 4, organisationScore: 9, backstage: [{ name: nameAt(4), kind: 'person', score: 2 }] },
      },
    ],
    promises: [{ id: 'p', text, madeIn: text, conditions: text, reality: text, gap: 4, touchpoint: 't' }],
    failurePoints: [
      {
        ...{ id: 'f', title, stage: 's', perMonth: 10 },
        response: {
          ...{ admission: text, compensation: text, prevention: text, earlySign: text, callFirst: `${nameAt(12)}, the same day` },
          alsoAffected: [{ customer: nameAt(13) }],
        },
      },
    ],
    rootCauses: [{ id: 'r', title, category: 'process' }],
    traces: [{ failurePoint: 'f', cause: { title, causes: [{ id: 'c', title, rootCause: 'r' }] } }],
    customers: [{ id: 'c', name: nameAt(5), owner: nameAt(6) }],
    kpis: [
      {
        id: 'kpi',
        name: label ?? `Wait for ${nameAt(2)}`,
        unit: label ?? `of ${nameAt(3)}`,
        readings: [{ on: '2026-03-01', value: 3 }],
      },
    ],
    fixes: plantedNames.slice(14).map((owner, index) => ({
      id: `x${index}`,
      title: index === 0 ? title : `Fix for ${owner.toUpperCase()}`,
      owner,
      check: { predicted: 2, actual: 1, kpi: 'kpi' },
      effects: [{ rootCause: 'r', effectiveness: 0.5 }],
    })),
    snapshots: [
      {
        ...{
          id: 'sn',
          name: label ?? `Review of ${nameAt(4)}`,
          on: '2026-02-01',
          period: { from: '2026-01-01', to: '2026-01-31' },
        },
        engagement: { name: 'N', failurePoints: [{ id: 'f', title }], counts: [{ failurePoint: 'f', cases: 3 }] },
      },
    ],
    evidence: [
      {
        ...{
          id: 'e',
          source: 'employee',
          quote: text,
          note: text,
          who: nameAt(11),
          file: { name: `${nameAt(0)}.txt`, data: 'YQ==' },
        },
        about: [{ cause: 'c' }, { promise: 'p', stance: 'against' }, { touchpoint: 't' }],
      },
    ],
    decisions: [{ id: 'd', on: '2026-03-01', text: title, by: nameAt(7), why: title }],
    tasks: [{ id: 'k', text: title, owner: nameAt(8) }],
    cancellations: {
      tolerablePercent: 5,
      months: [
        { month: '2026-03', salesperson: nameAt(9), closings: 20, cancelled: 9 },
        { month: '2026-03', closings: 90, cancelled: 3 },
      ],
    },
    commitments: [
      { id: 'm', text: title, how: title, howMuch: title, when: title, whomToCall: `${nameAt(10)}, site manager, 050-1234567` },
    ],
    occurrences: plantedNames.slice(11, 14).map((customer, index) => ({
      ...{ id: `o${index}`, failurePoint: 'f', on: '2026-03-01', customer, text },
    })),
  }
}

/** Lists that stand within another key of a document. */
const documentKeys: Readonly<Record<string, string>> = {
  cancellationMonths: 'cancellations.months',
  cancellationCases: 'cancellations.cases',
}

/** The fields of a document that hold the names of people, as its catalogue says. */
const peoplePaths = new Set([
  ...settingsPeople.map(({ field }) => field),
  ...Object.entries<ListDescriptor>(catalogue).flatMap(([key, { people = [] }]) =>
    people.map(({ field }) => `${documentKeys[key] ?? key}.${field}`),
  ),
])

let people = 0
let texts = 0

/** A name in each field for people, and as many of the names as it takes in every other text of every list, beginning with another. */
function plantedText({ path, room }: TextPlace): string {
  if (peoplePaths.has(path)) {
    people += 1
    return nameAt(people % plantedNames.length)
  }
  texts += 1
  if (path === 'evidence.file.name') return `${nameAt(0)}.txt`
  const names = plantedNames.map((_, index) => nameAt((texts + index) % plantedNames.length))
  return names.reduce((text, name) => (text.length + name.length + 2 > room ? text : `${text}, ${name}`), numbers)
}

/** Names in every text of every list, also in one that is added to the format. */
export const plantedDocument = sayEverywhere(itemInEveryList, plantedText)
