// Reads a workbook in a process of its own, and prints how many rows it has, the milliseconds it took and the most bytes held, as JSON.
import { Workbook } from '../../electron/backend/workbook/Workbook.ts'

const [path = ''] = process.argv.slice(2)
const before = performance.now()
const workbook = await Workbook.open(path, 'bench.xlsx')
const { sheet } = await workbook.choose(undefined)
let rows = 0
for await (const some of workbook.rows(sheet)) rows += some.length
workbook.close()
const took = performance.now() - before
console.log(JSON.stringify({ rows, took, held: process.resourceUsage().maxRSS * 1024 }))
