import { Buffer } from 'node:buffer'
import { readReference, toReference } from '../../../../../shared/model/evidence/attachmentReference.ts'
import { contentType } from '../../../../../shared/model/evidence/contentType.ts'
import { evidence as descriptor } from '../../../../../shared/model/lists/causes/evidence.ts'
import type { ItemOf } from '../../../../../shared/model/lists/ListDescriptor.ts'
import type { Patch } from '../../../../../shared/model/patch.ts'
import { evidenceSources, evidenceStrengths, stances } from '../../../../../shared/model/vocabulary.ts'
import { putBlob } from '../../base/blobs.ts'
import type { WriteExecutor } from '../../base/executor.ts'
import { entries } from '../../fields/childFields.ts'
import { oneOf, optionalText, reference } from '../../fields/columnFields.ts'
import type { ColumnField } from '../../fields/Field.ts'
import { type StoredItem, TableList } from '../TableList.ts'

type Evidence = ItemOf<typeof descriptor.schema>
type Attachment = NonNullable<Evidence['file']>

/** What is told of an attachment beside its bytes, which are a blob of the file. */
const attachment: ColumnField<Attachment> = {
  kind: 'columns',
  columns: ['file_name', 'file_type', 'file_hash', 'file_size', 'file_content'],
  referenceColumn: null,
  toCells(file) {
    if (file === undefined) return [null, null, null, null, null]
    const named = readReference(file.data)
    if (named === null) throw new Error('the bytes of an attachment are kept before its row')
    return [file.name, file.type ?? null, named.hash, named.size, named.content]
  },
  fromCells([name, type, hash, size, content]) {
    if (typeof name !== 'string' || typeof hash !== 'string') return undefined
    const data = toReference({ hash, size: Number(size), content: typeof content === 'string' ? content : null })
    return typeof type === 'string' ? { name, type, data } : { name, data }
  },
}

/** Evidence whose attachments come as bytes, or stand in the file already: what it keeps names them. */
/** Exported for the declaration of the lists. @public */
export class EvidenceList extends TableList<Evidence> {
  override insert(transaction: WriteExecutor, items: Iterable<Evidence>): readonly StoredItem<Evidence>[] {
    return super.insert(
      transaction,
      Array.from(items, (item) => ({ ...item, ...kept(transaction, item.file) })),
    )
  }

  override update(transaction: WriteExecutor, id: string, patch: Patch<Evidence>): StoredItem<Evidence> {
    return super.update(transaction, id, { ...patch, ...kept(transaction, patch.file) })
  }
}

function kept(transaction: WriteExecutor, file: Attachment | null | undefined): { readonly file?: Attachment } {
  if (file === null || file === undefined || readReference(file.data) !== null) return {}
  const bytes = Buffer.from(file.data, 'base64')
  return {
    file: { ...file, data: toReference({ hash: putBlob(transaction, bytes), size: bytes.length, content: contentType(bytes) }) },
  }
}

export const evidence = new EvidenceList(descriptor, 'evidence', {
  source: oneOf('source', evidenceSources),
  quote: optionalText('quote'),
  note: optionalText('note'),
  who: optionalText('who'),
  on: optionalText('heard_on'),
  strength: oneOf('strength', evidenceStrengths),
  file: attachment,
  about: entries(
    { table: 'evidence_about', owner: 'evidence' },
    {
      failurePoint: reference('failure_point'),
      cause: reference('cause'),
      rootCause: reference('root_cause'),
      touchpoint: reference('touchpoint'),
      promise: reference('promise'),
      fix: reference('fix'),
      stance: oneOf('stance', stances),
    },
  ),
})
