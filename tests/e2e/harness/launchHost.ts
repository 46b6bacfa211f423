import type { HostedApp, LaunchOptions } from './hostedApp.ts'
import { launchElectron } from './launchElectron.ts'
import { launchServe } from './launchServe.ts'

export type HostKind = HostedApp['kind']

/** Starts the app on either host. */
export function launchHost(kind: HostKind, options: LaunchOptions): Promise<HostedApp> {
  return kind === 'desktop' ? launchElectron(options) : launchServe(options)
}
