import * as z from 'zod'
import { tableKinds } from '../../../../../shared/model/importVocabulary.ts'
import { imports as descriptor, importReadingSchema, setAsideRowSchema } from '../../../../../shared/model/lists/cases/imports.ts'
import { label } from '../../../../../shared/model/lists/values.ts'
import { json, number, oneOf, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const imports = tableList(descriptor, 'import', {
  name: text('name'),
  on: text('imported_on'),
  rows: number('rows'),
  as: oneOf('kind', tableKinds),
  imported: number('imported'),
  duplicates: number('duplicates'),
  setAside: number('set_aside'),
  rejected: number('rejected'),
  setAsideRows: json('set_aside_rows', z.array(setAsideRowSchema)),
  contents: json('contents', z.array(label)),
  reading: json('reading', importReadingSchema),
})
