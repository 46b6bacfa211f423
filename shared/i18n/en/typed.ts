import type { EstimateReason } from '../../tables/cells/readEstimate.ts'
import type { CountReason } from '../../tables/cells/readNumber.ts'
import type { SeverityReason } from '../../tables/cells/readSeverity.ts'

/** What is wrong with a text typed into a field; said beside it. */
export const typed = {
  'not-a-number': '“{{text}}” is not a number. Type it like 1,200.5.',
  percent: '“{{text}}” is a percent; an amount is needed here.',
  'two-readings':
    '“{{text}}” can be read in two ways, and the other numbers of this column contradict one another: some have decimals after a point, some after a comma.',
  negative: '“{{text}}” is negative; the least here is 0.',
  'too-large': '“{{text}}” is too large; the most here is {{largest}}.',
  'not-whole': '“{{text}}” is not a whole number.',
  'not-1-to-5': 'Severity is a whole number from 1 to 5.',
  'not-an-estimate': 'Type one number, or low–likely–high such as 8–12–20.',
  'not-a-day': '“{{text}}” is not a date. Type it like 31/12/2026.',
  'too-long': 'The text is longer than {{longest}} characters.',
} as const satisfies Record<CountReason | EstimateReason | SeverityReason | 'not-a-day' | 'too-long', string>
