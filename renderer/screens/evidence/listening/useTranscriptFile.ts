import { cleanText } from '../../../../shared/model/textRules.ts'
import { useMessages } from '../../../page/Messages.tsx'
import { useRemembered } from '../../../page/useRemembered.ts'
import { longestTranscript, useTranscriptText } from './useTranscriptText.ts'

/** Letters of four bytes each. */
const largestFile = longestTranscript * 4

/** Reads a file of text behind what is typed already; false for any other file, which is left alone. */
export function useTranscriptFile(): (file: File) => boolean {
  const { refuse } = useMessages()
  const [, setText] = useTranscriptText()
  const [, setRead] = useRemembered('transcript.isRead', false)
  const read = async (file: File): Promise<void> => {
    const { text } = cleanText(await file.text())
    setText((before) => (before.trim() === '' ? text : `${before}\n${text}`))
    setRead(false)
  }
  return (file) => {
    if (!/\.(txt|vtt|srt)$/iu.test(file.name) || file.size > largestFile) return false
    read(file).catch(refuse)
    return true
  }
}
