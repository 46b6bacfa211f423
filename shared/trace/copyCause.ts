import type { EditCause } from './editTrace.ts'

/**
 * A cause with everything beneath it as it stands elsewhere: under ids of its own, and without a share among its new siblings.
 * What is confirmed of one failure point is only possible of another until something speaks for it; what is rejected stays so.
 */
export function copyCause(cause: EditCause, newId: () => string): EditCause {
  return { ...copyBeneath(cause, newId), share: null }
}

function copyBeneath(cause: EditCause, newId: () => string): EditCause {
  const state = cause.state === 'confirmed' ? 'possible' : cause.state
  return { ...cause, id: newId(), state, causes: cause.causes.map((child) => copyBeneath(child, newId)) }
}
