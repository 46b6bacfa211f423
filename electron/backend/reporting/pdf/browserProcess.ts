import { type ChildProcess, spawn } from 'node:child_process'

/** Nothing is fetched, looked up or reported. (Scripts cannot be switched off for all: the browser prints by one of its own. The page's policy runs none.) */
const quiet = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
] as const

const isOwnGroup = process.platform !== 'win32'

/** Starts a browser without a window in a profile of its own. With `isDriven` it has a pipe to take commands from and one to answer on, as 3 and 4. */
export function startBrowser(program: string, profile: string, words: readonly string[], isDriven = false): ChildProcess {
  // Chromium has no sandbox for root and would not start. What is printed is a page of our own making, without scripts.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const stdio = ['ignore', 'ignore', 'ignore', ...(isDriven ? (['pipe', 'pipe'] as const) : [])] as const
  return spawn(program, [...quiet, ...asRoot, `--user-data-dir=${profile}`, ...words], {
    stdio: [...stdio],
    detached: isOwnGroup,
    windowsHide: true,
  })
}

/** Ends a browser with all that it has started. */
export function killBrowser(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (isOwnGroup) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // Nothing of it runs any more.
  }
}
