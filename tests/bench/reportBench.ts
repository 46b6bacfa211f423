import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBrowsers } from '../../electron/backend/reporting/pdf/findBrowsers.ts'
import { type ReportFormat, reportFormats } from '../../shared/model/report/reportFormats.ts'
import { largeReportDocument } from '../fixtures/largeReportDocument.ts'
import { against, milliseconds } from './statistics.ts'

/** Milliseconds, from the call of the command to its end. */
const goals = { sample: 5_000, large: 20_000 }
const run = promisify(execFile)
/** As `npm run shoresh` calls it. */
const cli = join(import.meta.dirname, '../../build/shoresh.ts')
const sample = join(import.meta.dirname, '../../shared/samples/sample.he.json')

type Print = (line: string) => void

/** How long a report takes from the command line in each format: of the sample, and of 500 failure points, 60 fixes and 100,000 occurrences. */
export async function reportBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  // npm tells the command line where its caller stands, and that is not where these files belong.
  const call = async (...words: readonly string[]): Promise<number> => {
    const startedAt = performance.now()
    await run(process.execPath, [cli, ...words], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder, XDG_CONFIG_HOME: folder },
    })
    return performance.now() - startedAt
  }
  try {
    const large = join(folder, 'large.json')
    await writeFile(large, JSON.stringify(largeReportDocument()))
    const formats: readonly ReportFormat[] = reportFormats.filter((format) => format !== 'pdf' || findBrowsers().length > 0)
    for (const [name, document] of [
      ['sample', sample],
      ['large', large],
    ] as const) {
      await call('load', document, `${name}.shoresh`)
      for (const format of formats) {
        const took = await call('report', `${name}.shoresh`, '--out', `${name}.${format}`)
        print(against(`${name} as ${format}`, milliseconds(took), `≤ ${milliseconds(goals[name])}`, took <= goals[name]))
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
