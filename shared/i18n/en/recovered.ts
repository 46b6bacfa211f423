import type { Recovered } from '../../engagement/recovered.ts'

/** Of a file beside which an interrupted write was found. */
export const recovered = {
  newer:
    'An interrupted write was found beside “{{name}}”, which is whole with it and without it. The newer version is open; the other one is among its backups, which Home lists.',
  'as-found':
    'An interrupted write of another version was found beside “{{name}}”. The file is open as it was; that other version is among its backups, which Home lists.',
  'set-aside':
    'An interrupted write that does not belong to “{{name}}” was found beside it. The file is open as it was, without it.',
} as const satisfies Record<Recovered, string>
