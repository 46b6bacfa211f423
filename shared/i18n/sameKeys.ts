/** The keys of one language's texts with any text behind them: a second language that lacks one does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
