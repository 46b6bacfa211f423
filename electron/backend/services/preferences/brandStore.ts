import { join } from 'node:path'
import * as z from 'zod'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { type Brand, type Logo, logoSize } from '../../../../shared/model/report/brand.ts'
import { readPrivateJson, writePrivateJson } from '../privateJson.ts'

const keptSchema = z.strictObject({
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  /** Base64; what it is is read from it each time. */
  logo: z.base64().nullable(),
})

interface BrandChange {
  readonly colour?: string | null | undefined
  readonly logo?: { readonly name: string; readonly data: string } | null | undefined
}

interface BrandStore {
  get(): Brand
  /** A field left out stays as it is. @throws Refusal `not-a-logo` */
  set(change: BrandChange): Brand
}

/** The logo that these bytes are. @throws Refusal `not-a-logo`, with the name that they came by */
export function logoOf(name: string, bytes: Uint8Array): Logo {
  const size = logoSize(bytes)
  if (size === null) throw new Refusal('not-a-logo', { name })
  return { ...size, data: Buffer.from(bytes).toString('base64') }
}

/** How the documents look that this user makes, in the app's own folder: a consultant has one look, and many engagements. */
export function brandStore(folder: string): BrandStore {
  const path = join(folder, 'brand.json')
  const get = (): Brand => {
    const { colour, logo } = readPrivateJson(path, keptSchema) ?? { colour: null, logo: null }
    if (logo === null) return { colour, logo }
    const size = logoSize(Buffer.from(logo, 'base64'))
    return { colour, logo: size && { ...size, data: logo } }
  }
  return {
    get,
    set({ colour, logo }) {
      const before = get()
      const chosen = logo === undefined ? before.logo : logo && logoOf(logo.name, Buffer.from(logo.data, 'base64'))
      const next = { colour: colour === undefined ? before.colour : colour, logo: chosen?.data ?? null }
      writePrivateJson(path, next)
      return { colour: next.colour, logo: chosen }
    },
  }
}
