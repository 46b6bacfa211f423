import type { Command } from './command.ts'

const transcript = { in: 'part', screen: 'evidence', part: 'transcript' } as const
const tally = { in: 'part', screen: 'evidence', part: 'tally' } as const

/** What becomes of a sentence of a transcript. */
export const ofTranscripts = [
  { id: 'take-as-evidence', scope: transcript, keys: ['e'] },
  { id: 'take-as-failure-point', scope: transcript, keys: ['f'] },
  { id: 'take-as-promise', scope: transcript, keys: ['p'] },
  { id: 'next-sentence', scope: transcript, keys: ['arrowdown'] },
  { id: 'previous-sentence', scope: transcript, keys: ['arrowup'] },
  { id: 'choose-next-too', scope: transcript, keys: ['shift+arrowdown'] },
  { id: 'first-sentence', scope: transcript, keys: ['home'] },
  { id: 'last-sentence', scope: transcript, keys: ['end'] },
] as const satisfies readonly Command[]

/** What is done on a tally while one listens. */
export const ofTallies = [
  { id: 'mark-numbered', scope: tally, keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] },
  { id: 'undo-mark', scope: tally, keys: ['backspace'] },
] as const satisfies readonly Command[]
