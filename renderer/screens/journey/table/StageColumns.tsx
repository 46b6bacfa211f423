import type { ReactNode } from 'react'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { ColumnChooser } from '../../../kit/grid/ColumnChooser.tsx'
import { useStageColumns } from './useStageColumns.tsx'

/** Which columns of the stages are shown. */
export function StageColumns({ measure }: { measure: Measure }): ReactNode {
  return <ColumnChooser columns={useStageColumns(measure)} mainColumn="name" rememberAs="stages" />
}
