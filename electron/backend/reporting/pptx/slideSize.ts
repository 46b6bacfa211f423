/** EMU, of which an inch has 914,400 and a point 12,700; a slide is 13.33 by 7.5 inches. */
export const slideSize = { width: 12_192_000, height: 6_858_000 } as const
export const emuPerPoint = 12_700
export const slideMargin = 609_600

const bodyTop = 1_371_600

/** Where a slide's text, table or chart stands: under its title, above its number. */
export const bodyBox = {
  x: slideMargin,
  y: bodyTop,
  width: slideSize.width - 2 * slideMargin,
  height: slideSize.height - bodyTop - 620_000,
} as const
