interface Said {
  readonly admission?: string | undefined
  readonly releasedOn?: string | undefined
}

/**
 * What customers hear after a change, its admission released only as far as it was: a release is of the words that were read, so it
 * falls with them, unless the change brings another day of release along; where nothing is admitted, nothing is released.
 */
export function withStandingRelease<Response extends Said>(
  before: Said | undefined,
  after: Response,
): Response | Omit<Response, 'releasedOn'> {
  const { releasedOn, ...draft } = after
  if (releasedOn === undefined) return after
  const words = (draft.admission ?? '').trim()
  const isOfOtherWords = releasedOn === before?.releasedOn && words !== (before.admission ?? '').trim()
  return words === '' || isOfOtherWords ? draft : after
}
