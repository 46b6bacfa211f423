import { doJobs } from '../jobs/doJobs.ts'

// A thread that does the jobs of this program.
doJobs({
  'add-pasted': () => import('./addPasted.ts'),
  'take-back-import': () => import('./takeBackImport.ts'),
  'choose-plan': () => import('./choosePlan.ts'),
  'case-values': () => import('./caseValues.ts'),
  'check-file': () => import('./checkFile.ts'),
  'draw-plan': () => import('./drawPlan.ts'),
  'find-frontier': () => import('./findFrontier.ts'),
  'finish-copy': () => import('./finishCopy.ts'),
  'find-cases': () => import('./findCases.ts'),
  'index-cases': () => import('./indexCases.ts'),
  'group-texts': () => import('./groupTexts.ts'),
  'import-table': () => import('./importTable.ts'),
  'preview-table': () => import('./previewTable.ts'),
  'try-table': () => import('./tryTable.ts'),
  'write-report': () => import('./writeReport.ts'),
  'reverse-change': () => import('./reverseChange.ts'),
})
