import { isTyped, useRemembered } from '../../../page/useRemembered.ts'

/** Letters: a chat of years. More would keep the page busy for longer than a key may take. */
export const longestTranscript = 2_000_000

/** The interview or chat that was pasted. It waits while the user is elsewhere, and is asked about before it is lost. */
export function useTranscriptText() {
  return useRemembered('transcript.text', '', { as: 'interview', when: isTyped })
}
