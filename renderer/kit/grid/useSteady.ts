import { useLayoutEffect, useRef, useState } from 'react'

/** The same functions for as long as the caller stands, each doing what the latest one does: what takes them is drawn anew only for what it shows. */
export function useSteady<T extends object>(latest: T): T {
  const current = useRef(latest)
  useLayoutEffect(() => {
    current.current = latest
  })
  const [steady] = useState(() => new Proxy(latest, { get: (_, name) => Reflect.get(current.current, name) }))
  return steady
}
