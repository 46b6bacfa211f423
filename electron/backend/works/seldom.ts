/** Milliseconds between two words on how far a work is: more of them would be read by nobody. */
const every = 200

/** Tells how far a work is, 0–1, only now and then. */
export function seldom(tell: (share: number) => void): (share: number) => void {
  let told = performance.now()
  return (share) => {
    const now = performance.now()
    if (now - told < every) return
    told = now
    tell(share)
  }
}
