import { join } from 'node:path'
import { run } from './project/childProcesses.ts'
import { callerFolder, projectFolder } from './project/projectPaths.ts'

/** Runs `shoresh` with these arguments in the folder that the user is in; resolves with its exit code. */
export function runCommandLine(cliArguments: readonly string[]): Promise<number> {
  const cli = join(projectFolder, 'electron', 'cli', 'shoresh.ts')
  return run(process.execPath, [cli, ...cliArguments], { stdio: 'inherit', cwd: callerFolder() })
}
