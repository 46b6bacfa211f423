import { Refusal } from '../../../shared/model/refusal.ts'
import { decodeTable, findEncoding } from '../importing/decodeTable.ts'
import { importFailurePoints } from '../importing/importFailurePoints.ts'
import { previewFailurePoints, readFailurePointTable, type TableText } from '../importing/readFailurePointTable.ts'
import type { HeldFiles } from '../transfer/HeldFiles.ts'
import type { Api } from './createApi.ts'
import type { Session } from './Session.ts'
import { whileWanted } from './whileWanted.ts'

export function importingService(api: Api['importing'], session: Session, files: HeldFiles) {
  return {
    preview: api.preview.handler(({ input: { handle }, signal }) =>
      whileWanted(session, signal, async (wanted) => previewFailurePoints(await textOf(files, handle), wanted)),
    ),
    failurePoints: api.failurePoints.handler(({ input: { handle, map, language }, signal }) =>
      whileWanted(session, signal, async (wanted) => {
        const { current } = session
        const rows = await readFailurePointTable(await textOf(files, handle), map, wanted)
        // While the table was read another engagement may have been opened: it is not the one that was meant.
        if (session.opened !== current) throw new Refusal('no-file-open')
        return importFailurePoints(current, rows, language ?? current.state.engagement.language)
      }),
    ),
  }
}

async function textOf(files: HeldFiles, handle: string): Promise<TableText> {
  const file = files.open(handle)
  return decodeTable(file, await findEncoding(file))
}
