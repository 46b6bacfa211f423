import type { ParseArgsOptionsConfig } from 'node:util'
import type { OptionValues } from './readOptions.ts'
import type { Terminal } from './Terminal.ts'

/** What was typed after the command's name. */
export interface Invocation {
  readonly values: OptionValues
  readonly files: readonly string[]
}

/** One command of the CLI. It resolves when it is done and throws when it is refused. */
export interface Command {
  readonly usage: string
  readonly options: ParseArgsOptionsConfig
  /** How many files it takes: at least and at most. */
  readonly files: readonly [number, number]
  run(invocation: Invocation, terminal: Terminal): Promise<void>
}
