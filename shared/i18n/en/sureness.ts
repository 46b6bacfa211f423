/** What the draws say of a plan, and what moves when something is tried out on it. */
export const sureness = {
  interval: 'most likely between {{low}} and {{high}}',
  intervalSpoken: 'In 9 of 10 draws the plan removes between {{low}} and {{high}}.',
  /** Behind every draw. */
  method_other:
    '{{count}} draws: each takes every estimate anew between its low and its high, and every count with its chance error.',
  singleValues: 'Every number behind this plan is a single value, so there is no range to show.',
  changesNothing: 'What is uncertain changes nothing in this plan, so there is no range to show.',

  sure: 'The choice is sure: each fix stays in at least 90 of 100 draws.',
  partly_one: 'The choice is mostly sure; only {{fixes}} may give way to another.',
  partly_other: 'The choice is mostly sure; {{fixes}} may give way to others.',
  open_one: 'The choice is open: only one of {{fixes}} fixes stays in the plan in at least 90 of 100 draws.',
  open_other: 'The choice is open: only {{count}} of {{fixes}} fixes stay in the plan in at least 90 of 100 draws.',
  openNone: 'The choice is open: no fix stays in the plan in 90 of 100 draws.',

  staysAlways: 'Stays in the plan in every draw.',
  staysNearly: 'Stays in the plan in more than 99 of 100 draws.',
  stays: 'Stays in the plan in {{times}} of 100 draws.',
  staysHardly: 'Stays in the plan in fewer than 1 of 100 draws.',
  enters: 'Is in the plan in {{times}} of 100 draws.',

  alike: '{{first}} and {{second}} cannot be told apart ({{ratio}}).',
  equal: '{{first}} and {{second}} remove the same here.',

  /** Overlap with the fixes above, where there is little room. */
  solved: '{{percent}} already solved by {{fix}}',

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
