/** The closed lists of the product's vocabulary (design section 1 and 7). Their names on screen live in shared/i18n. */

export const languages = ['he', 'en'] as const
export type Language = (typeof languages)[number]

export const measures = ['count', 'severity', 'cost', 'customers'] as const
export type Measure = (typeof measures)[number]
/** What a chart of bars may measure: harm, or the cash of the customers who left. */
export type ChartedMeasure = Measure | 'cancelled-cash'

/** Whether a measure is told in the engagement's currency. */
export function isMoney(measure: ChartedMeasure): boolean {
  return measure === 'cost' || measure === 'cancelled-cash'
}

export const dimensions = [
  'category',
  'root-cause',
  'failure-point',
  'stage',
  'touchpoint',
  'channel',
  'promise',
  'unit',
] as const
/** One that every engagement has. */
export type StandardDimension = (typeof dimensions)[number]
/** One of the team's own, by its id. */
export type FieldDimension = `field:${string}`
/** What the bars of a Pareto chart stand for. */
export type Dimension = StandardDimension | FieldDimension

export function isFieldDimension(dimension: Dimension): dimension is FieldDimension {
  return dimension.startsWith('field:')
}

/** Under which the words of a dimension are kept: those of the team's own share theirs. */
export function dimensionWord(dimension: Dimension): StandardDimension | 'field' {
  return isFieldDimension(dimension) ? 'field' : dimension
}

/** The id of the field that a dimension is of; null for a standard one. */
export function fieldOf(dimension: Dimension): string | null {
  return isFieldDimension(dimension) ? dimension.slice('field:'.length) : null
}

export const builtInCategories = ['structure', 'process', 'systems', 'training', 'information-flow'] as const
export type BuiltInCategory = (typeof builtInCategories)[number]

/** True for the five categories that every engagement has and that no file may redefine. */
export function isBuiltInCategory(id: string): id is BuiltInCategory {
  return (builtInCategories as readonly string[]).includes(id)
}

export const causeStates = ['possible', 'confirmed', 'rejected'] as const
export type CauseState = (typeof causeStates)[number]

export const joins = ['contribute', 'together'] as const
/** How the children of a cause act: each adds its share, or all are needed together. */
export type Join = (typeof joins)[number]

export const fixStates = ['idea', 'proposed', 'approved', 'in-progress', 'done', 'verified', 'rejected'] as const
export type FixState = (typeof fixStates)[number]

/** Where evidence comes from. */
export const evidenceSources = [
  'customer-interview',
  'survey',
  'call-listening',
  'branch-observation',
  'employee',
  'complaint-log',
  'kpi',
  'document',
] as const
export type EvidenceSource = (typeof evidenceSources)[number]
/** How much one piece of evidence says, from least. */
export const evidenceStrengths = ['weak', 'medium', 'strong'] as const
export type EvidenceStrength = (typeof evidenceStrengths)[number]
/** Whether evidence speaks for what it is about or against it. */
/** What people classify without seeing one another's choices. */
export const agreementSubjects = ['category', 'severity'] as const
export type AgreementSubject = (typeof agreementSubjects)[number]

export const stances = ['for', 'against'] as const
export type Stance = (typeof stances)[number]

export const pins = ['in', 'out'] as const
export type Pin = (typeof pins)[number]

export const strengths = ['strong', 'medium', 'weak'] as const
export type Strength = (typeof strengths)[number]

/** Kinds of action from strong to weak, after the RCA2 action hierarchy (design section 7). */
export const fixKindsByStrength = {
  strong: ['ownership', 'structure', 'leadership', 'forcing-function', 'automation', 'simplification', 'standardisation'],
  medium: [
    ...(['staffing', 'authority', 'incentive', 'recognition', 'selection', 'expectation-setting', 'proactive-update'] as const),
    ...(['software', 'information-access', 'checklist', 'practice-training'] as const),
  ],
  weak: ['policy', 'training', 'warning', 'double-check'],
} as const satisfies Record<Strength, readonly string[]>

export const fixKinds = [...fixKindsByStrength.strong, ...fixKindsByStrength.medium, ...fixKindsByStrength.weak] as const
export type FixKind = (typeof fixKinds)[number]

/** What a KPI measures. */
export const kpiKinds = [
  'waiting-time',
  'first-contact-resolution',
  'satisfaction',
  'retention',
  'repeat-purchase',
  'surprised-customers',
  'human-answer',
  'other',
] as const
/** Who began a contact with a customer. */
export const initiators = ['us', 'customer'] as const
export type Initiator = (typeof initiators)[number]
/** What became of a customer who wanted to cancel. */
export const cancellationOutcomes = ['saved', 'left-well', 'let-go', 'lost'] as const
export type CancellationOutcome = (typeof cancellationOutcomes)[number]
/** Whose journey is mapped. */
export const customerKinds = ['consumer', 'business', 'partner', 'employee'] as const
/** What stands behind a touchpoint. */
export const backstageKinds = ['person', 'department', 'policy', 'system', 'constraint', 'partner'] as const
/** Which way a measured figure gets better. */
export const betterWays = ['up', 'down'] as const

/** What a review decides about a fix. */
export const decisionVerdicts = ['approved', 'deferred', 'rejected'] as const
export type DecisionVerdict = (typeof decisionVerdicts)[number]

/** Whether a fix did what was expected of it. */
export const checkVerdicts = ['worked', 'partly', 'did-not'] as const

/** What customers, the organisation and competitors give at most; at least it is 0. */
export const highestScore = 10

/** Characters of a title, and of a search, which looks for one. */
export const longestTitle = 500
/** Characters of the name of a stage, a touchpoint, a channel or an owner. */
export const longestName = 200

/** Characters of a text of any length. */
export const longestText = 100_000

/** Of an amount: money, days, cases; beyond it a number is a slip of the hand, and no longer exact. */
export const largestAmount = 1e15

/** The strength of a kind of action; a fix without a kind has none. */
export function strengthOf(kind: FixKind): Strength {
  for (const strength of strengths) {
    if ((fixKindsByStrength[strength] as readonly string[]).includes(kind)) return strength
  }
  throw new Error(`kind without a strength: ${kind}`)
}
