import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const runFile = promisify(execFile)

/** What a script of the benches prints, in a process of its own: nothing that was made before weighs on what it measures. */
export async function printedBy(
  script: string,
  scriptArguments: readonly string[],
  flags: readonly string[] = [],
): Promise<string> {
  const path = join(import.meta.dirname, script)
  const every = [...flags, '--disable-warning=ExperimentalWarning', path, ...scriptArguments]
  const { stdout } = await runFile(process.execPath, every)
  return stdout
}
