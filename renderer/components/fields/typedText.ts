import { textDirection } from '../../../shared/i18n/textDirection.ts'

interface TypedText {
  readonly attributes: { readonly input: { readonly dir: 'rtl' | 'ltr' } }
}

/**
 * Props of a Mantine text field that holds what users typed: the text's own direction, and while it has no letters that of the
 * page, so that a hint reads rightly. (The component's own `dir` prop lands on its frame, not on the input.)
 */
export function typedText(value: string, direction: 'rtl' | 'ltr'): TypedText {
  return { attributes: { input: { dir: textDirection(value, direction) } } }
}
