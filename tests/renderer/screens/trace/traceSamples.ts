import fc from 'fast-check'
import type { TraceNodeView, TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import type { Join } from '../../../../shared/model/vocabulary.ts'

export function cause(id: string, causes: readonly TraceNodeView[] = [], given: Partial<TraceNodeView> = {}): TraceNodeView {
  return { id, title: id, state: 'possible', join: 'contribute', share: null, weight: 0, rootCause: null, ...given, causes }
}

export function viewOf(causes: readonly TraceNodeView[], join: Join = 'contribute'): TraceView {
  return {
    failurePoint: { id: 'F', code: 'FP-01', title: 'Failure', harm: 10, severity: null },
    join,
    causes,
    traced: 0,
    blockedRootCauses: new Map(),
  }
}

type Shape = readonly Shape[]

function shapesTo(depth: number): fc.Arbitrary<Shape> {
  return depth === 0 ? fc.constant([]) : fc.array(shapesTo(depth - 1), { maxLength: 4 })
}

function toCauses(shapes: Shape, prefix: string): readonly TraceNodeView[] {
  return shapes.map((children, index) => cause(`${prefix}${index}`, toCauses(children, `${prefix}${index}.`)))
}

/** Trees of any form, up to four levels deep. */
export const deepTree: fc.Arbitrary<readonly TraceNodeView[]> = shapesTo(4).map((shapes) => toCauses(shapes, 'n'))
