import { localDay } from '../../../../shared/model/localDay.ts'
import { importTableJob, previewTableJob } from '../../importing/tableJobKinds.ts'
import type { HeldFiles } from '../../transfer/HeldFiles.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'

export function importingService(api: Api['importing'], session: Session, files: HeldFiles) {
  return {
    preview: api.preview.handler(({ input: { handle, as }, signal }) =>
      whileWanted(session, signal, (wanted) => {
        const { path, name } = files.open(handle)
        return session.jobs.run(previewTableJob, { path, name, as }, { signal: wanted })
      }),
    ),
    run: api.run.handler(({ input: { handle, language, ...asked }, signal }) =>
      whileWanted(session, signal, async (wanted) => {
        const { current } = session
        const { path, name } = files.open(handle)
        const on = localDay()
        const input = { path, name, asked, on, language: language ?? current.state.engagement.language }
        return current.writeBeside((file, { onProgress, signal: closed }) =>
          session.jobs.run(importTableJob, { ...input, file }, { signal: AbortSignal.any([wanted, closed]), onProgress }),
        )
      }),
    ),
  }
}
