import type { settingsScreen as english } from '../en/settingsScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const settingsScreen: SameKeys<typeof english> = {}
