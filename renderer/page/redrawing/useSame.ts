import { replaceEqualDeep } from '@tanstack/react-query'
import { useRef } from 'react'

/** The same object as before while its content is: what is drawn from it is then not drawn anew. */
export function useSame<Value>(value: Value): Value {
  const shown = useRef(value)
  shown.current = replaceEqualDeep(shown.current, value)
  return shown.current
}
