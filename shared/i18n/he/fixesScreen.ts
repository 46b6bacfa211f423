import type { fixesScreen as english } from '../en/fixesScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const fixesScreen: SameKeys<typeof english> = {}
