import { useViewportSize } from '@mantine/hooks'
import { useTextScale } from '../../../charts/base/useTextScale.ts'

/** What stands around a chart on a slide at the usual size of text, in pixels. */
const around = 330
const least = 280

/**
 * Height of a slide's chart, in pixels: what the window leaves, also after it was made to fill the screen. `beneath` is what further
 * words beneath the chart take at the usual size of text, in pixels.
 */
export function useRoomForChart(beneath = 0): number {
  const { height } = useViewportSize()
  return Math.max((height || window.innerHeight) - (around + beneath) * useTextScale(), least)
}
