import { MutationObserver, type UseMutationOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useMessages } from '../Messages.tsx'

/**
 * As `useEdit` for whoever shows nothing of how the change goes: it is not drawn anew when the change begins and when it is done. The
 * function stays the same.
 */
export function useSave<Output, Failure, Input, Context>(
  options: UseMutationOptions<Output, Failure, Input, Context>,
): (input: Input) => void {
  const queries = useQueryClient()
  const { refuse } = useMessages()
  const [observer] = useState(() => new MutationObserver(queries, options))
  useEffect(() => {
    observer.setOptions({
      ...options,
      onError: (error, ...rest) => {
        refuse(error)
        return options.onError?.(error, ...rest)
      },
    })
  })
  return useCallback((input) => void observer.mutate(input).catch(() => undefined), [observer])
}
