import { importTableJob, previewTableJob } from '../../importing/tableJobKinds.ts'
import type { HeldFiles } from '../../transfer/HeldFiles.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'

export function importingService(api: Api['importing'], session: Session, files: HeldFiles) {
  return {
    preview: api.preview.handler(({ input: { handle }, signal }) =>
      whileWanted(session, signal, (wanted) => {
        const { path, name } = files.open(handle)
        return session.jobs.run(previewTableJob, { path, name }, { signal: wanted })
      }),
    ),
    failurePoints: api.failurePoints.handler(({ input: { handle, map, language }, signal }) =>
      whileWanted(session, signal, async (wanted) => {
        const { current } = session
        const { path, name } = files.open(handle)
        const asked = { path, name, map, language: language ?? current.state.engagement.language }
        return current.writeBeside((file, { onProgress, signal: closed }) =>
          session.jobs.run(importTableJob, { ...asked, file }, { signal: AbortSignal.any([wanted, closed]), onProgress }),
        )
      }),
    ),
  }
}
