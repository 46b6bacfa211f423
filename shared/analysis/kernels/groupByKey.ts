/** Places put together by a key: those of key k are `places[starts[k]]` to `places[starts[k + 1] - 1]`. */
export interface Groups {
  readonly starts: Int32Array
  readonly places: Int32Array
}

/** Groups the places of the list by the key that stands there, 0 to `size` − 1; within a group they ascend. */
export function groupByKey(keys: Int32Array, size: number): Groups {
  const starts = startsByKey(keys, size)
  const next = starts.slice()
  const places = new Int32Array(keys.length)
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place]
    places[next[key]] = place
    next[key] += 1
  }
  return { starts, places }
}

/** Where the group of each key starts when the keys stand in ascending order, and where the last one ends. */
export function startsByKey(keys: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1)
  for (let place = 0; place < keys.length; place += 1) starts[keys[place] + 1] += 1
  for (let key = 1; key <= size; key += 1) starts[key] += starts[key - 1]
  return starts
}
