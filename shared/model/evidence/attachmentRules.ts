import type { Report } from '../reportProblem.ts'
import { readReference } from './attachmentReference.ts'
import { base64Size } from './base64Text.ts'

/** Of one attachment, in bytes. */
export const largestAttachment = 25_000_000
/** Of all attachments of a file together, in bytes. */
export const largestAttachments = 250_000_000

const megabyte = 1_000_000

interface WithFile {
  readonly file?: { readonly data: string } | undefined
}

/** In bytes. */
function attachmentSize(data: string): number {
  return readReference(data)?.size ?? base64Size(data)
}

/** What all attachments of the items come to in bytes; the same bytes are kept once and counted once where the file names them. */
export function attachmentsSize(items: readonly WithFile[]): number {
  const sizes = new Map<string, number>()
  for (const { file } of items) if (file !== undefined) sizes.set(file.data, attachmentSize(file.data))
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

/** An attachment that is larger than one may be, or all that are more than a file keeps. */
export function findAttachmentProblems(items: readonly WithFile[], key: string, report: Report): void {
  items.forEach(({ file }, index) => {
    if (file !== undefined && attachmentSize(file.data) > largestAttachment)
      report('attachment-too-large', `${key}[${index}].file.data`, { megabytes: largestAttachment / megabyte })
  })
  if (attachmentsSize(items) > largestAttachments)
    report('attachments-too-large', key, { megabytes: largestAttachments / megabyte })
}
