import { cancellationMonths as descriptor } from '../../../../../shared/model/lists/customers/cancellationMonths.ts'
import { number, optionalText, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const cancellationMonths = tableList(descriptor, 'cancellation_month', {
  month: text('month'),
  salesperson: optionalText('salesperson'),
  closings: number('closings'),
  cancelled: number('cancelled'),
  cashIn: number('cash_in'),
  cashCancelled: number('cash_cancelled'),
})
