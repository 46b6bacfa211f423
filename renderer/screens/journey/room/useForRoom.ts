import { useRemembered } from '../../../page/useRemembered.ts'

/** Whether the map is shown to a room: large, and with nothing above it that the room does not need. */
export function useForRoom(): ReturnType<typeof useRemembered<boolean>> {
  return useRemembered('journey.roomScale', false)
}
