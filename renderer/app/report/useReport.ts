import { useCallback, useRef, useState } from 'react'
import type { ReportFormat } from '../../../shared/model/report/reportFormats.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useClient } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { offer } from '../../page/transfer/offer.ts'
import { comparedOf, formatOfChoice, type ReportChoice } from './reportChoice.ts'

const types: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Milliseconds between two looks at how far a report is. */
const askEvery = 400

interface MakingReport {
  readonly isMaking: boolean
  /** 0–1, how far it is; null where that is not known. */
  readonly share: number | null
  /** Why the last one was not made; null where it was, or was stopped. */
  readonly failure: unknown
  make(choice: ReportChoice): void
  stop(): void
}

/** Makes a report and brings it to the user; `onMade` when it was saved. */
export function useReport(onMade: () => void): MakingReport {
  const { t } = useLanguage()
  const client = useClient()
  const { tell } = useMessages()
  const running = useRef<AbortController | null>(null)
  const [isMaking, setMaking] = useState(false)
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const stop = useCallback(() => running.current?.abort(), [])
  const make = async (choice: ReportChoice): Promise<void> => {
    const run = new AbortController()
    running.current = run
    const id = crypto.randomUUID()
    const asking = setInterval(() => {
      // Of a share nobody needs to hear that it was not to be had.
      client.exporting.reportShare({ run: id }).then(
        (told) => running.current === run && setShare(told.share),
        () => undefined,
      )
    }, askEvery)
    setMaking(true)
    setShare(null)
    setFailure(null)
    const { kind, language, redacted, volume, order, left } = choice
    const format = formatOfChoice(choice)
    try {
      const parts = order.filter((part) => !left.includes(part))
      const compared = comparedOf(choice) ?? undefined
      const per = kind === 'report' && volume !== null ? { unit: volume } : undefined
      const about = kind === 'a3' ? (choice.about ?? undefined) : undefined
      const asked = { kind, format, language, redacted, parts, about, compared, per, run: id }
      const made = await client.exporting.report(asked, { signal: run.signal })
      if (run.signal.aborted || made === null) return
      await offer(client, made, types[format])
      tell(t('reportDialog.made', { name: made.kind === 'held' ? made.file.name : made.name }))
      onMade()
    } catch (fault) {
      if (!run.signal.aborted) setFailure(fault)
    } finally {
      clearInterval(asking)
      setMaking(false)
    }
  }
  return { isMaking, share, failure, make: (choice) => void make(choice), stop }
}
