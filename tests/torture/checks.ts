/** The checks of reliability and security that `npm run torture` prints, by the tag that their tests bear. */
export const checks = {
  S2: 'A file leaves WAL mode, and no file is left beside it',
  S3: 'A copy of the open file is whole',
  S5: 'Bad files are refused with their own reason and not a byte changes',
  S6: 'Nothing of a file is evaluated before its schema is known to be ours',
  S8: 'A file that is open elsewhere is refused at once, by any name',
  S10: 'A file that was moved, deleted or replaced takes no write in silence',
  S11: 'A writer that died is undone to its last whole state, and what was found is kept',
  S14: 'A file of a newer version is refused untouched',
  S15: 'What may not be written to opens for viewing',
  S16: 'A flipped byte that changes what a file says is noticed',
  K1: 'Edits survive kill -9',
  K2: 'Imports survive kill -9, each whole or not there',
  K6: 'Killed again while it brings a file back, it still does when it is opened next',
  K7: 'A full disk loses nothing, and work goes on when there is room',
  K8: 'A fault of the disk at any step loses nothing and tears nothing',
  K9: 'What is killed while it makes a file leaves the old one, a whole one or none, and nothing else',
  E4: 'Every fuse stands at its release value',
  E8: 'No payload brings a procedure down, and none is taken that does not fit',
  E14: 'Nothing leaves the machine, by any protocol',
  E15: 'Electron is one that still gets security fixes',
  H1: 'Every shape of CSV is read as it is meant',
  H2: 'No text on which programs have stumbled is changed or breaks what is written',
  H3: 'Hebrew is one text in every encoding',
  H4: 'No text table brings a reader down',
  H5: 'No workbook brings a reader down',
  H6: 'What reads a table can be killed',
  H7: 'No text of a workbook is taken for a formula',
  H8: 'No mark turns round what stands beside a name',
  H9: 'No text runs in a page that we write',
  H10: 'No name of a file leaves its folder or takes the place of another',
  H11: 'No name reaches the prototypes of objects',
  H12: 'Random tables crash and hold up nothing',
  H13: 'No NUL and no half of a character is stored',
  L1: 'The server listens on the loopback address alone',
  L2: 'No token but the right one is taken',
  L3: 'Every route asks for the token',
  L4: 'No other host name is answered',
  L5: 'No other origin is answered',
  L6: 'State changes by POST of JSON alone',
  L7: 'Every answer carries the security headers',
  L8: 'The token is written nowhere',
  L9: 'Slow connections and large bodies are bounded',
  L10: 'The server has the routes of the desktop, and stops by itself',
} as const

export type CheckId = keyof typeof checks

/**
 * What hostile tables and workbooks do to readers and documents, not what faults do to a file or strangers to the program.
 * `npm test` tries these each time as well; of `npm run torture` only the long form does, and the short one says so.
 */
export const inLongFormOnly: readonly CheckId[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H9', 'H10', 'H12']

/** The tags that the tests of checks may bear. */
export const checkTags = Object.entries(checks).map(([name, description]) => ({ name, description }))

/** How a test tells the figure of its check: `annotate(figure, figureOfCheck)`. */
export const figureOfCheck = 'check'
