import { kpis as descriptor } from '../../../../../shared/model/lists/customers/kpis.ts'
import { betterWays, kpiKinds } from '../../../../../shared/model/vocabulary.ts'
import { entries } from '../../fields/childFields.ts'
import { number, oneOf, optionalText, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const kpis = tableList(descriptor, 'kpi', {
  name: text('name'),
  kind: oneOf('kind', kpiKinds),
  unit: optionalText('unit'),
  better: oneOf('better', betterWays),
  target: number('target'),
  tolerable: number('tolerable'),
  readings: entries({ table: 'kpi_reading', owner: 'kpi' }, { on: text('read_on'), value: number('value'), n: number('n') }),
})
