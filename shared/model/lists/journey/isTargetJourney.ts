interface Aims {
  readonly targetOf?: string | undefined
  readonly targetOfMain?: boolean | undefined
}

/** Whether a journey is aimed at, in the place of another or of the main one. */
export function isTargetJourney({ targetOf, targetOfMain }: Aims): boolean {
  return targetOf !== undefined || targetOfMain === true
}
