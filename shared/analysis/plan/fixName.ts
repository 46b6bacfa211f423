import type { Fix } from '../../engagement/engagement.ts'

/** A fix as sentences name it. */
export interface FixName {
  readonly id: string
  /** Its short code, else its title. */
  readonly name: string
}

/** What a plan says of fixes besides their numbers. */
export type TitledFix = Pick<Fix, 'id' | 'code' | 'title' | 'kind'>

/** What each fix is called, by its id. */
export function namesById(fixes: readonly TitledFix[]): ReadonlyMap<string, string> {
  return new Map(fixes.map((fix) => [fix.id, nameOf(fix).name]))
}

export function nameOf({ id, code, title }: TitledFix): FixName {
  return { id, name: code ?? title }
}
