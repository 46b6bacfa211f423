import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { refusalText } from '../../shared/i18n/refusalText.ts'
import { Refusal } from '../../shared/model/refusal.ts'
import type { Language } from '../../shared/model/vocabulary.ts'

/**
 * One sentence for what failed: what was refused and why, here or in the backend, or that the fault is ours. Where in a call
 * the value stood says nothing to who typed it.
 */
export function refusedSentence(error: unknown, language: Language, t: TFunction): string {
  if (error instanceof Refusal) return refusalText({ code: error.code, params: { ...error.params } }, language)
  if (error instanceof ORPCError && error.code === 'REFUSED') return refusalText({ ...error.data, path: undefined }, language)
  return error instanceof ORPCError ? t('shell.fault') : t('shell.disconnected')
}
