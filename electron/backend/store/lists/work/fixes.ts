import { fixes as descriptor } from '../../../../../shared/model/lists/work/fixes.ts'
import { fixKinds, fixStates, pins } from '../../../../../shared/model/vocabulary.ts'
import { entries, values } from '../../fields/childFields.ts'
import { estimate, number, oneOf, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'
import { fixCheck } from './fixCheck.ts'

export const fixes = tableList(descriptor, 'fix', {
  title: text('title'),
  description: optionalText('description'),
  kind: oneOf('kind', fixKinds),
  state: oneOf('state', fixStates),
  owner: optionalText('owner'),
  effortDays: number('effort_days'),
  cost: number('cost'),
  confidence: number('confidence'),
  startOn: optionalText('start_on'),
  dueOn: optionalText('due_on'),
  pinned: oneOf('pinned', pins),
  effects: entries(
    { table: 'fix_effect', owner: 'fix', isRequired: true },
    { rootCause: reference('root_cause'), effectiveness: estimate('effectiveness') },
  ),
  doneOn: optionalText('done_on'),
  check: fixCheck,
  touchpoint: reference('touchpoint'),
  votes: number('votes'),
  // A fix named twice is one requirement.
  requires: values({ table: 'fix_requirement', owner: 'fix', isDistinct: true }, reference('required')),
  excludes: values({ table: 'fix_exclusion', owner: 'fix', isDistinct: true }, reference('excluded')),
})
