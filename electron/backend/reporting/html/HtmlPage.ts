import { directionOf } from '../../../../shared/i18n/directionOf.ts'
import { report as english } from '../../../../shared/i18n/en/report.ts'
import { report as hebrew } from '../../../../shared/i18n/he/report.ts'
import type { Report } from '../../../../shared/report/report.ts'

const words = { en: english.page, he: hebrew.page }

/** What each piece of a page needs to know of the whole. */
export interface HtmlPage {
  readonly direction: 'rtl' | 'ltr'
  /** What the page says beside what it tells. */
  readonly words: (typeof words)['en' | 'he']
  readonly language: Report['language']
  readonly isInteractive: boolean
}

/** The page that a report is written as. */
export function htmlPage({ language, isInteractive }: Pick<Report, 'language' | 'isInteractive'>): HtmlPage {
  return { direction: directionOf(language), words: words[language], language, isInteractive }
}
