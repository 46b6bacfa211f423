import type { Language } from '../../../shared/model/vocabulary.ts'

/** Where a command runs and speaks. */
export interface Terminal {
  /** Of the messages. */
  readonly language: Language
  /** Of messages and results alike, where `--language` asked for one. */
  readonly asked?: Language
  /** Relative file names start here. */
  readonly folder: string
  readonly userDataFolder: string
  /** Results, and nothing else. */
  readonly print: (text: string) => void
  /** The same, a piece of a longer result. */
  readonly write: (piece: string) => void
  /** Messages to the person at the terminal. */
  readonly tell: (text: string) => void
  /** Shows a line in place of the one before, or takes it away; only where a person sees it. */
  readonly showPassing?: ((text: string | null) => void) | undefined
}

/** The language of results: the engagement's, unless one was asked for. */
export function resultLanguage({ asked }: Terminal, engagement: { readonly language: Language }): Language {
  return asked ?? engagement.language
}

/** The language that the environment asks for, as programs of this system read it. */
export function environmentLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^(he|iw)([_.-]|$)/i.test(locale) ? 'he' : 'en'
}
