import type { planScreen as english } from '../en/planScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const planScreen: SameKeys<typeof english> = {}
