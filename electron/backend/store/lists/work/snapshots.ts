import { isTooDeepToThaw } from '../../../../../shared/engagement/findUnreadable.ts'
import { frozenEngagementSchema } from '../../../../../shared/model/lists/work/frozenEngagement.ts'
import { snapshots as descriptor } from '../../../../../shared/model/lists/work/snapshots.ts'
import { json, optionalText, periodOf, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const snapshots = tableList(descriptor, 'snapshot', {
  name: text('name'),
  on: text('taken_on'),
  note: optionalText('note'),
  period: periodOf('period'),
  engagement: json('engagement', {
    // A walk over a trace that another program made without an end would not come back.
    safeParse: (input) => (isTooDeepToThaw(input) ? {} : frozenEngagementSchema.safeParse(input)),
  }),
})
