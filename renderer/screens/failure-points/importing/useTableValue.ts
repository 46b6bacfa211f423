import type { Format } from '../../../../shared/i18n/format.ts'
import { cancellationOutcomes, fixKinds, fixStates, initiators } from '../../../../shared/model/vocabulary.ts'
import { dateFields, moneyFields, type TableField } from '../../../../shared/tables/tableFields.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'

const days: ReadonlySet<TableField> = new Set(dateFields)
const moneys: ReadonlySet<TableField> = new Set(moneyFields)
const ofMonths = /^\d{4}-\d{2}$/u

/** Tells what a field of a table holds as people read it: days and numbers by their language, states and kinds by their names. */
export function useTableValue(): (field: TableField, value: string | number) => string {
  const { t, format } = useLanguage()
  return (field, value) => {
    if (moneys.has(field)) return moneyOf(value, format)
    if (typeof value === 'number') return format.typed(value)
    if (days.has(field)) return ofMonths.test(value) ? format.month(value) : format.day(value)
    const word = wordOf(field, value)
    return word === null ? value : t(word)
  }
}

/** One amount, or an estimate of three: each with its currency. */
function moneyOf(value: string | number, format: Format): string {
  const amounts = typeof value === 'number' ? [value] : value.split('–').map(Number)
  return amounts.every(Number.isFinite) ? amounts.map(format.typedMoney).join('–') : String(value)
}

/** The name of what stands for a state, a kind, an outcome or whoever began; null of any other text. */
function wordOf(field: TableField, value: string) {
  if (field === 'state') {
    const state = fixStates.find((one) => one === value)
    return state === undefined ? null : (`vocabulary.fixState.${state}` as const)
  }
  if (field === 'kind') {
    const kind = fixKinds.find((one) => one === value)
    return kind === undefined ? null : (`vocabulary.fixKind.${kind}` as const)
  }
  if (field === 'outcome') {
    const outcome = cancellationOutcomes.find((one) => one === value)
    return outcome === undefined ? null : (`vocabulary.cancellationOutcome.${outcome}` as const)
  }
  const initiator = field === 'initiatedBy' ? initiators.find((one) => one === value) : undefined
  return initiator === undefined ? null : (`customersScreen.initiator.${initiator}` as const)
}
