/** Why rows of an imported or pasted table are left out. */
export const importing = {
  fields: {
    title: 'Title',
    stage: 'Stage',
    touchpoint: 'Touchpoint',
    channel: 'Channel',
    severity: 'Severity',
    perMonth: 'Cases a month',
    costPerCase: 'Cost per case',
    customersPerMonth: 'Customers a month',
  },
  reasons: {
    'title-missing': 'The title is empty.',
    'too-many-cells':
      'The row has {{cells}} cells and the header only {{columns}}: a separator inside a cell may lack its quotes.',
    'too-long': '{{field}} is longer than {{longest}} characters.',
    'not-a-number': '{{field}} is “{{text}}”, which is not a number.',
    percent: '{{field}} is “{{text}}”; a percent cannot be taken as an amount.',
    negative: '{{field}} is “{{text}}”; it cannot be negative.',
    'too-large': '{{field}} is “{{text}}”, which is too large.',
    'not-1-to-5': '{{field}} is “{{text}}”; it must be a whole number from 1 to 5.',
    'two-readings':
      '{{field}} is “{{text}}”, which can be read in two ways, and the other numbers of its column contradict one another.',
    'not-an-estimate': '{{field}} is “{{text}}”; it must be one number, or low–likely–high such as 8–12–20.',
    'touchpoint-without-stage': 'The touchpoint “{{touchpoint}}” is new and the row names no stage for it.',
    'touchpoint-in-several-stages': 'The touchpoint “{{touchpoint}}” stands in several stages and the row does not say which.',
  },
}
