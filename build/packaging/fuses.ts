import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * What the packaged Electron may do: run our asar and nothing else. No Node through the environment or the command line,
 * no file: privileges. The check of the asar's hash works on macOS and Windows only; elsewhere the fuse does nothing.
 */
const releaseFuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const

type FuseWire = Awaited<ReturnType<typeof getCurrentFuseWire>>

/** The fuses that the Electron with this wire has, each with its value in a release. */
function fusesOf(wire: FuseWire): readonly (readonly [fuse: number, isOn: boolean])[] {
  return Object.entries(releaseFuses)
    .map(([fuse, isOn]) => [Number(fuse), isOn] as const)
    .filter(([fuse]) => fuse in wire)
}

/** Sets every fuse of an Electron executable to its value in a release; refuses one that has a fuse not named here. */
export async function setReleaseFuses(executable: string): Promise<void> {
  const wire = await getCurrentFuseWire(executable)
  const unnamed = Object.keys(wire).filter((key) => key !== 'version' && !(key in releaseFuses))
  if (unnamed.length > 0) throw new Error(`This Electron has fuses without a value in build/fuses.ts: ${unnamed.join(', ')}.`)
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(fusesOf(wire)) })
}

/** What a packaged executable's fuses are, read back from the file: how many there are and which differ from a release. */
export async function checkReleaseFuses(executable: string): Promise<Readonly<{ count: number; wrong: readonly string[] }>> {
  const wire = await getCurrentFuseWire(executable)
  const fuses = fusesOf(wire)
  const wrong = fuses.filter(([fuse, isOn]) => Reflect.get(wire, fuse) !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
  return { count: fuses.length, wrong: wrong.map(([fuse]) => FuseV1Options[fuse] ?? String(fuse)) }
}
