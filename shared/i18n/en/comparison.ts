/** What a comparison of two periods says in words that claim no more than its tests show. */
export const comparison = {
  title: '{{dimension}}: {{before}} before, {{after}} after ({{unit}})',
  columns: {
    label: 'Bar',
    before: 'Before',
    after: 'After',
    beforeCases: 'Cases before',
    afterCases: 'Cases after',
    rateP: 'p of the rate',
    shareP: 'p of the share',
    adjustedP: 'p, corrected',
  },
  direction: {
    fewer: 'Cases {{per}} went down, from {{before}} to {{after}}.',
    more: 'Cases {{per}} went up, from {{before}} to {{after}}.',
    same: 'Cases {{per}} stayed at {{before}}.',
  },
  per: { month: 'a month', volume: 'for every 1,000 of the volume' },
  strength: {
    chance: 'Chance alone often makes such a difference ({{p}}), so no change is shown.',
    suggestive: 'This is suggestive, not proven: chance alone seldom makes such a difference ({{p}}).',
    unlikely: 'Chance alone hardly explains the difference ({{p}}).',
  },
  bars: {
    bars_one: 'After correction for their number, one bar of {{tested}} changed by more than chance: {{names}}.',
    bars_other: 'After correction for their number, {{count}} bars of {{tested}} changed by more than chance: {{names}}.',
  },
  noBar: {
    noBar_one: 'The one bar that was tested is not shown to have changed.',
    noBar_other: 'After correction for their number, none of the {{tested}} tested bars is shown to have changed.',
  },
  cause: 'A comparison of before and after does not tell what caused a change.',
  overlap: 'The two periods have days in common, so the difference cannot be tested.',
  nothing: 'No case was counted in either period, so there is nothing to compare.',
  noPeriod: 'One side has no period, so nothing was counted in it and the difference cannot be tested.',
  notWhole: 'Cases were not counted in whole numbers, so the difference cannot be tested.',
} as const
