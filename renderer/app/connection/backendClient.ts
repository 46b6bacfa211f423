import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../../shared/contract/contract.ts'
import { isDesktop } from '../../page/isDesktop.ts'
import { connectBrowser } from './connectBrowser.ts'
import { connectDesktop } from './connectDesktop.ts'

/** The contract as the page calls it: `client.files.session()`. */
export type ContractClient = ContractRouterClient<Contract>

/**
 * Connects to the backend of whichever host carries this page. Rejects with a ConnectionError when this window is not
 * admitted or the backend is gone; `onLost` is called when it goes later, and pending calls are then rejected.
 */
export async function connectBackend(onLost: () => void = () => undefined): Promise<ContractClient> {
  return createORPCClient(isDesktop() ? connectDesktop(onLost) : await connectBrowser(onLost))
}
