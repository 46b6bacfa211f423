/** What a work plan says in words: why each fix stands where it does, why others do not, and its notices. */
export const plan = {
  /** An amount per month in the unit of its measure. */
  amount_count_one: '{{number}} case a month',
  amount_count_other: '{{number}} cases a month',
  amount_severity_one: '{{number}} severity point a month',
  amount_severity_other: '{{number}} severity points a month',
  amount_cost_other: '{{number}} a month',
  amount_customers_one: '{{number}} customer a month',
  amount_customers_other: '{{number}} customers a month',
  days_one: '{{number}} day',
  days_other: '{{number}} days',
  /** A fix and how many more. */
  'and-others_one': '{{fix}} and one other',
  'and-others_other': '{{fix}} and {{count}} others',

  reason_first: 'Removes more than any other fix in the plan: {{amount}}, {{percent}} of the total',
  reason_next: 'Removes the most of what is left: a further {{amount}}, {{percent}} of the total',
  reason_pinned: 'Pinned into the plan: removes {{amount}} here, {{percent}} of the total',
  'reason_pinned-nothing': 'Pinned into the plan, though it removes nothing more here',
  reason_prerequisite: 'Removes nothing more by itself, but is required by {{fix}}',
  reason_opens:
    'Removes {{amount}} here, {{percent}} of the total, and stands this high because {{fix}} needs it and removes more',
  reason_waited: 'Had to wait for {{fix}}, which it requires: removes a further {{amount}}, {{percent}} of the total',
  overlap: '{{percent}} of what it does alone is already solved by {{fix}}',
  /** Two statements in one sentence, and one by itself. */
  joined: '{{first}}; {{second}}.',
  single: '{{first}}.',

  left_done: 'Already done; what it changed shows in the numbers.',
  left_rejected: 'Rejected.',
  'left_pinned-out': 'Kept out of the plan by a pin.',
  'left_no-effort': 'Has no effort in days, so it cannot be weighed against the capacity.',
  'left_no-cost': 'Has no cost, so it cannot be weighed against the budget.',
  'left_prerequisite-unavailable': 'Requires {{fix}}, which cannot be in the plan.',
  left_excluded: 'Excluded by {{fix}}.',
  'left_no-effect': 'Weakens no root cause that stands behind a measured failure point.',
  'left_adds-nothing': 'Adds nothing: the plan already removes all that it would.',
  'left_adds-nothing-by': 'Adds nothing: the plan, above all {{fix}}, already removes all that it would.',
  'left_too-large-capacity': 'Needs {{needs}}, more than the {{available}} there are.',
  'left_too-large-budget': 'Costs {{needs}}, more than the {{available}} there is.',
  'left_does-not-fit-capacity': 'Would remove a further {{amount}}, but needs {{needs}} and the plan leaves {{available}}.',
  'left_does-not-fit-budget': 'Would remove a further {{amount}}, but costs {{needs}} and the plan leaves {{available}}.',
  left_infeasible: 'Nothing was chosen, because the pins cannot be kept.',

  'notice_infeasible-capacity_one':
    'The pin cannot be kept: {{fixes}} needs {{needs}} and the capacity is {{available}}. The plan shows it alone.',
  'notice_infeasible-capacity_other':
    'The pins cannot be kept: {{fixes}} need {{needs}} and the capacity is {{available}}. The plan shows the pins alone.',
  'notice_infeasible-budget_one':
    'The pin cannot be kept: {{fixes}} costs {{needs}} and the budget is {{available}}. The plan shows it alone.',
  'notice_infeasible-budget_other':
    'The pins cannot be kept: {{fixes}} cost {{needs}} and the budget is {{available}}. The plan shows the pins alone.',
  'notice_infeasible-excludes': 'The pins cannot be kept: {{fixes}} exclude one another. The plan shows the pins alone.',
  'notice_infeasible-prerequisite_one':
    'The pins cannot be kept: {{fixes}} requires a fix that cannot be in the plan. The plan shows the pins alone.',
  'notice_infeasible-prerequisite_other':
    'The pins cannot be kept: {{fixes}} require fixes that cannot be in the plan. The plan shows the pins alone.',
  'notice_effort-missing_one': 'One fix in the plan has no effort in days and counts as 0 days.',
  'notice_effort-missing_other': '{{count}} fixes in the plan have no effort in days and count as 0 days.',
  'notice_cost-missing_one': 'One fix in the plan has no cost and counts as free.',
  'notice_cost-missing_other': '{{count}} fixes in the plan have no cost and count as free.',
  notice_bounded: 'This plan is proven to reach at least {{percent}} of the best possible.',
  'notice_pin-ignored-state': 'The pin on {{fix}} has no effect: it is done or rejected.',
  'notice_pin-ignored-no-effort': 'The pin on {{fix}} has no effect: it has no effort in days while a capacity is set.',
  'notice_pin-ignored-no-cost': 'The pin on {{fix}} has no effect: it has no cost while a budget is set.',
  'notice_exceeds-root-cause_one':
    '{{fixes}} removes more than the impact of the root causes it weakens, because they act only together with others.',
  'notice_exceeds-root-cause_other':
    '{{fixes}} remove more than the impact of the root causes they weaken, because those act only together with others.',
  'notice_weak-only':
    'The plan rests on weak actions only, such as rules, warnings and training; these tend to fade. Look for one that changes the process, the system or the structure.',
  'notice_leans-on-training':
    '{{percent}} of what the plan removes rests on training, which tends to fade. Look for a stronger action on the same root causes.',
} as const
