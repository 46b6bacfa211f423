import * as z from 'zod'
import { tableKinds } from '../../../../../shared/model/importVocabulary.ts'
import { importReadingSchema } from '../../../../../shared/model/lists/cases/imports.ts'
import { mappings as descriptor, labelChoiceSchema } from '../../../../../shared/model/lists/cases/mappings.ts'
import { json, oneOf } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const mappings = tableList(descriptor, 'mapping', {
  as: oneOf('kind', tableKinds),
  columns: json('columns', z.array(z.string())),
  reading: json('reading', importReadingSchema),
  labels: json('labels', z.array(labelChoiceSchema)),
})
