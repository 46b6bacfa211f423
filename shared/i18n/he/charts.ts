import type { charts as english } from '../en/charts.ts'
import type { SameKeys } from '../sameKeys.ts'

export const charts: SameKeys<typeof english> = {}
