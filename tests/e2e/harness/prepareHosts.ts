import { ensureBuilt } from '../../../build/project/ensureBuilt.ts'
import { findTestElectron, runtimeTitle } from '../../../build/runtime/electronRuntime.ts'
import { hasDisplay, startVirtualDisplay } from '../../../build/runtime/virtualDisplay.ts'

/** Once before all journeys: builds the app, finds the Electron to run it in and says which, and opens a display. */
export async function setup(): Promise<() => void> {
  await ensureBuilt()
  console.log(`Testing in ${runtimeTitle(await findTestElectron())}`)
  if (hasDisplay()) return () => undefined
  const display = await startVirtualDisplay()
  process.env['DISPLAY'] = display.name
  return display.close
}
