import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useMessages } from './Messages.tsx'

/** A change to the engagement; when it is refused, the reason is shown and nothing changed. */
export function useEdit<Output, Failure, Input, Context>(
  options: UseMutationOptions<Output, Failure, Input, Context>,
): UseMutationResult<Output, Failure, Input, Context> {
  const { refuse } = useMessages()
  return useMutation({
    ...options,
    onError: (error, ...rest) => {
      refuse(error)
      return options.onError?.(error, ...rest)
    },
  })
}
