import type { touchpointNotes } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import { touchpoints as descriptor } from '../../../../shared/model/lists/journey/touchpoints.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { updateItem } from '../../store/updateItem.ts'
import { namedFields } from '../lists/namedFields.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Note {
  readonly touchpoint: string
  readonly kind: (typeof touchpointNotes)[number]
  readonly text: string
}

/** One line more in a touchpoint, as one change. @throws Refusal `gone` when there is no such touchpoint */
export function addNote(current: OpenEngagement, { touchpoint: id, kind, text }: Note): void {
  const { state } = current
  const touchpoint = state.engagement.touchpoints.find((one) => one.id === id)
  if (touchpoint === undefined) throw new Refusal('gone')
  const patch = patchOf(touchpoint, kind, text)
  const label = {
    key: 'touchpoint.update',
    params: { title: touchpoint.name },
    fields: namedFields(state, descriptor, patch),
  } as const
  current.writeFields(label, (transaction) => updateItem(transaction, 'touchpoints', id, patch))
}

function patchOf({ hands = [], backstage = [], goodMoment }: Touchpoint, kind: Note['kind'], text: string): Patch<Touchpoint> {
  switch (kind) {
    case 'hand':
      return { hands: [...hands, text] }
    case 'backstage':
      return { backstage: [...backstage, { name: text, kind: 'department' }] }
    case 'good-moment':
      return { goodMoment: goodMoment === undefined ? text : `${goodMoment}\n${text}` }
  }
}
