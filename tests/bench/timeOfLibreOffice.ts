import { execFile } from 'node:child_process'
import { access, mkdtemp } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Milliseconds that LibreOffice Calc takes to load a table and write it out as text, the least that shows it loaded; null where it is not installed. */
export async function timeOfLibreOffice(folder: string, path: string): Promise<number | null> {
  const out = await mkdtemp(join(folder, 'office-'))
  // A profile of its own: another office that runs would otherwise do the work, or refuse it.
  const profile = `-env:UserInstallation=file://${join(out, 'profile')}`
  const before = performance.now()
  try {
    await run('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', out, path])
    const took = performance.now() - before
    // It ends as if all were well where it could not load the table.
    await access(join(out, `${parse(path).name}.csv`))
    return took
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
