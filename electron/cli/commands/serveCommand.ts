import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillText } from '../../../shared/i18n/fillText.ts'
import type { Command, Invocation } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { fileArgument } from '../base/files.ts'
import { isGiven, portOption } from '../base/readOptions.ts'
import type { Terminal } from '../base/Terminal.ts'
import { openBrowser } from '../serve/openBrowser.ts'
import { serve } from '../serve/serve.ts'

/** The built page: beside this program when it is built itself, else in the checkout's out/. */
function pageFolder(): string {
  const beside = join(import.meta.dirname, '..', 'renderer')
  return existsSync(beside) ? beside : join(import.meta.dirname, '..', '..', '..', 'out', 'renderer')
}

function fileToOpen(invocation: Invocation, terminal: Terminal): string | undefined {
  return invocation.files.length === 0 ? undefined : fileArgument(invocation, 0, terminal)
}

/** The app in the browser, on this machine only, until it is ended or idle. Prints its address and nothing else. */
export const serveCommand: Command = {
  usage: 'shoresh serve [FILE] [--port N] [--no-open]',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  files: [0, 1],
  async run(invocation, terminal) {
    const port = portOption(invocation.values, 'port') ?? 0
    const file = fileToOpen(invocation, terminal)
    const folder = file === undefined ? terminal.folder : dirname(file)
    const { language, print, tell, userDataFolder } = terminal
    await serve({ pageFolder: pageFolder(), port, file, folder, userDataFolder }, (address) => {
      print(address)
      tell(fillText(cliTexts(language).serving, {}, language))
      if (!isGiven(invocation.values, 'no-open')) openBrowser(address)
    })
  },
}
