import { type CheckId, checks } from './checks.ts'

const variable = 'SHORESH_TEST_CHECKS'

/** Tells the run of tests to come which checks it is for. */
export function tellAskedChecks(environment: NodeJS.ProcessEnv, ids: readonly string[]): void {
  environment[variable] = ids.join(',')
}

/** The checks that a run is for; all unless told. */
export function askedChecks(environment: NodeJS.ProcessEnv): readonly CheckId[] {
  const asked = environment[variable]?.split(',')
  return (Object.keys(checks) as CheckId[]).filter((id) => asked === undefined || asked.includes(id))
}
