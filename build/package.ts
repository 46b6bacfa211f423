// `npm run package`: the app with its Electron in dist/, unpacked, for the system that this runs on.
import { join } from 'node:path'
import { packageApp } from './packaging/packageApp.ts'
import { projectFolder } from './project/projectPaths.ts'
import { reportFailure } from './reportFailure.ts'

try {
  console.log(`Packaged into ${await packageApp(join(projectFolder, 'dist'))}`)
} catch (error) {
  reportFailure(error)
}
