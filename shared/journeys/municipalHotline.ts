import { channels } from './channels.ts'
import type { ReadyMadeJourney } from './ReadyMadeJourney.ts'

/** Reporting something to the hotline of a city. */
export const municipalHotline: ReadyMadeJourney = {
  customer: 'consumer',
  stages: [
    {
      name: { he: 'מפגע בסביבה', en: 'Noticing a problem' },
      touchpoints: [
        { name: { he: 'שלט עם מספר המוקד', en: 'Sign with the hotline number' }, channel: channels.street },
        { name: { he: 'חיפוש באתר העירייה', en: 'Searching the council website' }, channel: channels.website },
      ],
    },
    {
      name: { he: 'פנייה למוקד', en: 'Reporting it' },
      touchpoints: [
        { name: { he: 'שיחה עם המוקד', en: 'Call to the hotline' }, channel: channels.phone, momentOfTruth: true },
        { name: { he: 'דיווח עם תמונה ומיקום', en: 'Report with photo and location' }, channel: channels.app },
        { name: { he: 'פנייה בכתב', en: 'Written report' }, channel: channels.whatsApp },
      ],
    },
    {
      name: { he: 'קליטת הפנייה', en: 'Logging the report' },
      touchpoints: [
        { name: { he: 'קבלת מספר פנייה', en: 'Reference number' }, channel: channels.textMessage },
        { name: { he: 'שיחת הבהרה', en: 'Call to clarify' }, channel: channels.phone },
        { name: { he: 'צפי לטיפול', en: 'Expected date of action' }, channel: channels.textMessage },
      ],
    },
    {
      name: { he: 'המתנה לטיפול', en: 'Waiting for action' },
      touchpoints: [
        { name: { he: 'בדיקת מצב הפנייה', en: 'Checking progress' }, channel: channels.website },
        { name: { he: 'עדכון ביניים', en: 'Interim update' }, channel: channels.textMessage },
      ],
    },
    {
      name: { he: 'טיפול בשטח', en: 'Work on site' },
      touchpoints: [
        { name: { he: 'הגעת הצוות', en: 'Crew arrives' }, channel: channels.street },
        { name: { he: 'ביצוע העבודה', en: 'The work itself' }, channel: channels.street, momentOfTruth: true },
      ],
    },
    {
      name: { he: 'סגירת הפנייה', en: 'Closing the report' },
      touchpoints: [
        { name: { he: 'הודעה על סגירה', en: 'Closing notice' }, channel: channels.textMessage, momentOfTruth: true },
        { name: { he: 'בדיקת התוצאה בשטח', en: 'Seeing the result on site' }, channel: channels.street },
        { name: { he: 'סקר שביעות רצון', en: 'Satisfaction survey' }, channel: channels.textMessage },
      ],
    },
    {
      name: { he: 'ערעור ופנייה חוזרת', en: 'Appealing or reporting again' },
      touchpoints: [
        { name: { he: 'פתיחה מחדש של הפנייה', en: 'Reopening the report' }, channel: channels.phone },
        { name: { he: 'פנייה לממונה על תלונות הציבור', en: 'Letter to the ombudsman' }, channel: channels.email },
      ],
    },
    {
      name: { he: 'אמון לאורך זמן', en: 'Trust over time' },
      touchpoints: [
        { name: { he: 'עדכונים על השכונה', en: 'Neighbourhood updates' }, channel: channels.app },
        { name: { he: 'שיחה בקבוצת השכונה', en: 'Talk in the neighbourhood group' }, channel: channels.socialMedia },
      ],
    },
  ],
}
