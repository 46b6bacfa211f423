import type { Trace } from '../../engagement/engagement.ts'
import { compareCodePoints } from '../../model/codePointOrder.ts'
import { type TraceNode, toTraceNode } from '../attribution/traceTree.ts'
import type { TermMembers } from '../kernels/entriesOnTerms.ts'
import type { TermParts } from '../kernels/removalTables.ts'
import { listOf } from '../numbers/listOf.ts'

/**
 * What the traces keep, written as sums of products (design section 6). Kept of a failure point is a polynomial in what its
 * root causes keep: a leaf outside needed-together nodes is a term of one root cause, a needed-together group of leaves a
 * term of several. Terms with the same root causes are one term, whatever failure point they come from. Multiplying out a
 * group of many branched parts could grow without end; such a group stays a tree.
 */
export interface TraceTerms extends TermParts {
  /** Ids, in code-point order; every index below is into these lists. */
  readonly failurePoints: readonly string[]
  readonly rootCauses: readonly string[]
  /** The root causes of each term; term j below rootCauses.length is root cause j alone. */
  readonly terms: readonly (readonly number[])[]
  readonly members: TermMembers
  readonly trees: readonly TogetherTree[]
}

/** A needed-together subtree kept as a tree: the share of its failure point that stands on it, and its nodes. */
export interface TogetherTree {
  readonly point: number
  readonly share: number
  readonly root: IndexedNode
}

/** A TraceNode whose root causes are indexes and whose children stand in an order of their own, not the input's. */
export type IndexedNode =
  | { readonly kind: 'leaf'; readonly rootCause: number }
  | { readonly kind: 'untraced' }
  | { readonly kind: 'contribute'; readonly shares: readonly number[]; readonly children: readonly IndexedNode[] }
  | { readonly kind: 'together'; readonly children: readonly IndexedNode[] }

interface Product {
  readonly share: number
  /** Ascending. */
  readonly rootCauses: readonly number[]
}

const mostProductsOfOneGroup = 27

/** Expects traces that findProblems accepts, at most one for a failure point. */
export function toTraceTerms(traces: readonly Trace[]): TraceTerms {
  const sorted = traces
    .map((trace) => ({ id: trace.failurePoint, node: toTraceNode(trace.cause) }))
    .sort((a, b) => compareCodePoints(a.id, b.id))
  const rootCauses = sortedRootCauses(sorted.map(({ node }) => node))
  const indexOf = new Map(rootCauses.map((id, index) => [id, index]))
  const terms: (readonly number[])[] = rootCauses.map((_, index) => [index])
  const termOf = new Map<string, number>()
  const parts: { point: number; term: number; share: number }[] = []
  const trees: TogetherTree[] = []
  sorted.forEach(({ node }, point) => {
    const found: Product[] = []
    splitNode(toIndexed(node, indexOf), 1, found, (share, root) => trees.push({ point, share, root }))
    for (const { share, rootCauses: causes } of mergeProducts(found)) {
      parts.push({ point, term: termIndex(causes, terms, termOf), share })
    }
  })
  return {
    failurePoints: sorted.map(({ id }) => id),
    rootCauses,
    terms,
    partPoint: listOf(parts, ({ point }) => point),
    partTerm: listOf(parts, ({ term }) => term),
    partShare: Float64Array.from(parts, (part) => part.share),
    members: membersOf(terms, rootCauses.length),
    trees,
  }
}

function membersOf(terms: TraceTerms['terms'], rootCauseCount: number): TermMembers {
  const members = terms.flatMap((causes, term) => causes.map((rootCause) => ({ term, rootCause })))
  return {
    termCount: terms.length,
    rootCauseCount,
    memberTerm: listOf(members, ({ term }) => term),
    memberRootCause: listOf(members, ({ rootCause }) => rootCause),
  }
}

function sortedRootCauses(nodes: readonly TraceNode[]): string[] {
  const ids = new Set<string>()
  const visit = (node: TraceNode): void => {
    if (node.kind === 'root-cause') ids.add(node.rootCause)
    else if (node.kind === 'contribute') for (const child of node.children) visit(child.node)
    else if (node.kind === 'together') for (const child of node.children) visit(child)
  }
  for (const node of nodes) visit(node)
  return [...ids].sort(compareCodePoints)
}

function termIndex(causes: readonly number[], terms: (readonly number[])[], termOf: Map<string, number>): number {
  const [only] = causes
  if (causes.length === 1 && only !== undefined) return only
  const key = causes.join()
  const known = termOf.get(key)
  if (known !== undefined) return known
  termOf.set(key, terms.length)
  terms.push(causes)
  return terms.length - 1
}

function toIndexed(node: TraceNode, indexOf: ReadonlyMap<string, number>): IndexedNode {
  switch (node.kind) {
    case 'untraced':
      return node
    case 'root-cause':
      return { kind: 'leaf', rootCause: indexOf.get(node.rootCause) ?? 0 }
    case 'contribute': {
      const children = node.children.map((child) => ({ share: child.share, node: toIndexed(child.node, indexOf) }))
      if (children.length > 1) children.sort((a, b) => compareNodes(a.node, b.node) || a.share - b.share)
      return { kind: 'contribute', shares: children.map(({ share }) => share), children: children.map((child) => child.node) }
    }
    case 'together':
      return { kind: 'together', children: node.children.map((child) => toIndexed(child, indexOf)).sort(compareNodes) }
  }
}

const kindOrder = { leaf: 0, untraced: 1, contribute: 2, together: 3 } as const

/** Any order will do that depends on the nodes alone: it makes sums independent of the input's order. */
function compareNodes(a: IndexedNode, b: IndexedNode): number {
  if (a.kind === 'leaf' && b.kind === 'leaf') return a.rootCause - b.rootCause
  if (a.kind === 'contribute' && b.kind === 'contribute') {
    return compareLists(a.children, b.children, compareNodes) || compareLists(a.shares, b.shares, (x, y) => x - y)
  }
  if (a.kind === 'together' && b.kind === 'together') return compareLists(a.children, b.children, compareNodes)
  return kindOrder[a.kind] - kindOrder[b.kind]
}

function compareLists<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    const order = compare(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Adds the products of a node outside needed-together nodes; groups too large to multiply out go to `onTree`. */
function splitNode(node: IndexedNode, share: number, found: Product[], onTree: (share: number, root: IndexedNode) => void): void {
  switch (node.kind) {
    case 'untraced':
      return
    case 'leaf':
      found.push({ share, rootCauses: [node.rootCause] })
      return
    case 'contribute':
      node.children.forEach((child, index) => {
        splitNode(child, share * (node.shares[index] ?? 0), found, onTree)
      })
      return
    case 'together': {
      const products = multiplyOut(node)
      if (products === null) onTree(share, node)
      else for (const product of products) found.push({ ...product, share: share * product.share })
    }
  }
}

/** Kept of the node as a sum of products, the constant part included; null when there would be too many. */
function multiplyOut(node: IndexedNode): Product[] | null {
  switch (node.kind) {
    case 'untraced':
      return [{ share: 1, rootCauses: [] }]
    case 'leaf':
      return [{ share: 1, rootCauses: [node.rootCause] }]
    case 'contribute': {
      const sum: Product[] = []
      for (const [index, child] of node.children.entries()) {
        const products = multiplyOut(child)
        if (products === null || sum.length + products.length > mostProductsOfOneGroup) return null
        const share = node.shares[index] ?? 0
        for (const product of products) sum.push({ ...product, share: share * product.share })
      }
      return sum
    }
    case 'together': {
      let result: Product[] = [{ share: 1, rootCauses: [] }]
      for (const child of node.children) {
        const products = multiplyOut(child)
        if (products === null || result.length * products.length > mostProductsOfOneGroup) return null
        result = result.flatMap((left) => products.map((right) => multiply(left, right)))
      }
      return result
    }
  }
}

function multiply(left: Product, right: Product): Product {
  if (right.rootCauses.length === 0) return { share: left.share * right.share, rootCauses: left.rootCauses }
  const rootCauses = [...left.rootCauses, ...right.rootCauses].sort((a, b) => a - b)
  return { share: left.share * right.share, rootCauses }
}

/** One product for each set of root causes; the constant part, which nothing removes, is dropped. */
function mergeProducts(products: Product[]): Product[] {
  if (products.length > 1) {
    products.sort((a, b) => compareLists(a.rootCauses, b.rootCauses, (x, y) => x - y) || a.share - b.share)
  }
  const merged: Product[] = []
  for (const product of products) {
    if (product.rootCauses.length === 0 || product.share === 0) continue
    const last = merged.at(-1)
    if (last !== undefined && compareLists(last.rootCauses, product.rootCauses, (x, y) => x - y) === 0) {
      merged[merged.length - 1] = { share: last.share + product.share, rootCauses: last.rootCauses }
    } else merged.push(product)
  }
  return merged
}
