import type { traceScreen as english } from '../en/traceScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const traceScreen: SameKeys<typeof english> = {}
