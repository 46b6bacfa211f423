import type { HostedApp, LaunchOptions } from './hostedApp.ts'
import { launchElectron } from './launchElectron.ts'
import { launchServe } from './launchServe.ts'

/** The desktop, or `serve` with the browser that opens its page. */
export type HostKind = 'desktop' | 'browser' | 'firefox'

/** Starts the app on either host. */
export function launchHost(kind: HostKind, options: LaunchOptions): Promise<HostedApp> {
  if (kind === 'desktop') return launchElectron(options)
  return launchServe(options, kind === 'firefox' ? 'firefox' : 'chromium')
}
