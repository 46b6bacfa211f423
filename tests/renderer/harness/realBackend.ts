import { join } from 'node:path'
import { createEngagementFile } from '../../../electron/backend/engagement/createEngagementFile.ts'
import type { Client } from '../../../renderer/page/ApiProvider.tsx'
import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import { testBackend } from '../../electron/backend/services/testBackend.ts'

/** The page's client of the real backend, in this process, with this engagement open in a real file. */
export function realBackend(engagement: EngagementDocument): { readonly client: Client; readonly faults: readonly unknown[] } {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  createEngagementFile(path, engagement)
  backend.openPath(path)
  return { client: backend.client, faults: backend.faults }
}
