import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { shownFileName } from '../../shared/i18n/isolated.ts'
import { refusalText } from '../../shared/i18n/refusalText.ts'
import { Refusal, type RefusalParams } from '../../shared/model/refusal.ts'
import type { Language } from '../../shared/model/vocabulary.ts'

/**
 * One sentence for what failed: what was refused and why, here or in the backend, or that the fault is ours. Where in a call
 * the value stood says nothing to who typed it.
 */
export function refusedSentence(error: unknown, language: Language, t: TFunction): string {
  if (error instanceof Refusal) return refusalText({ code: error.code, params: withFileName(error.params) }, language)
  if (error instanceof ORPCError && error.code === 'REFUSED')
    return refusalText({ ...error.data, params: withFileName(error.data.params), path: undefined }, language)
  return error instanceof ORPCError ? t('shell.fault') : t('shell.disconnected')
}

/** Names of files that tables, engagements and pictures have. */
const fileName = /\.(?:shoresh|xlsx|xlsm|xlsb|xls|csv|tsv|txt|json|png|jpe?g|pdf)$/iu
/** Longer ones are cut in a sentence. */
const longestWhole = 56

/** What is refused names a file as it is to be read, wherever it names one. */
function withFileName(params: RefusalParams): RefusalParams {
  const { name } = params
  if (typeof name !== 'string' || name.length > longestWhole || !fileName.test(name)) return params
  return { ...params, name: shownFileName(name) }
}
