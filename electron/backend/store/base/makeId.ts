import { randomBytes, randomInt } from 'node:crypto'

/** Random bytes are drawn for many ids at once: drawing them takes longer than all else. */
const pool = { bytes: Buffer.alloc(0), at: 0 }
const randomPart = 6
const idsInPool = 2048

/** In 26 bits: how many ids one millisecond has room for after the first, which begins in the lower half. */
const counterBits = 26
const counters = 2 ** counterBits

let millisecond = 0
let counter = 0
let beginning = ''

/** A UUIDv7; those of one process sort in the order in which they were made. */
export function makeId(): string {
  step()
  const random = nextRandom()
  const high = (counter >>> 14).toString(16).padStart(3, '0')
  const low = (0x8000 | (counter & 0x3fff)).toString(16)
  return `${beginning}-7${high}-${low}-${random}`
}

/** Letters and digits of which none is taken for another; 32, so that each stands for five random bits. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
/** 60 random bits: that two of a million imports, in whatever copies of a file, draw the same has a chance of one in two million. */
const drawnLetters = 12

/** Makes ids of items that come by the thousand: a third as long as others, for each stands in its file several times. */
export function shortIds(): () => string {
  const drawn = Array.from(randomBytes(drawnLetters), (byte) => letters[byte % letters.length]).join('')
  let made = 0
  return () => {
    made += 1
    return drawn + made.toString(36)
  }
}

function step(): void {
  const now = Math.max(millisecond, Date.now())
  counter += 1
  if (now === millisecond && counter < counters) return
  millisecond = now === millisecond ? now + 1 : now
  counter = randomInt(counters / 2)
  const digits = millisecond.toString(16).padStart(12, '0')
  beginning = `${digits.slice(0, 8)}-${digits.slice(8)}`
}

function nextRandom(): string {
  if (pool.at >= pool.bytes.length) {
    pool.bytes = randomBytes(randomPart * idsInPool)
    pool.at = 0
  }
  const part = pool.bytes.toString('hex', pool.at, pool.at + randomPart)
  pool.at += randomPart
  return part
}
