import { bank } from './bank.ts'
import { businessSoftware } from './businessSoftware.ts'
import { clinic } from './clinic.ts'
import { homeService } from './homeService.ts'
import { municipalHotline } from './municipalHotline.ts'
import type { InBoth, ReadyMadeJourney } from './ReadyMadeJourney.ts'
import { retailOnline } from './retailOnline.ts'
import { utilities } from './utilities.ts'

/** The trades for which a journey stands ready, in the order in which they are offered. */
export const readyMadeKinds = [
  'retail-online',
  'home-service',
  'utilities',
  'bank',
  'clinic',
  'municipal-hotline',
  'business-software',
] as const
export type ReadyMadeKind = (typeof readyMadeKinds)[number]

/** What the trades are called. */
export const readyMadeNames: Readonly<Record<ReadyMadeKind, InBoth>> = {
  'retail-online': { he: 'חנות מקוונת', en: 'Online shop' },
  'home-service': { he: 'שירות בבית הלקוח', en: 'Service at home' },
  utilities: { he: 'תקשורת, חשמל ומים', en: 'Telecom and utilities' },
  bank: { he: 'בנק או ביטוח', en: 'Bank or insurance' },
  clinic: { he: 'מרפאה', en: 'Clinic' },
  'municipal-hotline': { he: 'מוקד עירוני', en: 'Municipal hotline' },
  'business-software': { he: 'תוכנה לעסקים', en: 'Business software' },
}

export const readyMadeJourneys: Readonly<Record<ReadyMadeKind, ReadyMadeJourney>> = {
  'retail-online': retailOnline,
  'home-service': homeService,
  utilities,
  bank,
  clinic,
  'municipal-hotline': municipalHotline,
  'business-software': businessSoftware,
}
