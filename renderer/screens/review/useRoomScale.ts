import { useLayoutEffect } from 'react'

/** The width for which text is set at its usual size, in pixels. */
const usualWidth = 1200
const largest = 1.6

/** Makes all text larger while a review is shown, up to 1.6 times on a wide screen, so that it is read from the back of the room. */
export function useRoomScale(): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const fillRoom = (): void => {
      const scale = Math.min(Math.max(window.innerWidth / usualWidth, 1), largest)
      style.fontSize = `${scale * 100}%`
    }
    fillRoom()
    window.addEventListener('resize', fillRoom)
    return () => {
      window.removeEventListener('resize', fillRoom)
      style.removeProperty('font-size')
    }
  }, [])
}
