import { doJobs } from '../jobs/doJobs.ts'

// A thread that does the jobs of this program.
doJobs({
  'check-file': () => import('./checkFile.ts'),
  'draw-plan': () => import('./drawPlan.ts'),
  'find-frontier': () => import('./findFrontier.ts'),
  'finish-copy': () => import('./finishCopy.ts'),
  'preview-table': () => import('./previewTable.ts'),
  'read-table': () => import('./readTable.ts'),
})
