/**
 * What a text says where a value is wanted: the value, nothing at all, or something that is not understood, and why. Whoever
 * asked keeps the text, to show it beside the reason.
 */
export type Reading<Value, Reason extends string> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unread'; readonly reason: Reason }

export const blank = { kind: 'blank' } as const

export function read<Value>(value: Value): { readonly kind: 'value'; readonly value: Value } {
  return { kind: 'value', value }
}

export function unread<Reason extends string>(reason: Reason): { readonly kind: 'unread'; readonly reason: Reason } {
  return { kind: 'unread', reason }
}

/** The value read; undefined for a blank, and for what is not understood: where that matters it has been told before. */
export function valueIn<Value>(reading: Reading<Value, string>): Value | undefined {
  return reading.kind === 'value' ? reading.value : undefined
}
