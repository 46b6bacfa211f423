import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const pixels = z.int()
const boundsSchema = z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels })
export type WindowBounds = z.infer<typeof boundsSchema>

const memorySchema = z.strictObject({
  bounds: z.optional(boundsSchema),
  maximised: z.optional(z.boolean()),
  /** The folder of the last file chosen in a dialog. */
  folder: z.optional(z.string()),
})
export type WindowMemory = z.infer<typeof memorySchema>

/** What the window was like when it was last closed; nothing when that cannot be read. */
export function readWindowMemory(userDataFolder: string): WindowMemory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(join(userDataFolder, 'window.json'), 'utf8')))
  } catch {
    return {}
  }
}

/** Losing it costs the user one move of the window, so a failure to write is no reason to disturb anyone. */
export function writeWindowMemory(userDataFolder: string, memory: WindowMemory): void {
  try {
    writeFileSync(join(userDataFolder, 'window.json'), JSON.stringify(memory), { mode: 0o600 })
  } catch {
    // See above.
  }
}

/** The bounds, if enough of them lies on one of the screens to take hold of the window. */
export function boundsOnScreen(bounds: WindowBounds | undefined, screens: readonly WindowBounds[]): WindowBounds | undefined {
  if (bounds === undefined) return undefined
  const reachable = screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
    const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y)
    return width >= 200 && height >= 100
  })
  return reachable ? bounds : undefined
}
