import { channels } from './channels.ts'
import type { ReadyMadeJourney } from './ReadyMadeJourney.ts'

/** Being with a bank or an insurer. */
export const bank: ReadyMadeJourney = {
  customer: 'consumer',
  stages: [
    {
      name: { he: 'היכרות', en: 'First impressions' },
      touchpoints: [
        { name: { he: 'פרסומת ברשת', en: 'Online advert' }, channel: channels.socialMedia },
        { name: { he: 'המלצה מהמשפחה', en: 'Family recommendation' }, channel: channels.wordOfMouth },
      ],
    },
    {
      name: { he: 'בירור והשוואה', en: 'Enquiring and comparing' },
      touchpoints: [
        { name: { he: 'מסלולים ועמלות', en: 'Plans and fees' }, channel: channels.website },
        { name: { he: 'שיחת ייעוץ', en: 'Advice call' }, channel: channels.phone },
      ],
    },
    {
      name: { he: 'הצטרפות', en: 'Joining' },
      touchpoints: [
        { name: { he: 'אימות זהות', en: 'Identity check' }, channel: channels.app },
        { name: { he: 'פגישת פתיחת חשבון', en: 'Account opening meeting' }, channel: channels.branch },
        { name: { he: 'חתימה על המסמכים', en: 'Signing the paperwork' }, channel: channels.website },
      ],
    },
    {
      name: { he: 'צעדים ראשונים', en: 'First steps' },
      touchpoints: [
        { name: { he: 'קבלת הכרטיס או הפוליסה', en: 'Card or policy arrives' }, channel: channels.post },
        { name: { he: 'כניסה ראשונה', en: 'First log-in' }, channel: channels.app },
      ],
    },
    {
      name: { he: 'התנהלות שוטפת', en: 'Day to day' },
      touchpoints: [
        { name: { he: 'תשלומים והעברות', en: 'Payments and transfers' }, channel: channels.app },
        { name: { he: 'שאלה לצוות השירות', en: 'Question to the service team' }, channel: channels.chat },
        { name: { he: 'דוח תקופתי', en: 'Regular statement' }, channel: channels.email },
      ],
    },
    {
      name: { he: 'החלטות גדולות', en: 'Big decisions' },
      touchpoints: [
        { name: { he: 'בקשת הלוואה או משכנתה', en: 'Loan or mortgage application' }, channel: channels.branch },
        { name: { he: 'תשובה לבקשה', en: 'Answer to the application' }, channel: channels.phone, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'רגעי לחץ', en: 'Moments of stress' },
      touchpoints: [
        { name: { he: 'חסימת כרטיס', en: 'Blocking a card' }, channel: channels.phone, momentOfTruth: true },
        { name: { he: 'הגשת תביעה', en: 'Making a claim' }, channel: channels.website },
        { name: { he: 'עדכון על מצב התביעה', en: 'Claim progress update' }, channel: channels.textMessage },
        { name: { he: 'קבלת הכסף', en: 'Money received' }, channel: channels.app, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'חידוש או פרידה', en: 'Renewing or leaving' },
      touchpoints: [
        { name: { he: 'שיחת חידוש', en: 'Renewal call' }, channel: channels.phone },
        { name: { he: 'סגירת החשבון', en: 'Closing the account' }, channel: channels.branch },
      ],
    },
  ],
}
