import type { InBoth } from './ReadyMadeJourney.ts'

/** The channels of the ready-made journeys, each in the same words wherever it occurs. */
export const channels = {
  phone: { he: 'טלפון', en: 'Phone' },
  website: { he: 'אתר', en: 'Website' },
  app: { he: 'אפליקציה', en: 'App' },
  whatsApp: { he: 'וואטסאפ', en: 'WhatsApp' },
  chat: { he: 'צ׳אט', en: 'Chat' },
  email: { he: 'דוא״ל', en: 'E-mail' },
  textMessage: { he: 'מסרון', en: 'Text message' },
  post: { he: 'דואר', en: 'Post' },
  videoCall: { he: 'שיחת וידאו', en: 'Video call' },
  socialMedia: { he: 'רשתות חברתיות', en: 'Social media' },
  searchEngine: { he: 'מנוע חיפוש', en: 'Search engine' },
  wordOfMouth: { he: 'מפה לאוזן', en: 'Word of mouth' },
  atHome: { he: 'בבית', en: 'At home' },
  branch: { he: 'סניף', en: 'Branch' },
  clinic: { he: 'מרפאה', en: 'Clinic' },
  pharmacy: { he: 'בית מרקחת', en: 'Pharmacy' },
  pickupPoint: { he: 'נקודת חלוקה', en: 'Pick-up point' },
  street: { he: 'ברחוב', en: 'In the street' },
  product: { he: 'בתוך המערכת', en: 'In the product' },
} as const satisfies Readonly<Record<string, InBoth>>
