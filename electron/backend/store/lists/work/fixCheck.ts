import type { Fix } from '../../../../../shared/engagement/engagement.ts'
import { checkVerdicts } from '../../../../../shared/model/vocabulary.ts'
import { oneOf, optionalText } from '../../fields/columnFields.ts'
import type { Cell, ColumnField } from '../../fields/Field.ts'

type Check = NonNullable<Fix['check']>

const on = optionalText('check_on')
const verdict = oneOf('check_verdict', checkVerdicts)

/** The check of a fix in columns of the fix's own row, so that the KPI that it names is a reference like any other. */
export const fixCheck: ColumnField<Check> = {
  kind: 'columns',
  columns: [
    ...['check_on', 'check_kpi', 'check_target', 'check_predicted', 'check_actual'],
    ...['check_done', 'check_of', 'check_verdict'],
  ],
  referenceColumn: 'check_kpi',
  toCells: (check) => [
    ...on.toCells(check?.on),
    check?.kpi ?? null,
    check?.target ?? null,
    check?.predicted ?? null,
    check?.actual ?? null,
    check?.adoption?.done ?? null,
    check?.adoption?.of ?? null,
    ...verdict.toCells(check?.verdict),
  ],
  fromCells: ([day, kpi, target, predicted, actual, done, of, word]) => {
    const check: Check = {
      ...given('on', on.fromCells([day ?? null])),
      ...given('kpi', typeof kpi === 'string' ? kpi : undefined),
      ...given('target', numberIn(target)),
      ...given('predicted', numberIn(predicted)),
      ...given('actual', numberIn(actual)),
      ...given('adoption', typeof done === 'number' && typeof of === 'number' ? { done, of } : undefined),
      ...given('verdict', verdict.fromCells([word ?? null])),
    }
    return Object.keys(check).length === 0 ? undefined : check
  },
}

function numberIn(cell: Cell | undefined): number | undefined {
  return typeof cell === 'number' ? cell : undefined
}

/** The field, unless there is nothing in it. */
function given<Key extends keyof Check>(key: Key, value: Check[Key] | undefined): { [Own in Key]?: Check[Key] } {
  const field: { [Own in Key]?: Check[Key] } = {}
  if (value !== undefined) field[key] = value
  return field
}
