import type { Source } from './base/sources.ts'
import type { Contract } from './contract.ts'

/** For a procedure that changes something, or whose answer tells of a moment and is kept by nobody. */
const keptByNobody = null

/** For an answer that any list may change: every commit is one step more that can be undone. */
const everyCommit = ['history'] as const

/** What impacts follow from: failure points, what was counted of them over which period, and how severity weighs. */
const measures = ['failurePoints', 'occurrences', 'period', 'severityWeights'] as const
const plan = [...measures, 'traces', 'fixes', 'plan'] as const
/** With what a fix that is tried out may refer to. */
const tried = [...plan, 'rootCauses', 'kpis', 'touchpoints'] as const
const places = ['stages', 'touchpoints'] as const
const claims = ['failurePoints', 'traces', 'rootCauses', 'touchpoints', 'promises', 'fixes'] as const
/** The lists that hold names of people, and those that tell a role from a person. */
const people = [
  'kickOff',
  'hiddenPeople',
  'units',
  'touchpoints',
  'failurePoints',
  'fixes',
  'snapshots',
  'evidence',
  'agreements',
  'decisions',
  'tasks',
  'customers',
  'cancellationMonths',
  'commitments',
] as const
const charts = [...measures, ...places, 'journeys', 'categories', 'units', 'rootCauses', 'traces', 'promises'] as const

type Declared<Area> = { readonly [Procedure in keyof Area]: readonly Source[] | null }

/**
 * What each procedure's answer depends on, besides its input. A page asks again for what a commit has touched, so a
 * source that is missing here leaves something old on the screen; a test holds every procedure to it. The procedures that
 * every list has only change it.
 */
const reads = {
  files: {
    session: ['session'],
    known: ['knownFiles'],
    create: keptByNobody,
    open: keptByNobody,
    backups: keptByNobody,
    openBackup: keptByNobody,
    openSample: keptByNobody,
    saveCopy: keptByNobody,
    problems: ['session'],
    mend: keptByNobody,
    close: keptByNobody,
    forget: keptByNobody,
  },
  preferences: { get: ['preferences'], brand: ['preferences'], setBrand: keptByNobody, set: keptByNobody },
  changes: { history: ['history'], undo: keptByNobody, redo: keptByNobody, watch: keptByNobody },
  engagement: {
    head: [
      'name',
      'language',
      'currency',
      'severityWeights',
      'period',
      'plan',
      'working',
      'kickOff',
      'mainJourney',
      'reviewNotes',
      'hiddenPeople',
      'categories',
      'stages',
      'touchpoints',
      'failurePoints',
      'rootCauses',
      'fixes',
      'fields',
      'occurrences',
    ],
    updateSettings: keptByNobody,
    orderStages: keptByNobody,
  },
  failurePoint: {
    page: [...measures, ...places, 'traces'],
    words: ['occurrences'],
    splitParts: ['occurrences', 'stages'],
    splitCount: ['occurrences'],
    split: keptByNobody,
    ids: [...measures, ...places, 'traces'],
    placeOf: [...measures, ...places, 'traces'],
    get: [...measures, ...places, 'traces', 'rootCauses', 'plan'],
    create: keptByNobody,
    createMany: keptByNobody,
    update: keptByNobody,
    updateMany: keptByNobody,
    updateEach: keptByNobody,
    remove: keptByNobody,
  },
  case: {
    page: ['occurrences', 'failurePoints', 'fields', ...places],
    values: ['occurrences'],
    narrowed: ['occurrences', 'failurePoints', 'period'],
  },
  trace: {
    get: [...measures, 'traces', 'rootCauses'],
    fishbone: [...measures, 'traces', 'rootCauses', 'stages', 'touchpoints', 'categories'],
    inbox: [...measures, 'traces'],
    addCause: keptByNobody,
    updateCause: keptByNobody,
    removeCause: keptByNobody,
    moveCause: keptByNobody,
    copyCause: keptByNobody,
    setJoin: keptByNobody,
    setShares: keptByNobody,
    linkRootCause: keptByNobody,
    linkNewRootCause: keptByNobody,
  },
  rootCause: {
    list: [...measures, 'traces', 'rootCauses', 'fixes'],
    get: [...measures, 'traces', 'rootCauses', 'fixes'],
    merge: keptByNobody,
  },
  journey: {
    map: [...measures, ...places, 'journeys', 'units', 'promises', 'fixes', 'neutralScore', 'plan'],
    note: keptByNobody,
    remove: keptByNobody,
    moveTouchpoint: keptByNobody,
    moveStage: keptByNobody,
    merge: keptByNobody,
    target: keptByNobody,
    vote: keptByNobody,
    score: keptByNobody,
    start: keptByNobody,
    look: keptByNobody,
    take: keptByNobody,
  },
  promise: { ledger: [...measures, ...places, 'promises', 'plan'] },
  kpi: { list: ['kpis'], volumes: ['volumes'] },
  cancellation: { get: ['cancellationMonths', 'cancellationCases', 'failurePoints', 'tolerableCancellation'] },
  triage: {
    waiting: ['failurePoints', 'touchpoints', 'traces'],
    get: ['failurePoints', 'touchpoints', 'traces'],
    accept: keptByNobody,
    merge: keptByNobody,
  },
  agreement: { get: [...measures, 'agreements', 'rootCauses', 'traces'] },
  charter: { get: ['commitments', 'promises', 'customers'] },
  customer: { register: ['customers'] },
  response: { get: ['failurePoints', 'traces', 'rootCauses', 'fixes'], addAffected: keptByNobody },
  people: {
    list: people,
    rename: keptByNobody,
    hide: keptByNobody,
  },
  evidence: {
    list: ['evidence', ...claims],
    claims,
    unproven: ['evidence', 'failurePoints', 'traces', 'rootCauses'],
    trail: [...plan, ...claims, 'evidence'],
    attach: keptByNobody,
    saveFile: keptByNobody,
    picture: ['evidence'],
    takeWords: keptByNobody,
    takeSentence: keptByNobody,
    takeTally: keptByNobody,
  },
  fix: { list: plan, get: plan, pin: keptByNobody },
  plan: {
    get: tried,
    uncertainty: tried,
    keep: keptByNobody,
    frontier: tried,
  },
  pareto: {
    get: charts,
    split: charts,
    periods: [...charts, 'volumes'],
    values: charts,
    chance: charts,
    proof: [...charts, 'evidence'],
    ranks: charts,
    units: [...measures, 'touchpoints', 'units', 'rootCauses', 'traces', 'promises'],
    months: ['period', 'occurrences'],
  },
  overview: { get: [...plan, ...places, 'rootCauses', 'journeys', 'promises'] },
  progress: {
    get: [...plan, 'snapshots', 'decisions', 'tasks'],
    offer: [...plan, 'kpis'],
    freeze: keptByNobody,
    removeSnapshots: keptByNobody,
    decide: keptByNobody,
    // It compares the whole engagement with a frozen one.
    compare: everyCommit,
    cycles: everyCommit,
    words: measures,
    // Any text of any list may hold a name.
    names: everyCommit,
  },
  transfer: { begin: keptByNobody, append: keptByNobody, read: keptByNobody, discard: keptByNobody },
  importing: {
    list: ['imports'],
    takeBack: keptByNobody,
    bringBack: keptByNobody,
    preview: keptByNobody,
    trial: keptByNobody,
    groups: keptByNobody,
    run: keptByNobody,
    paste: keptByNobody,
    saveRejected: keptByNobody,
  },
  assistant: { brief: keptByNobody, read: keptByNobody, take: keptByNobody },
  exporting: {
    interchange: keptByNobody,
    table: keptByNobody,
    report: keptByNobody,
    subjects: keptByNobody,
    reportShare: keptByNobody,
  },
  search: { find: everyCommit },
} as const satisfies { readonly [Area in Exclude<keyof Contract, 'lists'>]: Declared<Contract[Area]> }

/** The declarations by the path of the procedure, such as `plan.get`; without those whose answers nobody keeps. */
export const readsByProcedure: ReadonlyMap<string, readonly Source[]> = new Map(
  Object.entries(reads).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, declared]) => (declared === null ? [] : [[`${area}.${name}`, declared]])),
  ),
)

const notOfOpenFile: ReadonlySet<string> = new Set(['files', 'preferences', 'transfer'])

/** Whether a procedure changes the open file, or takes something out of it for good: done in another file it would be a fault. */
export function isMeantForOneFile([area = '', ...rest]: readonly string[]): boolean {
  const procedure = [area, ...rest].join('.')
  return !notOfOpenFile.has(area) && procedure !== 'changes.watch' && !readsByProcedure.has(procedure)
}

/** Whether a procedure, by its path, may answer otherwise after these were touched. What is not declared may always. */
export function dependsOn(procedure: string, touched: readonly Source[]): boolean {
  const declared = readsByProcedure.get(procedure)
  return declared === undefined || declared.some((source) => touched.includes(source))
}
