import type { Reporter, TestModule } from 'vitest/node'
import { askedChecks } from './askedChecks.ts'
import { type CheckedTest, checkLine } from './checkLine.ts'
import { figureOfCheck } from './checks.ts'

/** Prints one line for each check that was asked for: whether it held, and the figures that its tests told. */
// biome-ignore lint/style/noDefaultExport: the test runner takes a reporter from its file's default export.
export default class CheckReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    // A test may bear several checks, and one of a check that nobody asked for was passed over.
    for (const id of askedChecks(process.env)) {
      const own: CheckedTest[] = tests
        .filter(({ options }) => options.tags?.includes(id) === true)
        .map((test) => ({
          passed: test.result().state === 'passed',
          figures: test
            .annotations()
            .filter(({ type }) => type === figureOfCheck)
            .map(({ message }) => message),
        }))
      if (own.length > 0) console.log(checkLine(id, own))
    }
  }
}
