import { correctByHolm } from '../../../../shared/analysis/comparison/correctByHolm.ts'
import { monthRates, salespersonRates } from '../../../../shared/analysis/kpi/cancellationRates.ts'
import type { CancellationView } from '../../../../shared/contract/lists/cancellationContract.ts'
import { inDayOrder } from '../../../../shared/model/days/inDayOrder.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function cancellationService(api: Api['cancellation'], session: Session) {
  return {
    get: api.get.handler((): CancellationView => {
      const {
        cancellationMonths: rows,
        cancellationCases,
        failurePoints,
        tolerableCancellation,
      } = session.current.state.engagement
      const salespeople = salespersonRates(rows)
      const corrected = correctByHolm(salespeople.map(({ p }) => p))
      return {
        // In a file every row has an id, which a document leaves out.
        rows: rows
          .flatMap(({ id, ...row }) => (id === undefined ? [] : [{ ...row, id }]))
          .sort((a, b) => (a.month > b.month ? -1 : a.month < b.month ? 1 : 0)),
        months: monthRates(rows),
        salespeople: salespeople.map((one, place) => ({ ...one, p: corrected[place] ?? null })),
        closings: rows.reduce((sum, row) => sum + row.closings, 0),
        cancelled: rows.reduce((sum, row) => sum + row.cancelled, 0),
        tolerable: tolerableCancellation ?? null,
        cases: inDayOrder(cancellationCases).toReversed(),
        failurePoints: failurePoints.map(({ id, code, title }) => ({ id, code, title })),
      }
    }),
  }
}
