import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { userDataFolder } from '../backend/userDataFolder.ts'
import { runCli } from './runCli.ts'
import { environmentLanguage } from './Terminal.ts'

/** An account without a home that can be written (a service, a container) gets a folder for this one call. */
function settingsFolder(): string {
  try {
    const folder = userDataFolder()
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch {
    const own = mkdtempSync(join(tmpdir(), 'shoresh-settings-'))
    process.on('exit', () => rmSync(own, { recursive: true, force: true }))
    return own
  }
}

const folder = settingsFolder()

// Whoever reads our output may stop reading; that is no fault.
process.stdout.on('error', () => process.exit())

process.exitCode = await runCli(process.argv.slice(2), {
  language: environmentLanguage(process.env),
  folder: process.cwd(),
  userDataFolder: folder,
  print: (text) => process.stdout.write(`${text}\n`),
  // Names are the user's: nothing in one may steer the terminal.
  tell: (text) => process.stderr.write(`${text.replace(/[^\P{Cc}\n\t]/gu, ' ')}\n`),
})
