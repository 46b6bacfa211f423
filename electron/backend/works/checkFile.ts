import { withRefusals } from '../engagement/base/translateError.ts'
import { checkFileAndRules, checkRules } from '../engagement/checkFile.ts'
import type { checkFileJob } from '../engagement/checkFileJob.ts'
import { recoverCopy, recoverInPlace } from '../engagement/recovery.ts'
import type { WorkOf } from '../jobs/jobKind.ts'

export const work: WorkOf<typeof checkFileJob> = ({ path, leftovers, ...options }, { tell }) =>
  withRefusals(options.name, () => {
    let checked = path
    const trust = (trusted: string) => {
      checked = trusted
      void tell({ trusted })
    }
    switch (leftovers) {
      case 'none':
        return checkFileAndRules(path, options, () => trust(path))
      case 'settle':
        recoverInPlace(path, options)
        trust(path)
        break
      case 'settle-copy':
        trust(recoverCopy(path, options))
        break
    }
    return checkRules(checked, options)
  })
