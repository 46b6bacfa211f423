/** Hebrew with what stands in it: numbers, a bracket, a currency, a percent below zero, gershayim, Latin letters. */
const mixed = 'כתובת 12345 (סניף), ₪ 1,200, \u200e−5.00%, מנכ״ל CRM'
/** An engagement that says it wherever a report has text. */
export const mixedDocument = {
  name: mixed,
  language: 'he',
  stages: [{ id: 's', name: 'מסירה' }],
  failurePoints: [{ id: 'f', title: mixed, stage: 's', perMonth: 10 }],
  rootCauses: [{ id: 'r', title: 'סיבה (CRM) 17%', category: 'process' }],
  traces: [{ failurePoint: 'f', cause: { title: mixed, causes: [{ title: mixed, rootCause: 'r' }] } }],
  fixes: [{ id: 'x', title: mixed, owner: 'דנה', cost: 1200, effects: [{ rootCause: 'r', effectiveness: 0.5 }] }],
}
