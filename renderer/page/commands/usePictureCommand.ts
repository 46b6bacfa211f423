import { useContributedCommands } from './useContributedCommands.ts'

/**
 * Lets the command that saves a chart open the menu of the first one on the screen, which is the one that the screen is
 * about. The menu belongs to the chart, which knows no commands.
 */
export function usePictureCommand(): void {
  useContributedCommands({
    'save-picture': { run: () => document.querySelector<HTMLElement>('[data-picture-menu]')?.click() },
  })
}
