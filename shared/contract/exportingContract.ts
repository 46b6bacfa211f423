import { type } from '@orpc/contract'
import { procedure } from './base.ts'

export const exportingContract = {
  /** The engagement as interchange JSON text (design section 7); the page offers it for saving. */
  interchange: procedure.output(type<{ readonly text: string; readonly fileName: string }>()),
}
