import { basename } from 'node:path'
import { stagesOf } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { SeenEngagement, SeenJourney, SeenStage } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { StoredEngagement } from '../../../../shared/engagement/storedEngagement.ts'
import { groupBy } from '../../../../shared/model/groupBy.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { tellingWords } from '../../../../shared/report/tellingWords.ts'
import { identityOf } from '../../engagement/fileIdentity.ts'
import { openEngagementFile } from '../../engagement/openEngagementFile.ts'
import { namesOfPeople } from '../../reporting/namesOfPeople.ts'
import { customersOfCases } from '../../store/cases/customersOfCases.ts'
import { readEngagement } from '../../store/engagementValue.ts'
import type { Session } from '../Session.ts'

/**
 * The journeys of another engagement file, of each its stages and touchpoints in their order with channel and moment of truth: not their
 * scores, hands, back stage, promises or words, which are its client's. All of the file is checked first, and it is left as it lies.
 * @throws Refusal `same-file`, `left-unfinished`, `breaks-rules`, or as opening it does
 */
export async function lookIntoFile(session: Session, path: string, wanted: AbortSignal): Promise<SeenEngagement> {
  const name = basename(path)
  const open = session.opened?.file
  if (open !== undefined && identityOf(path) === identityOf(open.path)) throw new Refusal('same-file', { name })
  const options = session.openOptions('look')
  const signal = options.signal === undefined ? wanted : AbortSignal.any([wanted, options.signal])
  const file = await openEngagementFile(path, {
    ...options,
    signal,
    // What is taken was seen in a file all of which was checked, however large it is.
    waitingSize: Number.POSITIVE_INFINITY,
  })
  try {
    const { count } = file.problems
    if (count > 0) throw new Refusal('breaks-rules', { name, count })
    return file.read((db) => {
      const engagement = readEngagement(db)
      const people = namesOfPeople(customersOfCases(db), engagement)
      const tells = tellingWords(engagement, people)
      return { fileName: name, journeys: journeysIn(engagement, tells) }
    })
  } finally {
    file.close()
  }
}

function journeysIn(engagement: StoredEngagement, tells: (text: string) => boolean): readonly SeenJourney[] {
  const all = [{ id: null, name: null }, ...engagement.journeys]
  return all.map(({ id, name }) => ({ name, stages: stagesIn(engagement, id, tells) })).filter(({ stages }) => stages.length > 0)
}

function stagesIn(engagement: StoredEngagement, journey: string | null, tells: (text: string) => boolean): readonly SeenStage[] {
  const byStage = groupBy(engagement.touchpoints, ({ stage }) => stage)
  return stagesOf(engagement, journey).map(({ id, name }) => ({
    name,
    tells: tells(name),
    touchpoints: (byStage.get(id) ?? []).map(({ name: called, channel, momentOfTruth }) => ({
      name: called,
      tells: tells(called) || (channel !== undefined && tells(channel)),
      channel: channel ?? null,
      momentOfTruth: momentOfTruth ?? false,
    })),
  }))
}
