/** Names of the closed lists in shared/model/vocabulary.ts, and of the built-in categories with what belongs in each. */
export const vocabulary = {
  category: {
    structure: 'Structure',
    process: 'Process',
    systems: 'Systems',
    training: 'Training',
    'information-flow': 'Information flow',
  },
  categoryDefinition: {
    structure:
      'Who owns what: roles, ownership, authority, staffing, targets that pull apart. Ask: would it still go wrong if everyone followed the process?',
    process:
      'How the work is defined: steps, hand-overs, rules, forms, times. Ask: what does the procedure tell people to do at this point?',
    systems:
      'The tools that should support the work: software, data, telephony, equipment. Ask: what did the screen not show or not allow?',
    training:
      'What people know and can do. Ask: would the best-trained person have done it right with the same process and tools?',
    'information-flow': 'What was known somewhere and did not arrive where it was needed. Ask: who knew, and who needed to know?',
  },
  measure: { count: 'Cases', severity: 'Severity-weighted cases', cost: 'Cost', customers: 'Customers affected' },
  measurePerMonth: {
    count: 'cases a month',
    severity: 'severity points a month',
    cost: '{{currency}} a month',
    customers: 'customers a month',
  },
  /** After the number 1. */
  onePerMonth: {
    count: 'case a month',
    severity: 'severity point a month',
    cost: '{{currency}} a month',
    customers: 'customer a month',
  },
  dimension: {
    category: 'Category',
    'root-cause': 'Root cause',
    'failure-point': 'Failure point',
    stage: 'Stage',
    touchpoint: 'Touchpoint',
    channel: 'Channel',
    field: 'Own dimension',
  },
  causeState: { possible: 'Possible', confirmed: 'Confirmed', rejected: 'Rejected' },
  join: { contribute: 'Each contributes', together: 'Needed together' },
  fixState: {
    idea: 'Idea',
    proposed: 'Proposed',
    approved: 'Approved',
    'in-progress': 'In progress',
    done: 'Done',
    verified: 'Verified',
    rejected: 'Rejected',
  },
  pin: { in: 'Always in the plan', out: 'Kept out of the plan' },
  strength: { strong: 'Strong action', medium: 'Medium action', weak: 'Weak action' },
  fixKind: {
    ownership: 'One owner',
    structure: 'Change of structure',
    'forcing-function': 'Makes the error impossible',
    automation: 'Automation',
    simplification: 'Simplification',
    standardisation: 'Standardisation',
    staffing: 'Staffing',
    authority: 'Authority to decide',
    software: 'Software improvement',
    'information-access': 'Access to information',
    checklist: 'Checklist',
    'practice-training': 'Training with practice',
    policy: 'Policy',
    training: 'Training',
    warning: 'Warning',
    'double-check': 'Double check',
  },
  severity: { '1': '1 · Nuisance', '2': '2 · Minor', '3': '3 · Moderate', '4': '4 · Serious', '5': '5 · Critical' },
} as const
