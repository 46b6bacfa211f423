import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { PlantedFault } from './plantedFaults.ts'

const notCopied = new Set(['node_modules', 'out', 'dist', 'screens', '.git', '.cache'])

/** The text with the fault in it. @throws Error when what it replaces does not stand there exactly once */
export function plant(text: string, { find, replace, file }: PlantedFault): string {
  const parts = text.split(find)
  if (parts.length !== 2) throw new Error(`What a planted fault replaces stands ${parts.length - 1} times in ${file}: ${find}`)
  return parts.join(replace)
}

/** Does work in a copy of the project that has the fault; the copy is gone afterwards. */
export async function withPlantedFault<Result>(fault: PlantedFault, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'shoresh-planted-'))
  try {
    for (const name of readdirSync(projectFolder)) {
      if (!notCopied.has(name)) cpSync(join(projectFolder, name), join(folder, name), { recursive: true })
    }
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const path = join(folder, fault.file)
    writeFileSync(path, plant(readFileSync(path, 'utf8'), fault))
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
