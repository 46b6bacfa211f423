import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../../shared/contract/contract.ts'
import { isDesktop } from '../../page/isDesktop.ts'
import { connectBrowser } from './connectBrowser.ts'
import { connectDesktop } from './connectDesktop.ts'
import type { PageSide } from './PageSide.ts'

/** The contract as the page calls it: `client.files.session()`. */
export type ContractClient = ContractRouterClient<Contract>

/**
 * Connects to the backend of whichever host carries this page. Rejects with a ConnectionError when this window is not
 * admitted or the backend is gone; when it goes later the page is told, and pending calls are rejected.
 */
export async function connectBackend(page: PageSide): Promise<ContractClient> {
  return createORPCClient(isDesktop() ? connectDesktop(page) : await connectBrowser(page))
}
