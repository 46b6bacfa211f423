/** A source of uniform numbers in [0, 1). The same seed gives the same sequence on every machine. */
export type Random = () => number

const wordRange = 4_294_967_296

/** splitmix32: spreads one 32-bit number over as many words as are asked of it. */
function seedWords(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return (word ^ (word >>> 15)) >>> 0
  }
}

/** sfc32 seeded through splitmix32. Only the lower 32 bits of a whole-number seed count. */
export function createRandom(seed: number): Random {
  const word = seedWords(seed)
  let a = word() | 0
  let b = word() | 0
  let c = word() | 0
  let counter = 1
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result
    c |= 0
    return (result >>> 0) / wordRange
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  return next
}

/** Triangular distribution by inversion; low ≤ likely ≤ high, and low = high gives that number without a draw. */
export function triangular(random: Random, low: number, likely: number, high: number): number {
  const width = high - low
  if (!(width > 0)) return likely
  const position = random()
  const peak = (likely - low) / width
  return position < peak ? low + width * Math.sqrt(position * peak) : high - width * Math.sqrt((1 - position) * (1 - peak))
}

/** Standard normal by the polar method of Marsaglia; the second number of each pair is not kept, so that draws do not depend on one another's order. */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/** Gamma distribution of this shape (above 0) and scale 1, by the squeeze method of Marsaglia and Tsang. */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = 1 - random()
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v
  }
}
