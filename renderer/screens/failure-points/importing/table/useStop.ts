import { useMemo } from 'react'

interface Stop {
  /** What is begun now ends by this signal. */
  begin(): AbortSignal
  stop(): void
}

/** Ends what was begun last; the same one for as long as its component stands. */
export function useStop(): Stop {
  return useMemo(() => {
    let controller = new AbortController()
    return {
      begin() {
        controller = new AbortController()
        return controller.signal
      },
      stop: () => controller.abort(),
    }
  }, [])
}
