import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Not from `projectPaths`: this file is bundled with what it imports, which then takes its own folder for theirs.
const projectFolder = join(import.meta.dirname, '..')

/** `ensureBuilt` builds into a folder of its own first. */
const outDir = process.env['SHORESH_BUILD_FOLDER'] ?? join(projectFolder, 'out')

/** The oldest runtime that runs the app: the Electron that the tests can have from the npm registry. */
const oldestNode = 'node20.18'
const oldestChromium = 'chrome130'

const source = (...path: readonly string[]): string => join(projectFolder, ...path)

/**
 * What the page's first screen is made of, with all that it imports, whatever else uses it too. In one file, because each
 * file that the start waits for costs it some milliseconds.
 */
const firstScreen = /[\\/]renderer[\\/]app[\\/]main\.tsx$/

/**
 * The backend and the command line are further entries of the main build, so that all share their chunks; everything but better-sqlite3 and
 * electron is bundled, because only those are in `dependencies` or given by the runtime. The preload is CommonJS: a
 * sandboxed preload can be nothing else.
 */
export default defineConfig({
  main: {
    root: projectFolder,
    build: {
      outDir,
      emptyOutDir: false,
      target: oldestNode,
      rollupOptions: {
        input: {
          'main/main': source('electron', 'main', 'main.ts'),
          'cli/shoresh': source('electron', 'cli', 'shoresh.ts'),
          'backend/backend': source('electron', 'backend', 'backend.ts'),
          'backend/jobThread': source('electron', 'backend', 'works', 'jobThread.ts'),
          'backend/jobProcess': source('electron', 'backend', 'works', 'jobProcess.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Node reads all of it at every launch; names stay, so that a fault's stack can be read.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    root: projectFolder,
    build: {
      outDir: join(outDir, 'preload'),
      target: oldestNode,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: source('electron', 'preload', 'preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: true,
      target: oldestChromium,
      minify: true,
      rollupOptions: {
        input: source('renderer', 'index.html'),
        output: {
          // Named so that the page's list of files, which takes plain names only, never misses one.
          chunkFileNames: 'assets/part-[hash].js',
          codeSplitting: { groups: [{ name: 'first', test: firstScreen }] },
        },
      },
    },
  },
})
