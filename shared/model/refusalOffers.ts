import type { RefusalCode } from './refusal.ts'

/** What can be done with a file that was refused, besides trying again: Home and the message itself have a button for each. */
export type RefusalOffer = 'view' | 'backups'

const offers: Readonly<Partial<Record<RefusalCode, RefusalOffer>>> = {
  'open-elsewhere': 'view',
  damaged: 'backups',
  'unexpected-content': 'backups',
  'not-migrated': 'backups',
}

export function offerOf(code: string): RefusalOffer | undefined {
  return new Map<string, RefusalOffer>(Object.entries(offers)).get(code)
}
