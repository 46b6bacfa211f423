import type { failurePointsScreen as english } from '../en/failurePointsScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const failurePointsScreen: SameKeys<typeof english> = {}
