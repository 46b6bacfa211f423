import { doJobs } from '../jobs/doJobs.ts'

// A thread that does the jobs of this program.
doJobs({
  'draw-plan': () => import('./drawPlan.ts'),
  'find-frontier': () => import('./findFrontier.ts'),
  'preview-table': () => import('./previewTable.ts'),
  'read-table': () => import('./readTable.ts'),
})
