import type { Fix } from '../../engagement/engagement.ts'

/** A fix as sentences name it. */
export interface FixName {
  readonly id: string
  /** Its short code, else its title. */
  readonly name: string
}

export function nameOf(fix: Fix): FixName {
  return { id: fix.id, name: fix.code ?? fix.title }
}
