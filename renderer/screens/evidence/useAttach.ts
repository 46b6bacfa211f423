import { useState } from 'react'
import { largestAttachment } from '../../../shared/model/evidence/attachmentRules.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type Client, useClient } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { holdFile } from '../../page/transfer/holdFile.ts'

export interface Attaching {
  /** The piece that a file is on its way into; null while none is. */
  readonly into: string | null
  /** Why the last file was not taken, and for which piece. */
  readonly refused: { readonly id: string; readonly sentence: string } | null
  /** Keeps a file in a piece of evidence; without an id in a new one, which is opened then. */
  attach(id: string | null, file: File): void
  /** Keeps each in a new piece of evidence, one after the other; one that is refused keeps none of the others out. */
  attachEach(files: readonly File[]): void
}

/** Keeps files inside the engagement; what is too large is refused before it is read. */
export function useAttach(onMade: (id: string) => void): Attaching {
  const client = useClient()
  const { language, t } = useLanguage()
  const { refuse } = useMessages()
  const [into, setInto] = useState<string | null>(null)
  const [refused, setRefused] = useState<Attaching['refused']>(null)
  const attach = async (id: string | null, file: File): Promise<void> => {
    setInto(id)
    setRefused(null)
    try {
      const made = await keep(client, id, file)
      if (id === null) onMade(made)
    } catch (error) {
      if (id === null) refuse(error)
      else setRefused({ id, sentence: refusedSentence(error, language, t) })
    } finally {
      setInto(null)
    }
  }
  const attachEach = async (files: readonly File[]): Promise<void> => {
    for (const file of files) await attach(null, file)
  }
  return { into, refused, attach: (id, file) => void attach(id, file), attachEach: (files) => void attachEach(files) }
}

async function keep(client: Client, id: string | null, file: File): Promise<string> {
  if (file.size > largestAttachment) {
    throw new Refusal('attachment-too-large', { name: file.name, megabytes: largestAttachment / 1_000_000 })
  }
  const handle = await holdFile(client, file, { signal: new AbortController().signal, onSent: () => undefined })
  try {
    return (await client.evidence.attach({ id, handle })).id
  } finally {
    client.transfer.discard({ handle }).catch(() => undefined)
  }
}
