import type { rootCausesScreen as english } from '../en/rootCausesScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const rootCausesScreen: SameKeys<typeof english> = {}
