/** What a Pareto chart says in words: its reserved bars, its rule and its notices. */
export const pareto = {
  bar: { other: 'Other', unassigned: 'Not assigned', untraced: 'Untraced' },
  rule: {
    reached_one:
      'The vital few are the fewest leading bars that together reach {{threshold}}% of the total: the first of {{bars}} bars does so alone, with {{share}}.',
    reached_other:
      'The vital few are the fewest leading bars that together reach {{threshold}}% of the total: the first {{count}} of {{bars}} bars, with {{share}}; the others are the useful many.',
    'not-reached_one':
      'The vital few are the fewest leading bars that together reach {{threshold}}% of the total: the only bar there is holds {{share}}, so it counts as vital.',
    'not-reached_other':
      'The vital few are the fewest leading bars that together reach {{threshold}}% of the total: all {{count}} bars hold only {{share}}, so all of them count as vital.',
    'not-reached_none':
      'The vital few are the fewest leading bars that together reach {{threshold}}% of the total: there is no bar to count among them.',
    none: 'The vital few are the fewest leading bars that together reach {{threshold}}% of the total: the total is 0, so there are none.',
  },
  notice: {
    'frequency-missing_one': 'One failure point has neither cases nor a frequency and counts as 0.',
    'frequency-missing_other': '{{count}} failure points have neither cases nor a frequency and count as 0.',
    'severity-missing_one': 'One failure point has no severity and counts as 0.',
    'severity-missing_other': '{{count}} failure points have no severity and count as 0.',
    'cost-missing_one': 'One failure point lacks a cost for all or some of its cases; these count as 0.',
    'cost-missing_other': '{{count}} failure points lack a cost for all or some of their cases; these count as 0.',
    'customers-missing_one': 'One failure point does not say how many customers it affects and counts as 0.',
    'customers-missing_other': '{{count}} failure points do not say how many customers they affect and count as 0.',
    'threshold-not-reached':
      'The bars together hold {{share}} and do not reach {{threshold}}%; what is missing is untraced, not assigned or gathered in Other, so all of them count as vital.',
    'last-not-found': 'No bar is called “{{label}}”, so none was moved to the end.',
    'total-zero': 'Nothing was measured here, so there is nothing to rank.',
    'flat-profile':
      'The profile is flat: {{vital}} of {{bars}} bars are needed to reach {{threshold}}%. Try other categories before acting on this order.',
    'too-few-to-rank_one': 'There is only one case for {{bars}} bars: too few to rank them, and the order may be chance.',
    'too-few-to-rank_other':
      'There are only {{count}} cases for {{bars}} bars: too few to rank them, and the order may be chance.',
    'period-unstable_one':
      'The period is not stable: in {{month}} the number of cases lies outside what chance explains. Look at that month by itself before ranking.',
    'period-unstable_other':
      'The period is not stable: in {{count}} months, first in {{month}}, the number of cases lies outside what chance explains. Look at these months by themselves before ranking.',
    'period-shift':
      'The period is not stable: for {{count}} months in a row, up to {{month}}, the number of cases stays on one side of its mean. Rank the time since the shift by itself.',
    'rankings-disagree': 'By “{{measure}}” the order differs: “{{label}}” comes first there.',
  },
} as const
