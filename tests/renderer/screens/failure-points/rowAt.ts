import type { FailurePointRow } from '../../../../shared/contract/lists/failurePointContract.ts'

/** A row of the table as it stands at this place, from 0. */
export function rowAt(index: number): FailurePointRow {
  return {
    id: `f${index}`,
    code: `FP-${index}`,
    title: `Title ${index}`,
    stage: null,
    stageName: null,
    touchpoint: null,
    touchpointName: null,
    channel: null,
    severity: null,
    perMonth: null,
    countPerMonth: 0,
    counted: false,
    occurrences: 0,
    costPerCase: null,
    customersPerMonth: null,
    harm: 0,
    traced: 0,
  }
}
