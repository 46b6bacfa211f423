import { toInterchange } from '../../../shared/model/toInterchange.ts'
import { readEngagement } from '../store/readEngagement.ts'
import type { Api } from './createApi.ts'
import { toFileName } from './freeFileName.ts'
import type { Session } from './Session.ts'

export function exportingService(api: Api['exporting'], session: Session) {
  return {
    interchange: api.interchange.handler(() => {
      // Read anew: the order of every list is the file's.
      const engagement = session.current.file.read(readEngagement)
      return {
        text: `${JSON.stringify(toInterchange(engagement), null, 2)}\n`,
        fileName: `${toFileName(engagement.name)}.json`,
      }
    }),
  }
}
