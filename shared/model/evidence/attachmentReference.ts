/**
 * Bytes stay in the file: in memory the field `data` of an attachment holds how the file names them and what they are, where a
 * document holds the bytes themselves in base64, in which no colon stands.
 */
export interface AttachmentReference {
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string
  /** In bytes. */
  readonly size: number
  /** The media type that the bytes show; null where they show none. */
  readonly content: string | null
}

const pattern = /^sha256:([0-9a-f]{64}):(\d+):([^:]*)$/

export function toReference({ hash, size, content }: AttachmentReference): string {
  return `sha256:${hash}:${size}:${content ?? ''}`
}

/** Null for what is no reference: the bytes themselves in base64. */
export function readReference(data: string): AttachmentReference | null {
  if (!data.startsWith('sha256:')) return null
  const [, hash, size, content] = pattern.exec(data) ?? []
  if (hash === undefined || size === undefined) return null
  return { hash, size: Number(size), content: content === '' || content === undefined ? null : content }
}
