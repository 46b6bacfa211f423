/** Adds to the number at an index within the list. */
export function addAt(values: Float64Array | Int32Array, index: number, amount: number): void {
  values[index] += amount
}
