import type { Recovered } from '../../../shared/engagement/recovered.ts'
import { withRefusals } from '../engagement/base/translateError.ts'
import { checkFileAndRules, checkRules } from '../engagement/checkFile.ts'
import type { checkFileJob } from '../engagement/checkFileJob.ts'
import { recoverCopy, recoverInPlace } from '../engagement/recovery/recover.ts'
import type { WorkOf } from '../jobs/jobKind.ts'

export const work: WorkOf<typeof checkFileJob> = ({ path, leftovers, workFolder, ...options }, { tell }) =>
  withRefusals(options.name, () => {
    let checked = path
    const trust = (trusted: string, told: Recovered | null) => {
      checked = trusted
      void tell({ trusted, told })
    }
    const recovery = () => {
      if (workFolder === null) throw new Error('there is no folder to try a file out in')
      return { ...options, workFolder }
    }
    switch (leftovers) {
      case 'none':
        return checkFileAndRules(path, options, () => trust(path, null))
      case 'settle':
        trust(path, recoverInPlace(path, recovery()))
        break
      case 'settle-copy': {
        const copy = recoverCopy(path, recovery())
        trust(copy.path, copy.told)
        break
      }
    }
    return checkRules(checked, options)
  })
