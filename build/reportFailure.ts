/** Says on stderr why a script of build/ could not do its work, without a stack, and makes it end with exit code 1. */
export function reportFailure(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
