import { createContext, type ReactNode, useContext } from 'react'

/** What is shown of a text that somebody typed. */
type ShownText = (text: string) => string

const ShownTextContext = createContext<ShownText>((text) => text)

interface ShownTextsProps {
  readonly shown: ShownText
  readonly children: ReactNode
}

/** Where less is shown of typed texts than they say, as in a review that hides names: everything beneath it follows. */
export function ShownTexts({ shown, children }: ShownTextsProps): ReactNode {
  return <ShownTextContext value={shown}>{children}</ShownTextContext>
}

/** For a typed text that is shown in a sentence, a chart or a label: `TypedWords` asks by itself. */
export function useShownText(): ShownText {
  return useContext(ShownTextContext)
}
