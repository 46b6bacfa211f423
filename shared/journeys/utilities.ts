import { channels } from './channels.ts'
import type { ReadyMadeJourney } from './ReadyMadeJourney.ts'

/** Living with a provider of telecom, power, water or gas. */
export const utilities: ReadyMadeJourney = {
  customer: 'consumer',
  stages: [
    {
      name: { he: 'השוואת ספקים', en: 'Comparing providers' },
      touchpoints: [
        { name: { he: 'השוואת מחירים', en: 'Price comparison' }, channel: channels.website },
        { name: { he: 'שיחת מכירה', en: 'Sales call' }, channel: channels.phone },
      ],
    },
    {
      name: { he: 'הצטרפות', en: 'Signing up' },
      touchpoints: [
        { name: { he: 'חתימה על ההסכם', en: 'Signing the contract' }, channel: channels.website },
        { name: { he: 'מעבר מהספק הקודם', en: 'Switching from the old provider' }, channel: channels.phone },
      ],
    },
    {
      name: { he: 'התקנה וחיבור', en: 'Installation' },
      touchpoints: [
        { name: { he: 'תיאום התקנה', en: 'Arranging installation' }, channel: channels.textMessage },
        { name: { he: 'התקנה בבית', en: 'Home installation' }, channel: channels.atHome, momentOfTruth: true },
        { name: { he: 'בדיקת החיבור', en: 'Checking the connection' }, channel: channels.atHome },
      ],
    },
    {
      name: { he: 'שימוש שוטף', en: 'Everyday use' },
      touchpoints: [
        { name: { he: 'מעקב אחר הצריכה', en: 'Tracking usage' }, channel: channels.app },
        { name: { he: 'עדכון פרטים', en: 'Updating details' }, channel: channels.website },
      ],
    },
    {
      name: { he: 'חשבון ותשלום', en: 'Billing and payment' },
      touchpoints: [
        { name: { he: 'החשבון הראשון', en: 'First bill' }, channel: channels.email, momentOfTruth: true },
        { name: { he: 'תשלום החשבון', en: 'Paying the bill' }, channel: channels.app },
        { name: { he: 'בירור חיוב', en: 'Query about a charge' }, channel: channels.phone },
      ],
    },
    {
      name: { he: 'תקלות והפסקות', en: 'Faults and outages' },
      touchpoints: [
        { name: { he: 'דיווח על תקלה', en: 'Reporting a fault' }, channel: channels.whatsApp },
        { name: { he: 'עדכון על הפסקת שירות', en: 'Outage update' }, channel: channels.textMessage },
        { name: { he: 'ביקור טכני', en: 'Engineer visit' }, channel: channels.atHome, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'חידוש ההסכם', en: 'Renewal' },
      touchpoints: [
        { name: { he: 'הודעה על סוף המבצע', en: 'End of offer notice' }, channel: channels.email },
        { name: { he: 'שיחת שימור', en: 'Retention call' }, channel: channels.phone, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'מעבר דירה או עזיבה', en: 'Moving house or leaving' },
      touchpoints: [
        { name: { he: 'העברת השירות לבית חדש', en: 'Moving the service to a new home' }, channel: channels.website },
        { name: { he: 'ניתוק וחשבון סופי', en: 'Disconnection and final bill' }, channel: channels.email },
      ],
    },
  ],
}
