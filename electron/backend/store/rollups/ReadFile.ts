import type { ReadExecutor } from '../base/executor.ts'

/** Runs the work on the file as it was last committed. */
export type ReadFile = <Result>(work: (db: ReadExecutor) => Result) => Result
