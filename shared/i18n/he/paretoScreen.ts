import type { paretoScreen as english } from '../en/paretoScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const paretoScreen: SameKeys<typeof english> = {}
