import { commitments as descriptor } from '../../../../../shared/model/lists/customers/commitments.ts'
import { entries } from '../../fields/childFields.ts'
import { number, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const commitments = tableList(descriptor, 'commitment', {
  text: text('text'),
  value: optionalText('value'),
  how: optionalText('how'),
  howMuch: optionalText('how_much'),
  when: optionalText('promised_when'),
  whomToCall: optionalText('whom_to_call'),
  touchpoint: reference('touchpoint'),
  everyDays: number('every_days'),
  readings: entries(
    { table: 'commitment_reading', owner: 'commitment' },
    { on: text('read_on'), kept: number('kept'), of: number('of_all') },
  ),
})
