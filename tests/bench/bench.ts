// `npm run bench [launch|memory|table|screen|journey|causes|review|analysis|growth|occurrences|files|import|cases|list|duckdb|workbook|report…]`: prints how the app stands against its goals on this machine. Always
// ends with 0 when it could measure: a goal that is missed is told, and another machine may meet it.
import { cpus, totalmem } from 'node:os'
import { ensureBuilt } from '../../build/project/ensureBuilt.ts'
import { findTestElectron, runtimeTitle } from '../../build/runtime/electronRuntime.ts'
import { hasDisplay, startVirtualDisplay } from '../../build/runtime/virtualDisplay.ts'
import { analysisBench } from './analysisBench.ts'
import { caseImportBench } from './caseImportBench.ts'
import { caseListBench } from './caseListBench.ts'
import { causesBench } from './causesBench.ts'
import { duckdbBench } from './duckdb/duckdbBench.ts'
import { filesBench } from './filesBench.ts'
import { growthBench } from './growthBench.ts'
import { importBench } from './importBench.ts'
import { importPageBench } from './importPageBench.ts'
import { journeyBench } from './journeyBench.ts'
import { launchBench } from './launchBench.ts'
import { memoryBench } from './memoryBench.ts'
import { occurrencesBench } from './occurrencesBench.ts'
import { reportBench } from './reportBench.ts'
import { reviewBench } from './reviewBench.ts'
import { screenBench } from './screenBench.ts'
import { tableBench } from './tableBench.ts'
import { workbookBench } from './workbookBench.ts'

const benches = {
  launch: launchBench,
  memory: memoryBench,
  table: tableBench,
  screen: screenBench,
  journey: journeyBench,
  causes: causesBench,
  review: reviewBench,
  importPage: importPageBench,
} as const
const names = process.argv.slice(2)
const print = (line: string): void => console.log(line)
const isWanted = (name: string): boolean => names.length === 0 || names.includes(name)

await ensureBuilt()
const runtime = await findTestElectron()
const processors = cpus()
print(
  `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}`,
)
print(runtimeTitle(runtime))
const display = hasDisplay() ? undefined : await startVirtualDisplay()
if (display !== undefined) {
  process.env['DISPLAY'] = display.name
  print('Windows are drawn by software in Xvfb: there is no display')
}
for (const [name, bench] of Object.entries(benches)) {
  if (!isWanted(name)) continue
  print(`── ${name}`)
  await bench(runtime, print)
}
if (isWanted('analysis')) {
  print('── analysis')
  await analysisBench((line) => print(`        ${line}`))
}
if (isWanted('growth')) {
  print('── growth')
  growthBench((line) => print(`        ${line}`))
}
if (isWanted('occurrences')) {
  print('── occurrences')
  await occurrencesBench(print)
}
if (isWanted('files')) {
  print('── files')
  await filesBench(print)
}
if (isWanted('import')) {
  print('── import')
  await importBench(print)
}
if (isWanted('cases')) {
  print('── cases')
  await caseImportBench(print)
}
if (isWanted('list')) {
  print('── list')
  await caseListBench(print)
}
if (isWanted('duckdb')) {
  print('── duckdb')
  await duckdbBench(print)
}
if (isWanted('workbook')) {
  print('── workbook')
  await workbookBench(print)
}
if (isWanted('report')) {
  print('── report')
  await reportBench(print)
}
display?.close()
