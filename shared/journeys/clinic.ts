import { channels } from './channels.ts'
import type { ReadyMadeJourney } from './ReadyMadeJourney.ts'

/** Being treated at a clinic. */
export const clinic: ReadyMadeJourney = {
  customer: 'consumer',
  stages: [
    {
      name: { he: 'הצורך מתעורר', en: 'The need arises' },
      touchpoints: [
        { name: { he: 'חיפוש מרפאה', en: 'Looking for a clinic' }, channel: channels.searchEngine },
        { name: { he: 'קבלת הפניה', en: 'Getting a referral' }, channel: channels.app },
      ],
    },
    {
      name: { he: 'קביעת תור', en: 'Booking' },
      touchpoints: [
        { name: { he: 'חיפוש תור פנוי', en: 'Looking for a free slot' }, channel: channels.app, momentOfTruth: true },
        { name: { he: 'שיחה עם זימון התורים', en: 'Call to the booking line' }, channel: channels.phone },
        { name: { he: 'אישור התור', en: 'Appointment confirmation' }, channel: channels.textMessage },
      ],
    },
    {
      name: { he: 'הכנה לביקור', en: 'Getting ready' },
      touchpoints: [
        { name: { he: 'תזכורת והנחיות הכנה', en: 'Reminder and instructions' }, channel: channels.textMessage },
        { name: { he: 'שאלון רפואי', en: 'Health questionnaire' }, channel: channels.website },
        { name: { he: 'אישור מימון', en: 'Funding approval' }, channel: channels.email },
      ],
    },
    {
      name: { he: 'הגעה וקבלה', en: 'Arrival' },
      touchpoints: [
        { name: { he: 'קבלה בדלפק', en: 'Check-in at the desk' }, channel: channels.clinic },
        { name: { he: 'המתנה לתור', en: 'Waiting room' }, channel: channels.clinic },
      ],
    },
    {
      name: { he: 'הביקור', en: 'The appointment' },
      touchpoints: [
        { name: { he: 'שיחה ובדיקה', en: 'Consultation and examination' }, channel: channels.clinic, momentOfTruth: true },
        { name: { he: 'הסבר על הטיפול', en: 'Explaining the treatment' }, channel: channels.clinic },
      ],
    },
    {
      name: { he: 'בדיקות ותרופות', en: 'Tests and medicines' },
      touchpoints: [
        { name: { he: 'בדיקות דם והדמיה', en: 'Blood tests and scans' }, channel: channels.clinic },
        { name: { he: 'איסוף תרופות', en: 'Collecting medicines' }, channel: channels.pharmacy },
        { name: { he: 'תוצאות הבדיקות', en: 'Test results' }, channel: channels.app, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'מעקב', en: 'Follow-up' },
      touchpoints: [
        { name: { he: 'שאלה אחרי הביקור', en: 'Question after the visit' }, channel: channels.whatsApp },
        { name: { he: 'שיחת המשך', en: 'Follow-up consultation' }, channel: channels.videoCall },
      ],
    },
    {
      name: { he: 'תשלום והמשך הקשר', en: 'Payment and staying in touch' },
      touchpoints: [
        { name: { he: 'תשלום והחזרים', en: 'Payment and refunds' }, channel: channels.website },
        { name: { he: 'תזכורת לבדיקה תקופתית', en: 'Routine check-up reminder' }, channel: channels.textMessage },
      ],
    },
  ],
}
