import { run } from './project/childProcesses.ts'
import { builtCommandLine, callerFolder } from './project/projectPaths.ts'

/** Runs `shoresh`, which is built, with these arguments in the folder that the user is in; resolves with its exit code. */
export function runCommandLine(cliArguments: readonly string[]): Promise<number> {
  return run(process.execPath, [builtCommandLine, ...cliArguments], { stdio: 'inherit', cwd: callerFolder() })
}
