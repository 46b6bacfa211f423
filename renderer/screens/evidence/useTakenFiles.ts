import { useReadOnly } from '../../page/useReadOnly.ts'
import { useTranscriptFile } from './listening/useTranscriptFile.ts'
import type { Attaching } from './useAttach.ts'

interface TakenFiles {
  /** At least one. */
  onDrop(files: readonly File[]): void
  onPaste(files: readonly File[]): void
}

/** One file goes into the piece that is open, or makes one; several make one each. Where an interview is awaited its file is read. */
export function useTakenFiles(shown: string, open: string | null, attaching: Attaching): TakenFiles {
  const readOnly = useReadOnly()
  const readTranscript = useTranscriptFile()
  const keep = (files: readonly File[]): void => {
    const [first] = files
    if (first === undefined || readOnly) return
    if (files.length === 1) attaching.attach(open, first)
    else attaching.attachEach(files)
  }
  return {
    onDrop: (files) => {
      const [first] = files
      const isTranscript = shown === 'transcript' && files.length === 1 && first !== undefined && !readOnly
      if (!isTranscript || !readTranscript(first)) keep(files)
    },
    onPaste: keep,
  }
}
