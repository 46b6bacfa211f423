import type { System } from '../../../shared/commands/command.ts'

/** What this page runs on, as far as keys are concerned. */
export const system: System = /Mac|iPhone|iPad/.test(navigator.platform) ? 'mac' : 'other'
