import { homedir } from 'node:os'
import { join } from 'node:path'

const folderName = 'Shoresh'

function applicationDataFolder(environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    default:
      return environment['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  }
}

/**
 * Where settings, recent files, locks and backups live. The desktop app and the command line must agree on it, or they
 * would not see each other's locks. SHORESH_USER_DATA names another folder; a packaged desktop app does not read it.
 */
export function userDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['SHORESH_USER_DATA'] || join(applicationDataFolder(environment), folderName)
}
