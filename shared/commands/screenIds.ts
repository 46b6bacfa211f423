/** The screens of an open engagement, in the order of the work. */
export const screenIds = [
  'overview',
  'journey',
  'promises',
  'failure-points',
  'trace',
  'root-causes',
  'evidence',
  'fixes',
  'plan',
  'pareto',
  'progress',
  'kpis',
  'cancellations',
  'charter',
  'customers',
  'review',
  'kick-off',
  'cases',
  'imports',
  'settings',
] as const
export type ScreenId = (typeof screenIds)[number]
