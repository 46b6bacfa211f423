/** What customers hear of a failure point. */
export const response = {
  title: 'What the customer hears',
  lead: 'Admit it, make it good, and say what keeps it from happening again; then tell those who have not called.',
  draft: 'Draft from causes and fixes',
  fields: {
    admission: 'Admission',
    compensation: 'Compensation',
    prevention: 'So that it does not happen again',
    earlySign: 'Early sign, before the customer sees it',
    callFirst: 'Who calls the customer first, and by when',
  },
  drafts: {
    admission: 'This happened at our place: {{title}}. It is our mistake, not yours, and we are sorry.',
    admissionWithCause:
      'This happened at our place: {{title}}. It is our mistake, not yours, and we are sorry. What lies behind it: {{cause}}.',
    compensation: 'We put it right at our own expense by …, and … is on us.',
    prevention: 'So that it happens to nobody again: {{fixes}}.',
    fixBy: '{{fix}} (by {{day}})',
    noFix: 'By … we tell you what we change so that it happens to nobody again.',
  },
  affected: 'Who else is affected and has not called',
  told_one: '{{told}} of one told',
  told_other: '{{told}} of {{count}} told',
  paste: 'A name a line: paste the batch, the date or the technician’s list',
  pasteLabel: 'Those who are affected',
  add: 'Put on the list those who have not called',
  added: 'Added: {{added}}. Called already: {{called}}. On the list before: {{known}}.',
  toldOn: '{{customer}}, told on {{day}}',
  notTold: '{{customer}}, not told yet',
  remove: 'Take {{customer}} off the list',
} as const
