import { useEffect, useState } from 'react'

/** When what holds the focus goes away with the component, the focus goes back to where it was before the component came. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    },
    [before],
  )
}
