import { useTextScale } from '../../charts/base/useTextScale.ts'

/** Pixels, at the usual size of text; 2.5rem in the style sheet. */
const usualHeight = 40

/** How high the rows of a grid are, in pixels: they grow with the text. */
export function useRowHeight(): number {
  return usualHeight * useTextScale()
}
