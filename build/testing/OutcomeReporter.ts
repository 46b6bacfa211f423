// What one run of vitest came to, for `npm test` to say at its very end: in a log of 4,000 lines a failure is found there or not at all.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import * as z from 'zod'

/** The environment variable that names the file which the outcome is written to. */
export const outcomeFileVariable = 'SHORESH_TEST_OUTCOME'

export const outcomeSchema = z.object({
  passed: z.number(),
  skipped: z.number(),
  /** A line each, with what was said: failed tests, files and hooks, and errors that belong to no test. */
  failures: z.array(z.string()),
})

export type Outcome = z.infer<typeof outcomeSchema>

type Told = Readonly<{ message: string; stack?: string | undefined }>

/** The message, and where in our own code it came from. */
function tell({ message, stack = '' }: Told): string {
  const places = stack.split('\n').filter((place) => /^ +at /.test(place) && !place.includes('node_modules'))
  return [message, ...places.slice(0, 5)].join('\n')
}

function line(title: string, errors: readonly Told[]): string {
  return [title, ...errors.map(tell)].join('\n')
}

function failuresIn(module: TestModule): string[] {
  const file = relative(process.cwd(), module.moduleId)
  const errors = module.errors()
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0)
  return [
    ...(errors.length > 0 ? [line(file, errors)] : []),
    ...suites.map((suite) => line(`${file} > ${suite.fullName}`, suite.errors())),
    ...[...module.children.allTests('failed')].map((test) => line(`${file} > ${test.fullName}`, test.result().errors ?? [])),
  ]
}

// biome-ignore lint/style/noDefaultExport: the test runner takes a reporter from its file's default export.
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Told[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const outcome: Outcome = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      skipped: tests.filter((test) => test.result().state === 'skipped').length,
      failures: [...modules.flatMap(failuresIn), ...unhandled.map((error) => line('an error outside every test', [error]))],
    }
    const file = process.env[outcomeFileVariable]
    if (file !== undefined) writeFileSync(file, JSON.stringify(outcome))
  }
}
