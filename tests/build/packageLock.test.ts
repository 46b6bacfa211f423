import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'

// The npm that comes with Node 20 compiles every package that holds a binding.gyp, unless the lock file says otherwise: it
// does not look into the package. better-sqlite3 brings its binary, and the compiler's headers may be out of reach.
// `npm install` drops the line when it rewrites the lock file; put `"gypfile": false` back into the package's entry then.
test('the lock file keeps npm 10 from compiling better-sqlite3', async () => {
  const lock: unknown = JSON.parse(await readFile(join(projectFolder, 'package-lock.json'), 'utf8'))
  expect(lock).toHaveProperty(['packages', 'node_modules/better-sqlite3', 'gypfile'], false)
})
