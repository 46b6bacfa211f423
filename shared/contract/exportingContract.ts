import { type } from '@orpc/contract'
import { procedure } from './base.ts'
import type { HeldFile } from './transferContract.ts'

/** Where a file made for the user is: saved where they said, or held for the page to read and offer. */
export type Exported = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'held'; readonly file: HeldFile }

export const exportingContract = {
  /** The engagement as interchange JSON (design section 7); null when the user cancelled the dialog. */
  interchange: procedure.output(type<Exported | null>()),
}
