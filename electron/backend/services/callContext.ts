import type { StandardHandlerOptions } from '@orpc/server/standard'
import { openingHeader } from '../../../shared/contract/openingHeader.ts'

/** What a call comes with besides its input. */
export interface CallContext {
  /** The opening that the calling page shows; absent while it knows of none. */
  readonly opening?: string
}

/** For whoever carries calls to the backend: options of a handler that reads the context of each call from its headers. */
export function readingCallContext(): Pick<StandardHandlerOptions<CallContext>, 'interceptors'> {
  return {
    interceptors: [
      ({ next, ...call }) => {
        const opening = call.request.headers[openingHeader]
        return next(typeof opening === 'string' ? { ...call, context: { ...call.context, opening } } : call)
      },
    ],
  }
}
