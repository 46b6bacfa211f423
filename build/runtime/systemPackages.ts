import { existsSync } from 'node:fs'
import { capture } from '../project/childProcesses.ts'

/** What the tests need of Debian: a display, Electron's libraries, browsers, a reader of PDFs, a compiler, and faults of the disk. */
const neededPackages = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'chromium',
  'poppler-utils',
  'firefox-esr',
  'g++',
  'make',
  'python3',
  'strace',
] as const

const aptOptions = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=300']

/** The packages of these that are not installed. */
async function missingPackages(): Promise<string[]> {
  const { output } = await capture('dpkg-query', ['-W', `-f=\${Package} \${db:Status-Status}\n`, ...neededPackages])
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return neededPackages.filter((name) => !installed.has(name))
}

async function aptGet(...aptArguments: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { exitCode, output } = await capture('apt-get', [...aptOptions, ...aptArguments], { env })
  if (exitCode !== 0) throw new Error(`apt-get ${aptArguments.join(' ')} ended with ${exitCode}:\n${output.slice(-2_000)}`)
}

/**
 * Makes sure that Debian has what the tests need. Installs it when run as root; otherwise throws with the one
 * command that does. On a system without apt it checks nothing: there the tests say themselves what they miss.
 */
export async function ensureSystemPackages(): Promise<void> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  const missing = await missingPackages()
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) throw new Error(`The tests need Debian packages; run: sudo ${command}`)
  process.stderr.write(`Installing Debian packages: ${missing.join(' ')}\n`)
  await aptGet('update')
  await aptGet('install', '--no-install-recommends', ...missing)
}
