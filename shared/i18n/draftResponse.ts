import type { TFunction } from 'i18next'
import type { ResponseView } from '../contract/lists/responseContract.ts'
import type { Format } from './format.ts'

/** Fixes that one sentence can hold. */
const mostFixes = 3

/**
 * A draft of what customers hear, from the failure point's own words, its first root cause and what is done about its causes; for a
 * person to edit, who also fills in what stands open as `…`.
 */
export function draftResponse(
  { title, causes, fixes }: Pick<ResponseView, 'title' | 'causes' | 'fixes'>,
  { t, format }: { readonly t: TFunction; readonly format: Format },
): Readonly<Record<'admission' | 'compensation' | 'prevention', string>> {
  const [cause] = causes
  const decided = fixes.filter(({ isDecided }) => isDecided)
  const named = (decided.length > 0 ? decided : fixes)
    .slice(0, mostFixes)
    .map((fix) => (fix.dueOn === null ? fix.title : t('response.drafts.fixBy', { fix: fix.title, day: format.day(fix.dueOn) })))
  return {
    admission:
      cause === undefined ? t('response.drafts.admission', { title }) : t('response.drafts.admissionWithCause', { title, cause }),
    compensation: t('response.drafts.compensation'),
    prevention: named.length === 0 ? t('response.drafts.noFix') : t('response.drafts.prevention', { fixes: format.list(named) }),
  }
}
