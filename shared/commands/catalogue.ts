import type { Command, Place } from './command.ts'
import { ofTallies, ofTranscripts } from './ofListening.ts'
import { ofTree } from './ofTree.ts'
import { type ScreenId, screenIds } from './screenIds.ts'

const app = { in: 'app' } as const
const engagement = { in: 'engagement' } as const
const grid = { in: 'grid' } as const
const planFixes = { in: 'part', screen: 'plan', part: 'fixes' } as const
const findings = { in: 'part', screen: 'charter', part: 'findings' } as const
const capture = { in: 'part', screen: 'journey', part: 'capture' } as const
const cards = { in: 'part', screen: 'journey', part: 'cards' } as const
const stages = { in: 'part', screen: 'journey', part: 'stages' } as const
const register = { in: 'part', screen: 'customers', part: 'register' } as const
const palette: Place = { at: 'palette' }

const placeKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/** The keys of the screen at this place of the rail: Alt with a digit for the first ten; later ones have none. */
export function screenKeys(place: number): readonly string[] {
  const digit = placeKeys[place]
  return digit === undefined ? [] : [`alt+${digit}`]
}

const general = [
  { id: 'home', scope: engagement, places: [{ at: 'engagement-menu', group: 1 }, palette] },
  { id: 'new', scope: app, menuKeys: 'mod+n', places: [{ at: 'menu', section: 'file', group: 1 }, palette] },
  { id: 'open', scope: app, menuKeys: 'mod+o', places: [{ at: 'menu', section: 'file', group: 1 }, palette] },
  { id: 'open-sample', scope: app, places: [{ at: 'menu', section: 'file', group: 1 }, palette] },
  {
    id: 'save-copy',
    scope: engagement,
    menuKeys: 'mod+shift+s',
    places: [{ at: 'menu', section: 'file', group: 2 }, { at: 'engagement-menu', group: 1 }, palette],
  },
  {
    id: 'report',
    scope: engagement,
    places: [{ at: 'menu', section: 'file', group: 2 }, { at: 'engagement-menu', group: 1 }, palette],
  },
  {
    id: 'assistant',
    scope: engagement,
    places: [{ at: 'menu', section: 'file', group: 2 }, { at: 'engagement-menu', group: 1 }, palette],
  },
  {
    id: 'close',
    scope: engagement,
    menuKeys: 'mod+w',
    places: [{ at: 'menu', section: 'file', group: 2 }, { at: 'engagement-menu', group: 2 }, palette],
  },
  {
    id: 'undo',
    scope: engagement,
    keys: ['mod+z'],
    fieldKeepsKeys: true,
    places: [{ at: 'menu', section: 'edit', group: 1 }, palette],
  },
  {
    id: 'redo',
    scope: engagement,
    keys: ['mod+y', 'mod+shift+z'],
    macKeys: ['mod+shift+z', 'mod+y'],
    fieldKeepsKeys: true,
    places: [{ at: 'menu', section: 'edit', group: 1 }, palette],
  },
  { id: 'mend', scope: engagement, places: [palette] },
  { id: 'search', scope: engagement, keys: ['mod+k'] },
  { id: 'show-keys', scope: engagement, keys: ['f1', '?'], places: [palette] },
  { id: 'print', scope: engagement, places: [palette] },
  { id: 'save-picture', scope: engagement, places: [palette] },
  { id: 'language-he', scope: app, places: [palette] },
  { id: 'language-en', scope: app, places: [palette] },
  { id: 'theme-light', scope: app, places: [palette] },
  { id: 'theme-dark', scope: app, places: [palette] },
  { id: 'theme-auto', scope: app, places: [palette] },
] as const satisfies readonly Command[]

function screenCommand(id: ScreenId, place: number): Command & { readonly id: ScreenId } {
  const shared = { id, scope: engagement, keys: screenKeys(place) }
  if (id === 'kick-off' || id === 'cases' || id === 'imports') return { ...shared, places: [{ at: 'rail', end: true }, palette] }
  if (id !== 'settings') return { ...shared, places: [{ at: 'rail', end: false }, palette] }
  const menus: readonly Place[] = [
    { at: 'menu', section: 'file', group: 3 },
    { at: 'engagement-menu', group: 1 },
  ]
  return { ...shared, menuKeys: 'mod+,', places: [{ at: 'rail', end: true }, palette, ...menus] }
}

/** Of whatever a screen lists. */
const addKeys = ['alt+n'] as const

const ofScreens = [
  { id: 'capture', scope: { in: 'screen', screen: 'journey' }, keys: ['alt+n'], places: [palette] },
  { id: 'room-scale', scope: { in: 'screen', screen: 'journey' }, places: [palette] },
  { id: 'zoom-in', scope: { in: 'screen', screen: 'journey' }, keys: ['alt++', 'alt+='], places: [palette] },
  { id: 'zoom-out', scope: { in: 'screen', screen: 'journey' }, keys: ['alt+-'], places: [palette] },
  { id: 'fit-map', scope: { in: 'screen', screen: 'journey' }, places: [palette] },
  { id: 'add-promise', scope: { in: 'screen', screen: 'promises' }, keys: addKeys, places: [palette] },
  { id: 'add-failure-point', scope: { in: 'screen', screen: 'failure-points' }, keys: addKeys, places: [palette] },
  { id: 'import-failure-points', scope: { in: 'screen', screen: 'failure-points' }, places: [palette] },
  { id: 'create-root-cause', scope: { in: 'screen', screen: 'root-causes' }, keys: addKeys, places: [palette] },
  { id: 'add-evidence', scope: { in: 'screen', screen: 'evidence' }, keys: addKeys, places: [palette] },
  { id: 'add-fix', scope: { in: 'screen', screen: 'fixes' }, keys: addKeys, places: [palette] },
  { id: 'add-task', scope: { in: 'screen', screen: 'progress' }, keys: addKeys, places: [palette] },
  { id: 'add-kpi', scope: { in: 'screen', screen: 'kpis' }, keys: addKeys, places: [palette] },
  { id: 'add-commitment', scope: { in: 'screen', screen: 'charter' }, keys: addKeys, places: [palette] },
  { id: 'add-customer', scope: { in: 'screen', screen: 'customers' }, keys: addKeys, places: [palette] },
  { id: 'check-text', scope: { in: 'screen', screen: 'charter' }, places: [palette] },
  { id: 'present', scope: { in: 'screen', screen: 'review' }, keys: ['f5'], places: [palette] },
  { id: 'try-changes', scope: { in: 'screen', screen: 'plan' }, places: [palette] },
  { id: 'keep-trial', scope: { in: 'screen', screen: 'plan' } },
  { id: 'discard-trial', scope: { in: 'screen', screen: 'plan' } },
  { id: 'save-as-json', scope: { in: 'screen', screen: 'settings' }, places: [palette] },
] as const satisfies readonly Command[]

/** What the ranking has to keep to for one fix of the plan. */
const ofPlanFixes = [
  { id: 'pin-fix', scope: planFixes, keys: ['p'] },
  { id: 'leave-fix-out', scope: planFixes, keys: ['x'] },
  { id: 'unpin-fix', scope: planFixes, keys: ['u'] },
] as const satisfies readonly Command[]

/** What becomes of vague words that were found in a text. */
const ofFindings = [
  { id: 'make-commitment', scope: findings, keys: ['c'] },
  { id: 'make-promise', scope: findings, keys: ['p'] },
] as const satisfies readonly Command[]

/** What a line that is typed on the map becomes, and where it goes. */
const ofCapture = [
  { id: 'note-failure-point', scope: capture, keys: ['f2'] },
  { id: 'note-promise', scope: capture, keys: ['f3'] },
  { id: 'note-backstage', scope: capture, keys: ['f4'] },
  { id: 'note-hand', scope: capture, keys: ['f6'] },
  { id: 'note-idea', scope: capture, keys: ['f7'] },
  { id: 'note-good-moment', scope: capture, keys: ['f8'] },
  { id: 'note-score', scope: capture, keys: ['f9'] },
  { id: 'next-touchpoint', scope: capture, keys: ['alt+onward'] },
  { id: 'previous-touchpoint', scope: capture, keys: ['alt+back'] },
  { id: 'leave-capture', scope: capture, keys: ['escape'] },
] as const satisfies readonly Command[]

/** Where a touchpoint or a stage of the map goes. */
const ofMap = [
  { id: 'move-touchpoint-earlier', scope: cards, keys: ['alt+arrowup'], places: [palette] },
  { id: 'move-touchpoint-later', scope: cards, keys: ['alt+arrowdown'], places: [palette] },
  { id: 'move-touchpoint-back', scope: cards, keys: ['alt+back'], places: [palette] },
  { id: 'move-touchpoint-onward', scope: cards, keys: ['alt+onward'], places: [palette] },
  { id: 'move-stage-back', scope: stages, keys: ['alt+back'], places: [palette] },
  { id: 'move-stage-onward', scope: stages, keys: ['alt+onward'], places: [palette] },
] as const satisfies readonly Command[]

/** What is noted of a customer of the register. */
const ofCustomers = [{ id: 'met-today', scope: register, keys: ['m'] }] as const satisfies readonly Command[]

/** What is done to the cells and rows of a grid. */
const ofGrids = [
  { id: 'edit-cell', scope: grid, keys: ['f2', 'enter'] },
  { id: 'empty-cells', scope: grid, keys: ['delete', 'backspace'] },
  { id: 'fill-down', scope: grid, keys: ['mod+d'] },
  { id: 'open-details', scope: grid, keys: ['shift+enter'] },
  { id: 'select-row', scope: grid, keys: ['space'] },
  { id: 'select-all-rows', scope: grid, keys: ['mod+a'] },
  {
    id: 'delete-rows',
    scope: grid,
    keys: ['mod+delete'],
    macKeys: ['mod+backspace', 'mod+delete'],
    places: [palette],
  },
] as const satisfies readonly Command[]

export type TreeCommandId = (typeof ofTree)[number]['id']
export type PinCommandId = (typeof ofPlanFixes)[number]['id']
export type FindingCommandId = (typeof ofFindings)[number]['id']
export type CaptureCommandId = (typeof ofCapture)[number]['id']
export type MapCommandId = (typeof ofMap)[number]['id']
type GridCommandId = (typeof ofGrids)[number]['id']
export type TranscriptCommandId = (typeof ofTranscripts)[number]['id']
type TallyCommandId = (typeof ofTallies)[number]['id']
type CustomerCommandId = (typeof ofCustomers)[number]['id']
export type CommandId =
  | ScreenId
  | (typeof general | typeof ofScreens)[number]['id']
  | GridCommandId
  | TreeCommandId
  | PinCommandId
  | FindingCommandId
  | CaptureCommandId
  | MapCommandId
  | CustomerCommandId
  | TranscriptCommandId
  | TallyCommandId

export interface CataloguedCommand extends Command {
  readonly id: CommandId
}

export interface TreeCommand extends Command {
  readonly id: TreeCommandId
}

/** The commands of the trace's tree, while the focus is in it. */
export const treeCommands: readonly TreeCommand[] = ofTree

export interface PinCommand extends Command {
  readonly id: PinCommandId
}

/** The commands of a fix in the plan's lists, while the focus is on it. */
export const pinCommands: readonly PinCommand[] = ofPlanFixes

export interface FindingCommand extends Command {
  readonly id: FindingCommandId
}

/** The commands of a finding of a checked text, while the focus is on it. */
export const findingCommands: readonly FindingCommand[] = ofFindings

export interface CaptureCommand extends Command {
  readonly id: CaptureCommandId
}

/** The commands of what is typed on the map, while the focus is in it. */
export const captureCommands: readonly CaptureCommand[] = ofCapture

export interface MapCommand extends Command {
  readonly id: MapCommandId
}

/** The commands of the map's cards and stages, while the focus is on one. */
export const mapCommands: readonly MapCommand[] = ofMap

/** The commands of a customer, while the focus is on their line. */
export const customerCommands: readonly (Command & { readonly id: CustomerCommandId })[] = ofCustomers

/** The commands of the sentences of a transcript, while the focus is on them. */
export const transcriptCommands: readonly (Command & { readonly id: TranscriptCommandId })[] = ofTranscripts

/** The commands of a tally, while the focus is on its lines. */
export const tallyCommands: readonly (Command & { readonly id: TallyCommandId })[] = ofTallies

/** The commands of a grid, while the focus is on one of its cells. */
export const gridCommands: readonly (Command & { readonly id: GridCommandId })[] = ofGrids

/** Every command of the app; menus, rail and palette show theirs in this order. */
export const commands: readonly CataloguedCommand[] = [
  ...general,
  ...screenIds.map(screenCommand),
  ...ofScreens,
  ...ofTree,
  ...ofPlanFixes,
  ...ofFindings,
  ...ofCapture,
  ...ofMap,
  ...ofCustomers,
  ...ofTranscripts,
  ...ofTallies,
  ...ofGrids,
]

const byId = new Map<unknown, CataloguedCommand>(commands.map((command) => [command.id, command]))

export function commandOf(id: CommandId): CataloguedCommand {
  const command = byId.get(id)
  if (command === undefined) throw new Error(`no command ${id}`)
  return command
}
