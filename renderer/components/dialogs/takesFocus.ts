function focusNow(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}

/**
 * For the field that is to be typed into as soon as what holds it opens: the focus comes with its first drawing. A focus
 * trap alone gives it a moment later, and what was typed until then is lost.
 */
export const takesFocus = { 'data-autofocus': true, ref: focusNow }
