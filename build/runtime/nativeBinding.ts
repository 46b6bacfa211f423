import { existsSync, readFileSync } from 'node:fs'
import { appendFile, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { runQuietly } from '../project/childProcesses.ts'
import { packageFolder, userCacheFolder } from '../project/projectPaths.ts'
import { withLock } from '../project/withLock.ts'
import { fetchNpmPackage, makeFolderAtOnce, type PinnedPackage } from './npmPackage.ts'

const headersPackage: PinnedPackage = {
  name: 'node-api-headers',
  version: '1.5.0',
  integrity: 'sha512-Yi/FgnN8IU/Cd6KeLxyHkylBUvDTsSScT0Tna2zTrz8klmc8qF2ppj6Q1LHsmOueJWhigQwR4cO2p0XBGW5IaQ==',
}

/** What node-gyp looks for in a Node prefix besides the headers; the add-on needs nothing of Node's own settings. */
const commonSettings = {
  target_defaults: {
    default_configuration: 'Release',
    configurations: { Release: { defines: ['NDEBUG'], cflags: ['-O3'] } },
    cflags: ['-pthread', '-fPIC'],
    cflags_cc: ['-fno-rtti', '-fno-exceptions'],
    ldflags: ['-pthread'],
  },
}

/**
 * better-sqlite3 asks for Node-API 10. What it uses of it exists in a runtime of Node-API 9 as experimental, which a module
 * gets that names the experimental version instead.
 */
const packagedDefine = "'NAPI_VERSION=10'"
const experimentalDefine = "'NAPI_VERSION=2147483647'"

/** The one experimental call that the headers package leaves out: how a finalizer puts off what must not run within it. */
const postFinalizer = `
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(
    napi_env env, napi_finalize finalize_cb, void* finalize_data, void* finalize_hint);
EXTERN_C_END
`

/** Raise it when the preparation below changes, so that caches made before are not used. */
const preparation = 2

const lowestNodeApi = 9
const manifestSchema = z.object({ version: z.string() })

async function writeNodePrefix(prefix: string): Promise<void> {
  const include = join(prefix, 'include', 'node')
  const fetched = join(prefix, 'fetched')
  await fetchNpmPackage(headersPackage, fetched)
  await cp(join(fetched, 'include'), include, { recursive: true })
  await appendFile(join(include, 'js_native_api.h'), postFinalizer)
  await writeFile(join(include, 'common.gypi'), JSON.stringify(commonSettings))
  await writeFile(join(include, 'config.gypi'), JSON.stringify({ variables: {}, target_defaults: {} }))
}

async function copySource(source: string): Promise<void> {
  for (const part of ['binding.gyp', 'package.json', 'src', 'deps', 'lib']) {
    await cp(join(packageFolder('better-sqlite3'), part), join(source, part), { recursive: true })
  }
  await cp(packageFolder('node-addon-api'), join(source, 'node_modules', 'node-addon-api'), { recursive: true })
  const settings = join(source, 'binding.gyp')
  const text = await readFile(settings, 'utf8')
  if (!text.includes(packagedDefine)) throw new Error(`better-sqlite3 no longer defines ${packagedDefine} in its binding.gyp.`)
  await writeFile(settings, text.replace(packagedDefine, experimentalDefine))
}

/** A machine whose npm is set to build against headers of its own says so to node-gyp too, which heeds that before its arguments. */
function withoutNodeGypSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_(config|package_config_node_gyp)_/i.test(name)))
}

async function compile(temporary: string): Promise<void> {
  const prefix = join(temporary, 'node')
  const source = join(temporary, 'source')
  await mkdir(source)
  await writeNodePrefix(prefix)
  await copySource(source)
  const nodeGyp = join(packageFolder('node-gyp'), 'bin', 'node-gyp.js')
  const nodeGypArguments = ['rebuild', '--release', '--force_build=1', `--nodedir=${prefix}`, '--jobs=max']
  await runQuietly(process.execPath, [nodeGyp, ...nodeGypArguments], { cwd: source, env: withoutNodeGypSettings(process.env) })
  await copyFile(join(source, 'build', 'Release', 'better_sqlite3.node'), join(temporary, 'better_sqlite3.node'))
  await rm(prefix, { recursive: true })
  await rm(source, { recursive: true })
}

/**
 * The path of a better-sqlite3 binary for a runtime of Node-API 9, compiled on first use from the source in the
 * installed package (under a minute; needs g++, make and python3) and kept in the user's cache under its version.
 */
export async function nativeBindingFor(nodeApi: number): Promise<string> {
  if (nodeApi < lowestNodeApi) throw new Error(`better-sqlite3 cannot run on Node-API ${nodeApi}.`)
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder('better-sqlite3'), 'package.json'), 'utf8'))
  const { version } = manifestSchema.parse(manifest)
  const target = `${version}-napi${nodeApi}-${process.platform}-${process.arch}-${preparation}`
  const folder = join(userCacheFolder(), `better-sqlite3-${target}`)
  const binding = join(folder, 'better_sqlite3.node')
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(binding)) return
    process.stderr.write(`Compiling better-sqlite3 ${version} for Node-API ${nodeApi} (once, under a minute)\n`)
    await makeFolderAtOnce(folder, compile)
  })
  return binding
}
