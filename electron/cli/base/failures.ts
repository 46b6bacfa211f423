import type { TextParams } from '../../../shared/i18n/fillText.ts'
import type { Refused } from '../../../shared/model/ProblemTally.ts'
import type { cliTexts } from './cliTexts.ts'

/** The texts that are whole sentences. */
export type SentenceKey = {
  [K in keyof ReturnType<typeof cliTexts>]: ReturnType<typeof cliTexts>[K] extends string ? K : never
}[keyof ReturnType<typeof cliTexts>]

/** The command line itself cannot be understood: exit 2. */
export class WrongUse extends Error {
  readonly key: SentenceKey
  readonly params: TextParams

  constructor(key: SentenceKey, params: TextParams = {}) {
    super(key)
    this.name = 'WrongUse'
    this.key = key
    this.params = params
  }
}

/** What was asked for is refused for a reason that only the command line has: exit 1. */
export class RefusedHere extends Error {
  readonly key: SentenceKey
  readonly params: TextParams

  constructor(key: SentenceKey, params: TextParams = {}) {
    super(key)
    this.name = 'RefusedHere'
    this.key = key
    this.params = params
  }
}

/** A value breaks a rule of the format: exit 1 with the path of the first break and how many more there are. */
export class ProblemFound extends Error {
  readonly refused: Refused

  constructor(refused: Refused) {
    super(refused.problem.code)
    this.name = 'ProblemFound'
    this.refused = refused
  }
}
