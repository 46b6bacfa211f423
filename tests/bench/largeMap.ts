import { createRandom } from '../../shared/analysis/numbers/random.ts'
import type { EngagementDocument } from '../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { backstageKinds } from '../../shared/model/vocabulary.ts'

export const mapSize = { stages: 12, touchpoints: 60, failurePoints: 40 } as const

const names = ['Dana', 'Ron', 'Noa', 'Call centre', 'Technician', 'Back office'] as const

/** A map as full as a long workshop leaves it: scores, hands, what stands behind, promises; the same each time. */
export function largeMap(): EngagementDocument {
  const random = createRandom(3)
  const pick = (below: number): number => Math.floor(random() * below)
  const ofStages = mapSize.touchpoints / mapSize.stages
  const parsed = parseEngagement({
    name: 'Large map',
    stages: Array.from({ length: mapSize.stages }, (_, at) => ({
      ...{ id: `s${at}`, name: `Stage ${at}` },
      competitors: [
        { name: 'North', score: pick(11) },
        { name: 'South', score: pick(11) },
      ],
    })),
    touchpoints: Array.from({ length: mapSize.touchpoints }, (_, at) => ({
      ...{ id: `t${at}`, name: `Touchpoint ${at}`, stage: `s${Math.floor(at / ofStages)}`, channel: 'Phone' },
      ...{ customerScore: pick(11), organisationScore: pick(11), momentOfTruth: at % 7 === 0 },
      hands: [names[pick(names.length)], names[pick(names.length)]],
      ...{ feeling: 'Nobody tells me when', wait: { promised: 'a day', actual: 'three days', knowsNext: false } },
      backstage: backstageKinds.slice(0, 3).map((kind) => ({ name: `${kind} ${at}`, kind, score: pick(11) })),
      dependsOn: at % 5 === 1 ? [`t${at - 1}`] : [],
    })),
    failurePoints: Array.from({ length: mapSize.failurePoints }, (_, at) => ({
      ...{ id: `f${at}`, title: `What customers meet number ${at}`, touchpoint: `t${pick(mapSize.touchpoints)}` },
      ...{ severity: 1 + pick(5), perMonth: 1 + pick(100) },
    })),
    promises: Array.from({ length: 20 }, (_, at) => ({
      ...{ id: `p${at}`, text: `We come within ${at + 1} days`, touchpoint: `t${pick(mapSize.touchpoints)}`, gap: pick(5) },
    })),
  })
  if (!parsed.ok) throw new Error('the map breaks a rule')
  return parsed.engagement
}
