import type { en } from '../en/en.ts'
import type { SameKeys } from '../sameKeys.ts'
import { vocabulary } from './vocabulary.ts'

export const he: SameKeys<typeof en> = { vocabulary }
