import type { ReactNode } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { ColumnChooser } from '../../../kit/grid/ColumnChooser.tsx'
import { useTouchpointColumns } from './useTouchpointColumns.tsx'

/** Which columns of the touchpoints are shown. */
export function TouchpointColumns({ map }: { map: JourneyMap }): ReactNode {
  return <ColumnChooser columns={useTouchpointColumns(map.stages, map.measure)} mainColumn="name" rememberAs="touchpoints" />
}
