import { mkdirSync } from 'node:fs'
import { userDataFolder } from '../backend/userDataFolder.ts'
import { runCli } from './runCli.ts'
import { environmentLanguage } from './Terminal.ts'

const folder = userDataFolder()
mkdirSync(folder, { recursive: true, mode: 0o700 })

// Whoever reads our output may stop reading; that is no fault.
process.stdout.on('error', () => process.exit())

process.exitCode = await runCli(process.argv.slice(2), {
  language: environmentLanguage(process.env),
  folder: process.cwd(),
  userDataFolder: folder,
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
})
