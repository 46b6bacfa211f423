import { type AnyCatalogue, catalogue } from '../../../../shared/engagement/catalogue.ts'
import { type ChangedField, changedFields } from '../../../../shared/engagement/changedFields.ts'
import type { ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { itemsById } from '../../derivations/lists.ts'

/** The fields that a patch of one of the list's items sets, those that name other items with the titles of these. */
export function namedFields(
  state: EngagementState,
  list: Pick<ListDescriptor, 'references'>,
  patch: object,
): readonly ChangedField[] {
  const lists: AnyCatalogue = catalogue
  return changedFields(patch, (field, id) => {
    const to = list.references.find((reference) => reference.field === field)?.to
    const named = to === undefined ? undefined : itemsById(state, to).get(id)
    return to === undefined || named === undefined ? undefined : lists[to]?.titleOf(named)
  })
}
