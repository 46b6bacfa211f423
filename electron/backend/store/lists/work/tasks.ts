import { tasks as descriptor } from '../../../../../shared/model/lists/work/tasks.ts'
import { optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const tasks = tableList(descriptor, 'task', {
  text: text('text'),
  owner: optionalText('owner'),
  dueOn: optionalText('due_on'),
  doneOn: optionalText('done_on'),
  decision: reference('decision'),
})
