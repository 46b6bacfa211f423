import { KeyText } from './KeyText.ts'

/** Hears of the parts of the outermost object or array, at byte offsets from the beginning of the text. */
export interface JsonListener {
  /** A key or a value begins, at the offset of its first byte; `byte` is that one. */
  begin(offset: number, byte: number, isKey: boolean): void
  /** It has ended before this offset. */
  end(offset: number): void
}

/** Hears of every object, array, element and key, at any depth, in the order of the text. */
export interface JsonStructureListener {
  /** An object or an array begins. */
  open(isArray: boolean): void
  /** The innermost one ends. */
  close(): void
  /** A value begins that stands in an array. */
  element(): void
  /** A key of the innermost object, as it reads: its escapes are resolved. */
  key(text: string): void
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openArray = 0x5b
const closeArray = 0x5d
const openObject = 0x7b
const closeObject = 0x7d

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'comma or close' | 'nothing' | 'text' | 'escape' | 'hex'
type Expecting = Expected | 'letters' | 'number'

/** Where a number stands: which bytes may follow, and whether it may end here. */
interface NumberState {
  readonly next: (byte: number) => NumberState | null
  readonly isWhole: boolean
}

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
const isExponent = (byte: number) => byte === 0x65 || byte === 0x45

const exponent: NumberState = { isWhole: true, next: (byte) => (isDigit(byte) ? exponent : null) }
const exponentSign: NumberState = { isWhole: false, next: exponent.next }
const exponentMark: NumberState = {
  isWhole: false,
  next: (byte) => (byte === 0x2b || byte === 0x2d ? exponentSign : exponent.next(byte)),
}
const fraction: NumberState = {
  isWhole: true,
  next: (byte) => (isDigit(byte) ? fraction : isExponent(byte) ? exponentMark : null),
}
const point: NumberState = { isWhole: false, next: (byte) => (isDigit(byte) ? fraction : null) }
const zero: NumberState = {
  isWhole: true,
  next: (byte) => (byte === 0x2e ? point : isExponent(byte) ? exponentMark : null),
}
const whole: NumberState = { isWhole: true, next: (byte) => (isDigit(byte) ? whole : zero.next(byte)) }
const minus: NumberState = {
  isWhole: false,
  next: (byte) => (byte === 0x30 ? zero : isDigit(byte) ? whole : null),
}

const words: ReadonlyMap<number, string> = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), word]))

/**
 * Reads JSON text in UTF-8 chunk by chunk, of any size and depth, in memory that does not grow with it. Whether the bytes are
 * UTF-8 is not its concern.
 */
export class JsonScanner {
  /** The offset of the first byte that no JSON text has there; null while there is none. */
  mistake: number | null = null
  readonly #listener: JsonListener | null
  readonly #structure: JsonStructureListener | null
  readonly #key = new KeyText()
  /** The closing bytes of all that is open. */
  readonly #open: number[] = []
  #expected: Expecting = 'value'
  #offset = 0
  #isKey = false
  #number: NumberState = minus
  /** What is left of a word or of the digits of an escape. */
  #left = ''
  #hexLeft = 0

  constructor(listener: JsonListener | null = null, structure: JsonStructureListener | null = null) {
    this.#listener = listener
    this.#structure = structure
  }

  /** True when a whole value was read and nothing more may come but white space. */
  get isFinished(): boolean {
    return this.#expected === 'nothing'
  }

  /** Reads on; does nothing after a mistake. */
  push(chunk: Uint8Array): void {
    let at = 0
    if (this.#structure !== null) this.#key.take(chunk)
    while (at < chunk.length && this.mistake === null) {
      if (this.#expected === 'text') at = this.#skipText(chunk, at)
      else {
        this.#take(chunk[at] ?? 0, this.#offset + at)
        at += 1
      }
    }
    if (this.#structure !== null) this.#key.leave()
    this.#offset += chunk.length
  }

  /** The text ends here, and what is unfinished is a mistake. */
  end(): void {
    if (this.mistake !== null) return
    if (this.#expected === 'number' && this.#number.isWhole) this.#close(this.#offset)
    if (!this.isFinished) this.mistake = this.#offset
  }

  /** Most bytes of most documents stand in strings. */
  #skipText(chunk: Uint8Array, from: number): number {
    let at = from
    while (at < chunk.length) {
      const byte = chunk[at] ?? 0
      at += 1
      if (byte === quote) {
        this.#close(this.#offset + at)
        return at
      }
      if (byte === backslash) {
        this.#expected = 'escape'
        return at
      }
      if (byte < 0x20) {
        this.mistake = this.#offset + at - 1
        return at
      }
    }
    return at
  }

  #take(byte: number, offset: number): void {
    if (this.#expected === 'number') this.#takeInNumber(byte, offset)
    else if (this.#expected === 'letters') this.#takeInWord(byte, offset)
    else if (this.#expected === 'escape' || this.#expected === 'hex') this.#takeInEscape(byte, offset)
    else if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) this.#takeToken(byte, offset)
  }

  #takeToken(byte: number, offset: number): void {
    switch (this.#expected) {
      case 'value or ]':
        if (byte === closeArray) this.#closeContainer(byte, offset)
        else this.#begin(byte, offset)
        break
      case 'value':
        this.#begin(byte, offset)
        break
      case 'key or }':
        if (byte === closeObject) this.#closeContainer(byte, offset)
        else this.#beginKey(byte, offset)
        break
      case 'key':
        this.#beginKey(byte, offset)
        break
      case ':':
        if (byte === colon) this.#expected = 'value'
        else this.mistake = offset
        break
      case 'comma or close':
        if (byte !== comma) this.#closeContainer(byte, offset)
        else this.#expected = this.#open.at(-1) === closeArray ? 'value' : 'key'
        break
      default:
        this.mistake = offset
    }
  }

  #begin(byte: number, offset: number): void {
    if (this.#open.length === 1) this.#listener?.begin(offset, byte, false)
    if (this.#open.at(-1) === closeArray) this.#structure?.element()
    const word = words.get(byte)
    if (byte === quote) {
      this.#isKey = false
      this.#expected = 'text'
    } else if (byte === openObject) {
      this.#structure?.open(false)
      this.#open.push(closeObject)
      this.#expected = 'key or }'
    } else if (byte === openArray) {
      this.#structure?.open(true)
      this.#open.push(closeArray)
      this.#expected = 'value or ]'
    } else if (word !== undefined) {
      this.#left = word.slice(1)
      this.#expected = 'letters'
    } else {
      const number = byte === 0x2d ? minus : minus.next(byte)
      if (number === null) this.mistake = offset
      else this.#number = number
      this.#expected = 'number'
    }
  }

  #beginKey(byte: number, offset: number): void {
    if (byte !== quote) {
      this.mistake = offset
      return
    }
    if (this.#open.length === 1) this.#listener?.begin(offset, byte, true)
    if (this.#structure !== null) this.#key.begin(offset - this.#offset)
    this.#isKey = true
    this.#expected = 'text'
  }

  /** A key or a value has ended before this offset. */
  #close(offset: number): void {
    if (this.#open.length === 1) this.#listener?.end(offset)
    if (this.#isKey) this.#structure?.key(this.#key.end(offset - this.#offset))
    if (this.#isKey) this.#expected = ':'
    else this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or close'
    this.#isKey = false
  }

  #closeContainer(byte: number, offset: number): void {
    if (this.#open.at(-1) !== byte) {
      this.mistake = offset
      return
    }
    this.#open.pop()
    this.#structure?.close()
    this.#close(offset + 1)
  }

  #takeInNumber(byte: number, offset: number): void {
    const next = this.#number.next(byte)
    if (next !== null) this.#number = next
    else if (this.#number.isWhole) {
      this.#close(offset)
      this.#take(byte, offset)
    } else this.mistake = offset
  }

  #takeInWord(byte: number, offset: number): void {
    if (this.#left.charCodeAt(0) !== byte) this.mistake = offset
    this.#left = this.#left.slice(1)
    if (this.#left === '') this.#close(offset + 1)
  }

  #takeInEscape(byte: number, offset: number): void {
    if (this.#expected === 'hex') {
      if (!isDigit(byte) && !isHexLetter(byte)) this.mistake = offset
      this.#hexLeft -= 1
      if (this.#hexLeft === 0) this.#expected = 'text'
    } else if (byte === 0x75) {
      this.#hexLeft = 4
      this.#expected = 'hex'
    } else {
      if (!'"\\/bfnrt'.includes(String.fromCharCode(byte))) this.mistake = offset
      this.#expected = 'text'
    }
  }
}

function isHexLetter(byte: number): boolean {
  const small = byte | 0x20
  return small >= 0x61 && small <= 0x66
}
