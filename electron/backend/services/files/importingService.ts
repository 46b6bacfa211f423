import { Refusal } from '../../../../shared/model/refusal.ts'
import { importFailurePoints } from '../../importing/importFailurePoints.ts'
import { type FailurePointRows, GatheredRows } from '../../importing/readFailurePointTable.ts'
import { previewTableJob, readTableJob } from '../../importing/tableJobKinds.ts'
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
        const rows = new GatheredRows()
        const onProgress = (some: FailurePointRows) => rows.add(some)
        const facts = await session.jobs.run(readTableJob, { path, name, map }, { signal: wanted, onProgress })
        // While the table was read another engagement may have been opened: it is not the one that was meant.
        if (session.opened !== current) throw new Refusal('no-file-open')
        return importFailurePoints(current, rows, facts, language ?? current.state.engagement.language)
      }),
    ),
  }
}
