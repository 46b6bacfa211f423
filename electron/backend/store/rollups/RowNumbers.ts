const firstRoom = 16
const growth = 1.5

/** What each of very many rows is counted by, in bare numbers outside the heap: 28 bytes a row. */
export class RowNumbers {
  #count = 0
  #days = new Int32Array(firstRoom)
  #places = new Int32Array(firstRoom)
  #customers = new Int32Array(firstRoom)
  #cases = new Float64Array(firstRoom)
  #costs = new Float64Array(firstRoom)

  get length(): number {
    return this.#count
  }

  /** The columns as far as there are rows; they hold until the next row is added. */
  get columns() {
    const upTo = this.#count
    return {
      days: this.#days.subarray(0, upTo),
      places: this.#places.subarray(0, upTo),
      customers: this.#customers.subarray(0, upTo),
      cases: this.#cases.subarray(0, upTo),
      costs: this.#costs.subarray(0, upTo),
    }
  }

  /** Days, places and customers are whole numbers below 2^31. */
  add(day: number, place: number, customer: number, cases: number, cost: number): void {
    const row = this.#count
    if (row === this.#days.length) this.#grow()
    this.#days[row] = day
    this.#places[row] = place
    this.#customers[row] = customer
    this.#cases[row] = cases
    this.#costs[row] = cost
    this.#count += 1
  }

  #grow(): void {
    const room = Math.ceil(this.#count * growth)
    this.#days = widened(this.#days, new Int32Array(room))
    this.#places = widened(this.#places, new Int32Array(room))
    this.#customers = widened(this.#customers, new Int32Array(room))
    this.#cases = widened(this.#cases, new Float64Array(room))
    this.#costs = widened(this.#costs, new Float64Array(room))
  }
}

function widened<Numbers extends Int32Array | Float64Array>(numbers: Numbers, into: Numbers): Numbers {
  into.set(numbers)
  return into
}
