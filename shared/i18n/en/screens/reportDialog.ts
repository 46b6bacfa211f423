/** What asks for a report. */
export const reportDialog = {
  title: 'Make a report',
  kind: 'Document',
  format: 'As',
  formats: { pdf: 'PDF', docx: 'Word', pptx: 'PowerPoint', html: 'HTML', xlsx: 'Excel' },
  language: 'Language of the report',
  redacted: 'Mask names',
  redactedHint:
    'Names in the fields for people, also where they stand in a text, and numbers and addresses that tell who somebody is. The report says so on its cover.',
  parts: 'Parts, in their order',
  earlier: '{{part}}: earlier',
  later: '{{part}}: later',
  noParts: 'Choose at least one part.',
  make: 'Make the report',
  making: 'Making the report…',
  made: 'The report was saved: {{name}}',
} as const
