/**
 * The keys of one language's texts with any text behind them: a second language that lacks one does not compile. It may add
 * the form for two (`_two`), which English lacks and Hebrew has.
 */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> } & {
  readonly [dual: `${string}_two`]: string
}
