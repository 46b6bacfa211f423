import type { ProblemCode } from '../../model/problem.ts'

/** One sentence for each reason to refuse a value; the path stands before it. */
export const problems = {
  'unknown-key': 'The key “{{key}}” is not known here.',
  'repeated-key': 'The key “{{key}}” stands here more than once, so one of its values would be lost.',
  missing: 'A value is required here.',
  'not-text': 'This must be text.',
  'not-a-number': 'This must be a finite number.',
  'not-whole': 'This must be a whole number.',
  'not-yes-or-no': 'This must be true or false.',
  'not-a-list': 'This must be a list.',
  'not-an-object': 'This must be an object.',
  'not-an-estimate': 'This must be one number, or a list of three: low, likely and high.',
  'wrong-length': 'This list must have exactly {{length}} entries.',
  'too-small': 'The number must be at least {{minimum}}.',
  'too-large': 'The number must be at most {{maximum}}.',
  'empty-text': 'The text must not be empty.',
  'too-long': 'The text must have at most {{maximum}} characters.',
  'not-one-of': 'This must be one of: {{allowed}}.',
  'bad-date': 'This must be a day that exists, written as 2026-03-14.',
  'bad-currency': 'This must be a currency code of three capital letters, such as ILS.',
  'not-our-format': 'The format is not “shoresh-engagement”.',
  'bad-version': 'The version must be {{known}}.',
  'newer-version':
    'Version {{version}} is newer than this program, which reads up to version {{known}}; update Shoresh to read it.',
  'too-deep': 'The causes are nested deeper than {{deepest}} levels.',
  'malformed-text': 'The text holds half of a character, which no file can keep.',
  invalid: 'This value cannot be used.',
  'duplicate-id': 'The id “{{id}}” stands more than once in this list.',
  'duplicate-code': 'The code “{{code}}” stands more than once in this list.',
  'built-in-category': 'The category “{{id}}” is built in and cannot be defined again.',
  'unknown-category': 'There is no category “{{id}}”.',
  'unknown-stage': 'There is no stage “{{id}}”.',
  'unknown-touchpoint': 'There is no touchpoint “{{id}}”.',
  'unknown-failure-point': 'There is no failure point “{{id}}”.',
  'unknown-root-cause': 'There is no root cause “{{id}}”.',
  'unknown-fix': 'There is no fix “{{id}}”.',
  'unknown-import': 'There is no import “{{id}}”.',
  'unknown-item': 'Nothing in “{{list}}” has the id “{{id}}”.',
  'stage-contradicts-touchpoint':
    'The stage “{{stage}}” contradicts the touchpoint, which belongs to the stage “{{touchpointStage}}”.',
  'estimate-order': 'The three numbers must not descend: low {{low}}, likely {{likely}}, high {{high}}.',
  'period-order': 'The period ends on {{to}}, before it starts on {{from}}.',
  'two-traces': 'The failure point “{{id}}” already has a trace.',
  'share-on-root': 'The cause at the top of a trace cannot have a share.',
  'share-under-together': 'Causes that are needed together cannot have shares.',
  'share-missing': 'Some causes here have a share and this one has none; give all of them a share, or none.',
  'shares-sum': 'The shares of these causes must sum to 1, and they sum to {{sum}}.',
  'root-cause-with-causes':
    'A cause that names the root cause “{{id}}” is the end of its branch and cannot have causes of its own.',
  'root-cause-repeated-together': 'The root cause “{{id}}” stands more than once beneath causes that are needed together.',
  'two-effects': 'This fix already has an effect on the root cause “{{id}}”.',
  'requires-cycle': 'These fixes require one another in a circle: {{fixes}}.',
  'requires-excluded':
    'This fix can never be done: with all that it requires it holds “{{first}}” and “{{second}}”, which exclude one another.',
  'excludes-itself': 'The fix “{{id}}” excludes itself.',
  'bad-threshold': 'The threshold must be above 0 and at most 100 percent, and it is {{threshold}}.',
  'bad-top': 'The number of bars must be a whole number of at least 1, and it is {{bars}}.',
  'bad-other-percent': 'The limit for “other” must be above 0 and at most 100 percent, and it is {{percent}}.',
} as const satisfies Readonly<Record<ProblemCode, string>>

/** How a problem reads as a whole: with or without its path, alone or as the first of several. */
export const problemFrame = {
  whole: '{{sentence}}',
  at: '{{path}}: {{sentence}}',
  andMore: '(and {{count}} more)',
  andAtLeast: '(and at least {{count}} more)',
} as const
