import { FuseState, type FuseV1Config, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

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
} as const satisfies Record<FuseV1Options, boolean>

type FuseWire = Awaited<ReturnType<typeof getCurrentFuseWire>>

/** The fuses that the Electron with this wire has, each with its value in a release. */
function fusesOf(wire: FuseWire): readonly (readonly [fuse: number, isOn: boolean])[] {
  return Object.entries(releaseFuses)
    .map(([fuse, isOn]) => [Number(fuse), isOn] as const)
    .filter(([fuse]) => fuse in wire)
}

/** Sets every fuse of an Electron executable to its value in a release; refuses one that has a fuse not named here. */
export async function setReleaseFuses(executable: string): Promise<void> {
  const known = new Set(fusesOf(await getCurrentFuseWire(executable)).map(([fuse]) => String(fuse)))
  const config: FuseV1Config = { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...releaseFuses }
  // An older Electron, as tests may have, takes no value for a fuse that it does not know.
  for (const fuse of Object.keys(releaseFuses)) if (!known.has(fuse)) Reflect.deleteProperty(config, fuse)
  await flipFuses(executable, config)
}

/** What a packaged executable's fuses are, read back from the file. */
interface CheckedFuses {
  /** How many have a value in a release, and how many of these this Electron knows. */
  readonly named: number
  readonly known: number
  /** The known ones that stand otherwise than in a release. */
  readonly wrong: readonly string[]
}

export async function checkReleaseFuses(executable: string): Promise<CheckedFuses> {
  const wire = await getCurrentFuseWire(executable)
  const fuses = fusesOf(wire)
  const wrong = fuses.filter(([fuse, isOn]) => Reflect.get(wire, fuse) !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
  return {
    named: Object.keys(releaseFuses).length,
    known: fuses.length,
    wrong: wrong.map(([fuse]) => FuseV1Options[fuse] ?? String(fuse)),
  }
}
