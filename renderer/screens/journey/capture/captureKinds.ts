import type { CaptureCommandId } from '../../../../shared/commands/catalogue.ts'

/** What a line that is typed on the map can become, in the order of their keys. */
export const captureKinds = ['failure-point', 'promise', 'backstage', 'hand', 'idea', 'good-moment', 'score'] as const
export type CaptureKind = (typeof captureKinds)[number]

/** By which command each is chosen. */
export const kindCommands = {
  'failure-point': 'note-failure-point',
  promise: 'note-promise',
  backstage: 'note-backstage',
  hand: 'note-hand',
  idea: 'note-idea',
  'good-moment': 'note-good-moment',
  score: 'note-score',
} as const satisfies Record<CaptureKind, CaptureCommandId>
