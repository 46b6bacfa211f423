/** The words that a mend writes into an engagement, in its language. */
export interface MendWords {
  /** The title of what has none. */
  readonly noTitle: string
  /** What fields are called, by their key. */
  readonly fields: Readonly<Record<string, string>>
}
