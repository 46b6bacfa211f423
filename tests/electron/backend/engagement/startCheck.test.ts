import { statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkFileJob } from '../../../../electron/backend/engagement/checkFileJob.ts'
import { migrations } from '../../../../electron/backend/engagement/migrations/migrations.ts'
import { expectedSchemas, latestVersion } from '../../../../electron/backend/engagement/schema.ts'
import { startCheck } from '../../../../electron/backend/engagement/startCheck.ts'
import type { JobOptions } from '../../../../electron/backend/jobs/carryOut.ts'
import type { Jobs } from '../../../../electron/backend/jobs/createJobs.ts'
import { noProblems } from '../../../../shared/engagement/FileProblems.ts'
import { createTestFile, jobs } from '../../../fixtures/engagementFiles.ts'

/** Jobs of which each says that it has taken so much processor time when it begins, and when it has found the schema to be ours. */
function spending(milliseconds: { readonly atFirst: number; readonly trusted: number }): Jobs {
  return {
    run: (kind, input, options: JobOptions<never> = {}) => {
      const { onSpent, onProgress, processorLimit = 0, signal } = options
      onSpent?.(milliseconds.atFirst)
      return jobs.run(kind, input, {
        signal,
        processorLimit: processorLimit - milliseconds.trusted,
        onProgress: (progress) => {
          onProgress?.(progress as never)
          onSpent?.(milliseconds.trusted)
        },
      })
    },
    close: () => undefined,
  }
}

function check(given: Jobs) {
  const { path, userDataFolder } = createTestFile()
  const question = { path, name: 'a', leftovers: 'none', userDataFolder, workFolder: null, nativeBinding: undefined } as const
  const schemas = expectedSchemas(migrations, latestVersion(migrations))
  return { size: statSync(path).size, ...startCheck(given, { ...question, schemas }) }
}

it('gives a schema that is not known to be ours four seconds of processor time, and the whole file more by its size', async () => {
  expect(checkFileJob.carrier).toBe('process')
  await expect(check(spending({ atFirst: 4_001, trusted: 0 })).trusted).rejects.toMatchObject({
    code: 'too-long',
    params: { seconds: 4 },
  })
  await expect(check(spending({ atFirst: 3_999, trusted: 9_000 })).whole).resolves.toEqual(noProblems)
})
