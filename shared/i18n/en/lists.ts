/** What every list and grid is worked with. */
export const lists = {
  sortBy: 'Sort by {{column}}',
  selectAll: 'Select all',
  selectRow: 'Select {{row}}',
  editCell: '{{column}} of {{row}}',
  notEdited: '“{{column}}” cannot be edited here.',
  selected_one: 'One selected',
  selected_other: '{{count}} selected',
  unselect: 'Clear the selection',
  notAdded_one: 'This line was not added:',
  notAdded_other: '{{count}} lines were not added:',
  tryAgain: 'Try again',
  discardLines: 'Do not add',
} as const
