import type { VotedKind } from '../../../../shared/contract/analysis/journeyContract.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { updateItem } from '../../store/updateItem.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Vote {
  readonly kind: VotedKind
  readonly id: string
  /** 1 for a vote more, -1 for one taken back. */
  readonly by: 1 | -1
}

/** One vote more or less on what was noted, never below none. One change. @throws Refusal `gone` when it is not there */
export function castVote(current: OpenEngagement, { kind, id, by }: Vote): void {
  const { list, title, votes } = votedOf(current, kind, id)
  const next = Math.max(0, votes + by)
  if (next === votes) return
  const fields = [{ field: 'votes', value: next }]
  current.writeFields({ key: `${kind}.update`, params: { title }, fields }, (transaction) =>
    updateItem(transaction, list, id, { votes: next === 0 ? null : next }),
  )
}

function votedOf({ state }: OpenEngagement, kind: VotedKind, id: string) {
  const { failurePoints, promises, fixes } = state.engagement
  const withId = (one: { readonly id: string }): boolean => one.id === id
  switch (kind) {
    case 'failure-point': {
      const { title, votes = 0 } = existing(failurePoints.find(withId))
      return { list: 'failurePoints', title, votes }
    }
    case 'promise': {
      const { text, votes = 0 } = existing(promises.find(withId))
      return { list: 'promises', title: text, votes }
    }
    case 'fix': {
      const { title, votes = 0 } = existing(fixes.find(withId))
      return { list: 'fixes', title, votes }
    }
  }
}

function existing<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Refusal('gone')
  return item
}
