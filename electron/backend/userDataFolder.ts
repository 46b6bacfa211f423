import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'

const folderName = 'Shoresh'

/** An empty HOME would make every path here relative to wherever the program was started. */
function home(): string {
  return homedir() || userInfo().homedir
}

function applicationDataFolder(environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return environment['APPDATA'] ?? join(home(), 'AppData', 'Roaming')
    case 'darwin':
      return join(home(), 'Library', 'Application Support')
    default:
      return environment['XDG_CONFIG_HOME'] || join(home(), '.config')
  }
}

/**
 * Where settings, recent files, locks and backups live. The desktop app and the command line must agree on it, or they
 * would not see each other's locks. SHORESH_USER_DATA names another folder; a packaged desktop app does not read it.
 */
export function userDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['SHORESH_USER_DATA'] || join(applicationDataFolder(environment), folderName)
}
