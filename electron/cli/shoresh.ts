import { cliTexts } from './base/cliTexts.ts'
import { settingsFolder } from './base/settingsFolder.ts'
import { environmentLanguage } from './base/Terminal.ts'
import { withoutControls } from './base/withoutControls.ts'
import { runCli } from './runCli.ts'

const folder = settingsFolder()
const language = environmentLanguage(process.env)

// Whoever reads our output may stop reading; that is no fault. A full disk is one: what was asked for is not there.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`${cliTexts(language).outputFailed}\n`)
  process.exit(1)
})

// What was asked for is done, or `serve` goes on, also when nobody reads the messages.
process.stderr.on('error', () => undefined)

/** To a person at a terminal: a line that the next one overwrites. */
const showPassing = (text: string | null): void => void process.stderr.write(`\r\u001b[K${text ?? ''}`)

process.exitCode = await runCli(process.argv.slice(2), {
  language,
  folder: process.cwd(),
  userDataFolder: folder,
  write: (piece) => process.stdout.write(piece),
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${withoutControls(text)}\n`),
  showPassing: process.stderr.isTTY ? showPassing : undefined,
})
