import { useLayoutEffect } from 'react'

/** The width for which text is set at its usual size, in pixels. */
const usualWidth = 1200
const largest = 1.6

const scales = {
  /** As much as the width of the window gives room for. */
  fitting: () => Math.min(Math.max(window.innerWidth / usualWidth, 1), largest),
  /** As large as it gets, whatever the width: for a screen that scrolls. */
  largest: () => largest,
  usual: () => 1,
} as const

/** Makes all text larger while this is shown, up to 1.6 times, so that it is read from the back of the room. */
export function useRoomScale(size: keyof typeof scales): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const fillRoom = (): void => {
      const scale = scales[size]()
      if (scale === 1) style.removeProperty('font-size')
      else style.fontSize = `${scale * 100}%`
    }
    fillRoom()
    window.addEventListener('resize', fillRoom)
    return () => {
      window.removeEventListener('resize', fillRoom)
      style.removeProperty('font-size')
    }
  }, [size])
}
