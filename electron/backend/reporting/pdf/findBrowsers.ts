import { statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

const onLinux = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
] as const
const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
] as const
const onWindows = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const

/** Where a browser that can print would lie on such a system, the likeliest first. Folders of the path that are not absolute are left out. */
function browserPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'win32': {
      const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name] ?? '')
      return onWindows.flatMap((parts) => folders.filter(win32.isAbsolute).map((folder) => win32.join(folder, ...parts)))
    }
    case 'darwin': {
      const folders = ['/Applications', posix.join(environment['HOME'] || '/', 'Applications')]
      return onMac.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
    }
    default: {
      const folders = (environment['PATH'] ?? '').split(':').filter(posix.isAbsolute)
      return onLinux.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
    }
  }
}

/** The browsers installed here that can print a page, the likeliest first. */
export function findBrowsers(): readonly string[] {
  return browserPlaces(process.platform, process.env).filter(
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  )
}
