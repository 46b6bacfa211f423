import type { TFunction } from 'i18next'
import type { Format } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import type { Direction } from './chartGeometry.ts'

/** What a chart needs of the user's language; `useLanguage` gives it. */
export interface ChartWording {
  readonly language: Language
  readonly direction: Direction
  readonly t: TFunction
  readonly format: Format
}

/** The words that stand around a drawing, on screen and in a saved picture alike. */
export interface ChartCaptions {
  /** The finding. */
  readonly title: string
  /** What is counted, over which period, how many. */
  readonly subtitle: string
  /** How the drawing is to be read. */
  readonly rule: string
}
