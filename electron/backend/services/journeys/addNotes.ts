import { v7 as uuidv7 } from 'uuid'
import type { NotedKind } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { ChangeKey } from '../../../../shared/engagement/changeLabel.ts'
import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import { touchpoints as descriptor } from '../../../../shared/model/lists/journey/touchpoints.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { insertItem } from '../../store/insertItem.ts'
import { updateItem } from '../../store/updateItem.ts'
import { namedFields } from '../lists/namedFields.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Notes {
  readonly touchpoint: string
  readonly kind: NotedKind
  readonly texts: readonly string[]
}

/** Lines noted at a touchpoint, in their order, as one change. @throws Refusal `gone` when there is no such touchpoint */
export function addNotes(current: OpenEngagement, { touchpoint: id, kind, texts }: Notes): void {
  const touchpoint = current.state.engagement.touchpoints.find((one) => one.id === id)
  if (touchpoint === undefined) throw new Refusal('gone')
  switch (kind) {
    case 'failure-point':
      addItems(current, 'failurePoints', 'failure-point', texts, (title) => ({ title, touchpoint: id }))
      break
    case 'promise':
      addItems(current, 'promises', 'promise', texts, (text) => ({ text, touchpoint: id }))
      break
    case 'idea':
      addItems(current, 'fixes', 'fix', texts, (title) => ({ title, state: 'idea', touchpoint: id, effects: [] }))
      break
    case 'hand':
    case 'backstage':
    case 'good-moment':
      writeInto(current, touchpoint, withNotes(touchpoint, kind, texts))
  }
}

function withNotes(
  { hands = [], backstage = [], goodMoment }: Touchpoint,
  kind: 'hand' | 'backstage' | 'good-moment',
  texts: readonly string[],
): Patch<Touchpoint> {
  switch (kind) {
    case 'hand':
      return { hands: [...hands, ...texts] }
    case 'backstage':
      return { backstage: [...backstage, ...texts.map((name) => ({ name, kind: 'department' as const }))] }
    case 'good-moment':
      return { goodMoment: [goodMoment ?? [], texts].flat().join('\n') }
  }
}

function addItems(
  current: OpenEngagement,
  list: 'failurePoints' | 'promises' | 'fixes',
  kind: 'failure-point' | 'promise' | 'fix',
  texts: readonly string[],
  itemOf: (text: string) => object,
): void {
  const [first, second] = texts
  if (first === undefined) return
  const key: ChangeKey = second === undefined ? `${kind}.add` : `${kind}.add-many`
  const params = second === undefined ? { title: first } : { count: texts.length }
  current.write(key, params, (transaction) => {
    for (const text of texts) insertItem(transaction, list, { ...itemOf(text), id: uuidv7() })
  })
}

function writeInto(current: OpenEngagement, { id, name }: Touchpoint, patch: Patch<Touchpoint>): void {
  const fields = namedFields(current.state, descriptor, patch)
  const label = { key: 'touchpoint.update', params: { title: name }, fields } as const
  current.writeFields(label, (transaction) => updateItem(transaction, 'touchpoints', id, patch))
}
