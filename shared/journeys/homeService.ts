import { channels } from './channels.ts'
import type { ReadyMadeJourney } from './ReadyMadeJourney.ts'

/** Having something repaired or serviced at home. */
export const homeService: ReadyMadeJourney = {
  customer: 'consumer',
  stages: [
    {
      name: { he: 'משהו התקלקל', en: 'Something breaks' },
      touchpoints: [
        { name: { he: 'חיפוש בעלי מקצוע', en: 'Looking for a tradesperson' }, channel: channels.searchEngine },
        { name: { he: 'המלצה מהשכנים', en: 'Recommendation from neighbours' }, channel: channels.wordOfMouth },
      ],
    },
    {
      name: { he: 'פנייה ראשונה', en: 'First contact' },
      touchpoints: [
        { name: { he: 'שיחה עם המוקד', en: 'Call to the service desk' }, channel: channels.phone },
        { name: { he: 'שליחת תמונות של התקלה', en: 'Sending photos of the fault' }, channel: channels.whatsApp },
        { name: { he: 'הצעת מחיר', en: 'Quote' }, channel: channels.email },
      ],
    },
    {
      name: { he: 'תיאום הביקור', en: 'Booking the visit' },
      touchpoints: [
        { name: { he: 'בחירת מועד', en: 'Choosing a slot' }, channel: channels.website },
        { name: { he: 'שינוי מועד', en: 'Rescheduling' }, channel: channels.phone },
        { name: { he: 'תזכורת לפני הביקור', en: 'Visit reminder' }, channel: channels.textMessage },
      ],
    },
    {
      name: { he: 'המתנה בבית', en: 'Waiting at home' },
      touchpoints: [
        { name: { he: 'הודעת ״אנחנו בדרך״', en: '‘On our way’ message' }, channel: channels.textMessage },
        { name: { he: 'הגעה לבית', en: 'Arrival at the door' }, channel: channels.atHome, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'הביקור', en: 'The visit' },
      touchpoints: [
        { name: { he: 'אבחון התקלה', en: 'Diagnosing the fault' }, channel: channels.atHome },
        { name: { he: 'סיכום המחיר', en: 'Agreeing the price' }, channel: channels.atHome },
        { name: { he: 'התיקון עצמו', en: 'The repair itself' }, channel: channels.atHome, momentOfTruth: true },
        { name: { he: 'ניקיון וסידור בסיום', en: 'Tidying up afterwards' }, channel: channels.atHome },
      ],
    },
    {
      name: { he: 'תשלום ואחריות', en: 'Payment and warranty' },
      touchpoints: [
        { name: { he: 'תשלום בקישור', en: 'Payment link' }, channel: channels.textMessage },
        { name: { he: 'חשבונית ותעודת אחריות', en: 'Invoice and warranty' }, channel: channels.email },
      ],
    },
    {
      name: { he: 'אחרי הביקור', en: 'After the visit' },
      touchpoints: [
        { name: { he: 'שיחת ״הכול בסדר?״', en: '‘Is everything all right?’ call' }, channel: channels.phone },
        { name: { he: 'קריאה חוזרת', en: 'Repeat call-out' }, channel: channels.phone, momentOfTruth: true },
        { name: { he: 'כתיבת ביקורת', en: 'Writing a review' }, channel: channels.website },
      ],
    },
    {
      name: { he: 'בפעם הבאה', en: 'Next time' },
      touchpoints: [{ name: { he: 'הצעה לשירות שנתי', en: 'Annual service plan offer' }, channel: channels.email }],
    },
  ],
}
