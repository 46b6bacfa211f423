import { SaxesParser } from 'saxes'
import { Refusal } from '../../../shared/model/refusal.ts'
import { longestPiece } from './workbookLimits.ts'

/** What is done with the elements of a document, by their names without prefixes. */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
}

export type XmlAttributes = Readonly<Record<string, string>>

/**
 * Goes through an XML document that comes in pieces of bytes, and yields after each. Refused: what is not well-formed, and a
 * document that brings definitions of its own, which can grow without bound. @throws Refusal `workbook-broken`
 */
export async function* readXml(bytes: AsyncIterable<Buffer>, name: string, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const broken = (cause: unknown) => new Refusal('workbook-broken', { name }, { cause })
  let since = 0
  parser.on('doctype', (doctype) => {
    throw broken(doctype)
  })
  parser.on('error', (error) => {
    throw broken(error)
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    since = 0
    handlers.open?.(localName(tag), attributes)
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', ({ name: tag }) => {
    since = 0
    handlers.close?.(localName(tag))
  })
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece))
    since += piece.length
    parser.write(decoder.decode(piece, { stream: true }))
    if (since > longestPiece) throw broken('a piece that does not end')
    yield
  }
  parser.write(decoder?.decode() ?? '')
  parser.close()
}

function encodingOf([first, second]: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Reads a document whole. @throws Refusal as `readXml` */
export async function readWholeXml(bytes: AsyncIterable<Buffer>, name: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(bytes, name, handlers));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute that carries a prefix, which each writer chooses for itself. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`))
  return key === undefined ? undefined : attributes[key]
}

/** XML's own booleans. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
