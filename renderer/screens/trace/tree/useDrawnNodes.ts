import { useMemo } from 'react'
import { useIsPrinting } from '../../../charts/base/useIsPrinting.ts'
import { useFrameSteps } from '../../../page/redrawing/useFrameSteps.ts'
import { rootKey } from '../editor/outline.ts'
import type { TreeLayout } from './layoutTree.ts'

/** Nodes up to which a tree is drawn whole at once. */
const drawnAtOnce = 24
/** Nodes that every further frame adds. */
const nodesAStep = 24
/** Pixels beyond the edges of what is in sight. */
const margin = 40

interface DrawnNodesInput {
  /** Names the tree. */
  readonly of: string
  readonly layout: TreeLayout
  /** At which it is drawn. */
  readonly factor: number
  /** Pixels of the surface. */
  readonly height: number
}

export interface DrawnNodes {
  has(key: string): boolean
  /** Whether all are drawn whole. */
  readonly isWhole: boolean
}

/**
 * Which nodes of a large tree are drawn whole: at first those in sight around the failure point, then frame by frame the rest from
 * there outward. The others have their place, their name and their keys.
 */
export function useDrawnNodes({ of, layout, factor, height }: DrawnNodesInput): DrawnNodes {
  const isPrinting = useIsPrinting()
  const { boxes } = layout
  const ranked = useMemo(() => outward(layout, factor, height), [layout, factor, height])
  const count = (step: number): number => ranked.inSight + step * nodesAStep
  const isAll = (step: number): boolean => count(step) >= boxes.size
  const step = useFrameSteps(of, isAll)
  const isWhole = isPrinting || isAll(step)
  const drawn = count(step)
  return { isWhole, has: (key) => isWhole || (ranked.rankOf.get(key) ?? 0) < drawn }
}

/** Every node's place in the order of being drawn, and how many are in sight at first. */
function outward({ boxes, height: whole }: TreeLayout, factor: number, height: number) {
  const root = boxes.get(rootKey)
  const half = height / factor / 2
  const middle = Math.min(Math.max(root === undefined ? 0 : root.top + root.height / 2, half), Math.max(half, whole - half))
  const distances = [...boxes].map(([key, box]) => ({
    key,
    distance: Math.max(0, Math.abs(box.top + box.height / 2 - middle) - box.height / 2),
  }))
  distances.sort((a, b) => a.distance - b.distance)
  const inSight = distances.filter(({ distance }) => distance <= half + margin).length
  return {
    inSight: boxes.size <= drawnAtOnce ? boxes.size : inSight,
    rankOf: new Map(distances.map(({ key }, at) => [key, at])),
  }
}
