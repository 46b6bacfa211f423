import { channels } from './channels.ts'
import type { ReadyMadeJourney } from './ReadyMadeJourney.ts'

/** A business choosing, using and renewing software. */
export const businessSoftware: ReadyMadeJourney = {
  customer: 'business',
  stages: [
    {
      name: { he: 'זיהוי הצורך', en: 'Spotting the need' },
      touchpoints: [
        { name: { he: 'תוכן מקצועי', en: 'Expert content' }, channel: channels.website },
        { name: { he: 'המלצה מעמיתים', en: 'Peer recommendation' }, channel: channels.wordOfMouth },
      ],
    },
    {
      name: { he: 'בחינת המערכת', en: 'Evaluation' },
      touchpoints: [
        { name: { he: 'הדגמה', en: 'Demo' }, channel: channels.videoCall, momentOfTruth: true },
        { name: { he: 'תקופת ניסיון', en: 'Free trial' }, channel: channels.product },
        { name: { he: 'שיחת ממליצים', en: 'Reference call' }, channel: channels.phone },
      ],
    },
    {
      name: { he: 'רכש וחוזה', en: 'Procurement' },
      touchpoints: [
        { name: { he: 'הצעת מחיר', en: 'Proposal' }, channel: channels.email },
        { name: { he: 'בדיקת אבטחת מידע', en: 'Security review' }, channel: channels.email },
        { name: { he: 'חתימה על החוזה', en: 'Signing the contract' }, channel: channels.website },
      ],
    },
    {
      name: { he: 'הטמעה', en: 'Implementation' },
      touchpoints: [
        { name: { he: 'פגישת התנעה', en: 'Kick-off meeting' }, channel: channels.videoCall },
        { name: { he: 'העברת הנתונים', en: 'Data migration' }, channel: channels.product },
        { name: { he: 'עלייה לאוויר', en: 'Go-live' }, channel: channels.product, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'למידה ואימוץ', en: 'Learning and adoption' },
      touchpoints: [
        { name: { he: 'הדרכת הצוותים', en: 'Team training' }, channel: channels.videoCall },
        { name: { he: 'מרכז העזרה', en: 'Help centre' }, channel: channels.website },
      ],
    },
    {
      name: { he: 'תמיכה', en: 'Support' },
      touchpoints: [
        { name: { he: 'פתיחת קריאה', en: 'Opening a ticket' }, channel: channels.website },
        { name: { he: 'טיפול בתקלה דחופה', en: 'Handling an urgent incident' }, channel: channels.phone, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'הוכחת הערך', en: 'Proving the value' },
      touchpoints: [
        { name: { he: 'פגישת סיכום רבעון', en: 'Quarterly review' }, channel: channels.videoCall },
        { name: { he: 'דוח שימוש', en: 'Usage report' }, channel: channels.email },
      ],
    },
    {
      name: { he: 'חידוש או פרידה', en: 'Renewal or exit' },
      touchpoints: [
        { name: { he: 'משא ומתן על החידוש', en: 'Renewal negotiation' }, channel: channels.phone, momentOfTruth: true },
        { name: { he: 'ייצוא הנתונים', en: 'Data export' }, channel: channels.product },
      ],
    },
  ],
}
