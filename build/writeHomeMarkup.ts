import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import * as z from 'zod'
import { languages } from '../shared/model/vocabulary.ts'
import { projectFolder, workFolder } from './project/projectPaths.ts'

const moduleSchema = z.object({ homeMarkup: z.custom<(language: string) => string>((value) => typeof value === 'function') })

/**
 * `NODE_ENV=production node build/writeHomeMarkup.ts folder` writes Home's markup in each language beside the built page in
 * this folder, as `home.he.html`. It comes from the same components as the page, and names styles as the page does because
 * both builds have the same root.
 */
async function writeHomeMarkup(builtPageFolder: string): Promise<void> {
  const temporary = await mkdtemp(join(workFolder, 'home-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: join(projectFolder, 'renderer'),
      plugins: [react()],
      define: { 'process.env.NODE_ENV': '"production"' },
      ssr: { noExternal: true },
      build: { ssr: 'app/homeMarkup.tsx', outDir: temporary, emptyOutDir: false },
    })
    const { homeMarkup } = moduleSchema.parse(await import(pathToFileURL(join(temporary, 'homeMarkup.js')).href))
    for (const language of languages) await writeFile(join(builtPageFolder, `home.${language}.html`), homeMarkup(language))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

await writeHomeMarkup(z.string().parse(process.argv[2]))
