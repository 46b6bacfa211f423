import { type EstimateInput, toEstimate } from '../../model/estimate.ts'

/**
 * A number as it stands in a field to be edited: whole, with commas between thousands, so that `readNumber` reads it back as
 * it was. `digits` cuts it for the eye where the field is not being edited.
 */
export function writeNumber(value: number, digits?: number): string {
  const shown = digits === undefined ? String(value) : String(Number(value.toFixed(digits)))
  const [whole = '', ...rest] = shown.split(/(?=[.e])/u)
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + rest.join('')
}

/** An estimate as it stands in a field to be edited; `readEstimate` reads it back as it was. */
export function writeEstimate(estimate: EstimateInput): string {
  if (typeof estimate === 'number') return writeNumber(estimate)
  const { low, likely, high } = toEstimate(estimate)
  return [low, likely, high].map((number) => writeNumber(number)).join('–')
}
