import type { TestBackend } from '../testBackend.ts'

export type Client = TestBackend['client']

/** What the mutations need of the sample. */
export interface Sample {
  readonly journeys: readonly { readonly id: string }[]
  readonly stages: readonly { readonly id: string; readonly journey?: string }[]
  readonly touchpoints: readonly { readonly id: string; readonly stage: string }[]
  readonly categories: readonly { readonly id: string }[]
  readonly failurePoints: readonly { readonly id: string; readonly code: string }[]
  readonly rootCauses: readonly { readonly id: string; readonly category: string }[]
  readonly fixes: readonly { readonly id: string; readonly requires?: readonly string[] }[]
  readonly traces: readonly { readonly failurePoint: string }[]
  readonly snapshots: readonly { readonly id: string }[]
}

type Mutation = (client: Client, sample: Sample) => Promise<unknown>

/** By the procedures that they call, and what of them. */
export type Mutations = Readonly<Record<string, Mutation>>

export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new Error('the sample is smaller than this test needs')
  return item
}

/** A failure point with a trace, and its first why. */
export async function tracedPoint(client: Client, sample: Sample) {
  const failurePoint = at(sample.traces, 0).failurePoint
  const trace = await client.trace.get({ failurePoint })
  return { failurePoint, trace, first: at(trace.causes, 0).id }
}
