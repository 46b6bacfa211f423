import { kpiState, readingsInOrder } from '../../../../shared/analysis/kpi/kpiStanding.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function kpiService(api: Api['kpi'], session: Session) {
  return {
    list: api.list.handler(() =>
      session.current.state.engagement.kpis.map((kpi) => ({ ...kpi, readings: readingsInOrder(kpi), state: kpiState(kpi) })),
    ),
  }
}
