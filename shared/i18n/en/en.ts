import { vocabulary } from './vocabulary.ts'

export const en = { vocabulary } as const
