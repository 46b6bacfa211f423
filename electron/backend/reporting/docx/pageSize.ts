/** A4 in twentieths of a point, with the margin at either side. */
const [width, height, margin] = [11_906, 16_838, 907]

export const page = { width, height, margin, inner: width - 2 * margin } as const

/** EMU of a twentieth of a point. */
export const emuPerTwip = 635
