// Young objects get less room than V8 gives them by itself, which it keeps when it has no more use for it.

/** How V8 is started in a process that does jobs: with a million rows that go through one it takes 60 MB less, and no longer. */
export const jobProcessFlags: readonly string[] = ['--max-semi-space-size=8']

/** The same in the backend of the desktop, which lives as long as the window: 12 MB less. */
export const backendFlags: readonly string[] = ['--max-semi-space-size=4']

/** V8's flags as a process is given them that Electron starts; it takes no notice of them otherwise. */
export function asElectronTakes(flags: readonly string[]): string[] {
  return [`--js-flags=${flags.join(' ')}`]
}
