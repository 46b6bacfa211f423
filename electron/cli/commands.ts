import type { Command } from './base/Command.ts'

/** The commands by name, each loaded only when it is called: a quick answer needs no web server. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['new', async () => (await import('./commands/newCommand.ts')).newCommand],
  ['load', async () => (await import('./commands/loadCommand.ts')).loadCommand],
  ['dump', async () => (await import('./commands/dumpCommand.ts')).dumpCommand],
  ['check', async () => (await import('./commands/checkCommand.ts')).checkCommand],
  ['import', async () => (await import('./commands/importCommand.ts')).importCommand],
  ['imports', async () => (await import('./commands/importsCommand.ts')).importsCommand],
  ['pareto', async () => (await import('./commands/paretoCommand.ts')).paretoCommand],
  ['snapshot', async () => (await import('./commands/snapshotCommand.ts')).snapshotCommand],
  ['compare', async () => (await import('./commands/compareCommand.ts')).compareCommand],
  ['plan', async () => (await import('./commands/planCommand.ts')).planCommand],
  ['report', async () => (await import('./commands/reportCommand.ts')).reportCommand],
  ['journey', async () => (await import('./commands/journeyCommand.ts')).journeyCommand],
  ['kpi', async () => (await import('./commands/kpiCommand.ts')).kpiCommand],
  ['charter', async () => (await import('./commands/charterCommand.ts')).charterCommand],
  ['serve', async () => (await import('./commands/serveCommand.ts')).serveCommand],
])
