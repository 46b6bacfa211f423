import type { EvidenceClaim } from '../../../shared/contract/lists/evidenceContract.ts'
import { screenPath } from '../../page/screenPath.ts'

/** Where what evidence is about is worked on; of a cause the trace that it stands in. */
export function claimPath({ subject, id, failurePoint }: Pick<EvidenceClaim, 'subject' | 'id' | 'failurePoint'>): string {
  switch (subject) {
    case 'failurePoint':
      return screenPath('failure-points', id)
    case 'cause':
      return screenPath('trace', failurePoint ?? undefined)
    case 'rootCause':
      return screenPath('root-causes', id)
    case 'touchpoint':
      return screenPath('journey', id)
    case 'promise':
      return screenPath('promises', id)
    case 'fix':
      return screenPath('fixes', id)
  }
}
