import type { IndexedNode, TogetherTree } from './traceTerms.ts'

/** The needed-together trees that could not be multiplied out, laid out flat for evaluation. */
export interface TreeLayout {
  readonly point: number
  readonly share: number
  /** Root cause of each leaf; a root cause stands at most once in a needed-together tree. */
  readonly leaves: readonly number[]
  /** In post-order, children before their parent. */
  readonly nodes: readonly FlatNode[]
}

type FlatNode =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'untraced' }
  | { readonly kind: 'contribute'; readonly shares: readonly number[] }
  | { readonly kind: 'together'; readonly size: number }

export function layOutTree(tree: TogetherTree): TreeLayout {
  const leaves: number[] = []
  const nodes: FlatNode[] = []
  const visit = (node: IndexedNode): void => {
    if (node.kind === 'leaf') nodes.push({ kind: 'leaf', leaf: leaves.push(node.rootCause) - 1 })
    else if (node.kind === 'untraced') nodes.push(node)
    else {
      for (const child of node.children) visit(child)
      nodes.push(
        node.kind === 'contribute'
          ? { kind: 'contribute', shares: node.shares }
          : { kind: 'together', size: node.children.length },
      )
    }
  }
  visit(tree.root)
  return { point: tree.point, share: tree.share, leaves, nodes }
}

/**
 * How much the tree's kept falls when each leaf falls from `kept` to `kept − drop`. Every step adds terms of one sign, so
 * small results stay accurate. With kept 1 everywhere this is what the drops remove.
 */
export function dropOfTree(tree: TreeLayout, kept: Float64Array, drop: Float64Array): number {
  const keptStack: number[] = []
  const dropStack: number[] = []
  for (const node of tree.nodes) {
    if (node.kind === 'leaf') {
      keptStack.push(kept[node.leaf] ?? 1)
      dropStack.push(drop[node.leaf] ?? 0)
    } else if (node.kind === 'untraced') {
      keptStack.push(1)
      dropStack.push(0)
    } else if (node.kind === 'contribute') {
      const start = keptStack.length - node.shares.length
      let keptSum = 0
      let dropSum = 0
      node.shares.forEach((share, index) => {
        keptSum += share * (keptStack[start + index] ?? 0)
        dropSum += share * (dropStack[start + index] ?? 0)
      })
      replaceTop(keptStack, start, keptSum)
      replaceTop(dropStack, start, dropSum)
    } else {
      const start = keptStack.length - node.size
      let keptBefore = 1
      let keptAfter = 1
      let dropSum = 0
      for (let index = start; index < keptStack.length; index += 1) {
        const childKept = keptStack[index] ?? 0
        const childDrop = dropStack[index] ?? 0
        dropSum = dropSum * childKept + keptAfter * childDrop
        keptBefore *= childKept
        keptAfter *= childKept - childDrop
      }
      replaceTop(keptStack, start, keptBefore)
      replaceTop(dropStack, start, dropSum)
    }
  }
  return dropStack[0] ?? 0
}

function replaceTop(stack: number[], length: number, value: number): void {
  stack.length = length
  stack.push(value)
}
