import type { overviewScreen as english } from '../en/overviewScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const overviewScreen: SameKeys<typeof english> = {}
