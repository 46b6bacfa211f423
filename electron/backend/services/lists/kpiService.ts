import { kpiState, readingsInOrder } from '../../../../shared/analysis/kpi/kpiStanding.ts'
import { latestBeside } from '../../../../shared/analysis/kpi/usualRange.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function kpiService(api: Api['kpi'], session: Session) {
  return {
    list: api.list.handler(() =>
      session.current.state.engagement.kpis.map((kpi) => {
        const readings = readingsInOrder(kpi)
        const values = readings.map(({ value }) => value)
        return { ...kpi, readings, state: kpiState(kpi), usual: latestBeside(values, kpi.better ?? 'up') }
      }),
    ),
    volumes: api.volumes.handler(() =>
      // In a file every row has an id, which a document leaves out.
      session.current.state.engagement.volumes
        .flatMap(({ id, ...row }) => (id === undefined ? [] : [{ ...row, id }]))
        .sort((one, other) => (one.month < other.month ? 1 : one.month > other.month ? -1 : 0)),
    ),
  }
}
