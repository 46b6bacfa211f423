import type { Page } from 'playwright-core'

/** A window that users really have. `text` is how large the system's text is, as a share of the usual 16 px. */
export type WindowSize = Readonly<{ name: string; width: number; height: number; text: number }>

/** Every width that the screens are made for: the smallest window, half a screen, a projector, zoom, a large screen, large text. */
export const windowSizes: readonly WindowSize[] = [
  { name: '800x560', width: 800, height: 560, text: 1 },
  { name: '900x700', width: 900, height: 700, text: 1 },
  { name: '1024x768', width: 1024, height: 768, text: 1 },
  { name: '1280x800-at-150', width: 853, height: 533, text: 1 },
  { name: '1920x1080', width: 1920, height: 1080, text: 1 },
  { name: '1280x800-text-200', width: 1280, height: 800, text: 2 },
]

const usualText = 16

/** Gives the page the size of a window, and its reader the size of text that they have chosen in their system. */
export async function takeSize(page: Page, { width, height, text }: WindowSize): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: usualText * text } })
  await session.detach()
  await page.setViewportSize({ width, height })
  // Charts measure their room after the page has taken its own.
  await page.waitForTimeout(100)
}
