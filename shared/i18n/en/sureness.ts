/** What the draws say of a plan, and what moves when something is tried out on it. */
export const sureness = {
  interval: 'most likely between {{low}} and {{high}}',
  intervalSpoken: 'In 9 of 10 ways that the numbers could fall, the plan removes between {{low}} and {{high}}.',
  /** Behind every draw. */
  method_other:
    '{{count}} draws: each takes every estimate anew between its low and its high, and every count with its chance error.',
  singleValues: 'Every number behind this plan is a single value, so there is no range to show.',
  changesNothing: 'What is uncertain changes nothing in this plan, so there is no range to show.',

  sure: 'The choice is sure: in at least 90 of 100 ways that the numbers could fall, each fix stays in the plan.',
  partly_one: 'The choice is mostly sure; only {{fixes}} may give way to another.',
  partly_other: 'The choice is mostly sure; {{fixes}} may give way to others.',
  open_one:
    'The choice is open: only one of {{fixes}} fixes stays in the plan in at least 90 of 100 ways that the numbers could fall.',
  open_other:
    'The choice is open: only {{count}} of {{fixes}} fixes stay in the plan in at least 90 of 100 ways that the numbers could fall.',
  openNone: 'The choice is open: no fix stays in the plan in 90 of 100 ways that the numbers could fall.',

  staysAlways: 'Stays in the plan however the numbers fall.',
  staysNearly: 'Stays in the plan in more than 99 of 100 ways that the numbers could fall.',
  stays: 'Stays in the plan in {{times}} of 100 ways that the numbers could fall.',
  staysHardly: 'Stays in the plan in fewer than 1 of 100 ways that the numbers could fall.',
  /** The same in a narrow column: how many of 100 ways that the numbers could fall keep the fix. */
  staysAlwaysShort: 'always',
  staysNearlyShort: '>99 of 100',
  staysShort: '{{times}} of 100',
  staysHardlyShort: '<1 of 100',
  enters: 'Is in the plan in {{times}} of 100 ways that the numbers could fall.',

  alike:
    '{{first}} or {{second}} first is a toss-up: either may remove more, and their order can be chosen freely (the first does in {{times}} of 100 ways).',
  equal: '{{first}} and {{second}} remove the same here.',

  trial_more: 'Would remove {{after}} instead of {{before}}: {{amount}} more.',
  trial_less: 'Would remove {{after}} instead of {{before}}: {{amount}} less.',
  trial_same: 'Would remove as much as now: {{amount}}.',
  move_entered: '{{fix}} enters at rank {{after}}.',
  move_left: '{{fix}} leaves the plan; its rank was {{before}}.',
  move_up: '{{fix}} rises from rank {{before}} to {{after}}.',
  move_down: '{{fix}} falls from rank {{before}} to {{after}}.',
  move_same: '{{fix}} keeps rank {{after}}.',
  moreMoves_one: 'One more fix moves.',
  moreMoves_other: '{{count}} more fixes move.',
} as const
