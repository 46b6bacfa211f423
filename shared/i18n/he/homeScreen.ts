import type { homeScreen as english } from '../en/homeScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const homeScreen: SameKeys<typeof english> = {}
