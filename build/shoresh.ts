// `npm run --silent shoresh -- COMMAND …`: the command line in a checkout.
import { runCommandLine } from './commandLine.ts'
import { ensureBuilt } from './project/ensureBuilt.ts'
import { reportFailure } from './reportFailure.ts'

const cliArguments = process.argv.slice(2)

try {
  await ensureBuilt()
  process.exitCode = await runCommandLine(cliArguments)
} catch (error) {
  reportFailure(error)
}
