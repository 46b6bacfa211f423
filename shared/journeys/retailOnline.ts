import { channels } from './channels.ts'
import type { ReadyMadeJourney } from './ReadyMadeJourney.ts'

/** Buying from an online shop. */
export const retailOnline: ReadyMadeJourney = {
  customer: 'consumer',
  stages: [
    {
      name: { he: 'גילוי', en: 'Discovery' },
      touchpoints: [
        { name: { he: 'פרסומת בפיד', en: 'Advert in the feed' }, channel: channels.socialMedia },
        { name: { he: 'תוצאות חיפוש', en: 'Search results' }, channel: channels.searchEngine },
      ],
    },
    {
      name: { he: 'בחירה', en: 'Choosing' },
      touchpoints: [
        { name: { he: 'דף המוצר', en: 'Product page' }, channel: channels.website },
        { name: { he: 'ביקורות על המוצר', en: 'Product reviews' }, channel: channels.website },
        { name: { he: 'שאלה לפני הקנייה', en: 'Question before buying' }, channel: channels.chat },
      ],
    },
    {
      name: { he: 'הזמנה ותשלום', en: 'Order and payment' },
      touchpoints: [
        { name: { he: 'עגלת הקניות', en: 'Basket' }, channel: channels.website },
        { name: { he: 'תשלום בקופה', en: 'Checkout' }, channel: channels.website, momentOfTruth: true },
        { name: { he: 'אישור הזמנה', en: 'Order confirmation' }, channel: channels.email },
      ],
    },
    {
      name: { he: 'המתנה למשלוח', en: 'Waiting for delivery' },
      touchpoints: [
        { name: { he: 'מעקב אחר המשלוח', en: 'Parcel tracking' }, channel: channels.app },
        { name: { he: 'תיאום מסירה', en: 'Arranging delivery' }, channel: channels.textMessage },
      ],
    },
    {
      name: { he: 'קבלת החבילה', en: 'Receiving the parcel' },
      touchpoints: [
        { name: { he: 'מסירה עד הבית', en: 'Doorstep delivery' }, channel: channels.atHome, momentOfTruth: true },
        { name: { he: 'איסוף עצמי', en: 'Collecting the parcel' }, channel: channels.pickupPoint },
        { name: { he: 'פתיחת החבילה', en: 'Opening the parcel' }, channel: channels.atHome },
      ],
    },
    {
      name: { he: 'פנייה לשירות', en: 'Getting help' },
      touchpoints: [
        { name: { he: 'בירור על ההזמנה', en: 'Query about the order' }, channel: channels.whatsApp },
        { name: { he: 'שיחה עם שירות הלקוחות', en: 'Call to customer service' }, channel: channels.phone },
      ],
    },
    {
      name: { he: 'החזרה וזיכוי', en: 'Returns and refunds' },
      touchpoints: [
        { name: { he: 'בקשת החזרה', en: 'Return request' }, channel: channels.website },
        { name: { he: 'מסירת ההחזרה', en: 'Handing the parcel back' }, channel: channels.pickupPoint },
        { name: { he: 'קבלת הזיכוי', en: 'Refund received' }, channel: channels.email, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'קנייה חוזרת', en: 'Buying again' },
      touchpoints: [
        { name: { he: 'מועדון הלקוחות', en: 'Loyalty club' }, channel: channels.app },
        { name: { he: 'הצעה אישית', en: 'Personal offer' }, channel: channels.email },
      ],
    },
  ],
}
