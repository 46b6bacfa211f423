import { SaxesParser } from 'saxes'

/** An element of a part with the names of those in it, in their order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/** Every element of a part, each before those in it. Throws where it is not well-formed. */
export function elementsOf(xml: string): readonly Element[] {
  const all: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    all.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return all
}

/** By the name of an element, what it may hold in the order of its schema. */
export type SchemaOrder = Readonly<Record<string, readonly string[]>>

/** Whether an element holds only what it may, in the order of its schema; of elements that are not listed nothing is said. */
export function isInOrder({ name, children }: Element, order: SchemaOrder): boolean {
  const known = order[name]
  if (known === undefined) return true
  let at = 0
  for (const child of children) {
    while (at < known.length && known[at] !== child.name) at += 1
    if (at === known.length) return false
  }
  return true
}
