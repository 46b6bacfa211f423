import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { type PageStart, sessionAtStart } from '../../shared/contract/pageStart.ts'
import { LanguageProvider } from '../language/LanguageProvider.tsx'
import { systemLanguage } from '../language/systemLanguage.ts'
import { useApi } from '../page/ApiProvider.tsx'
import { CommandsProvider } from '../page/commands/CommandsProvider.tsx'
import { MessagesProvider } from '../page/Messages.tsx'
import { useFocusKept } from '../page/useFocusKept.ts'
import { BackupsProvider } from './BackupsProvider.tsx'
import { LeavingProvider } from './LeavingProvider.tsx'
import { Pages } from './Pages.tsx'
import { theme } from './theme.ts'

const defaultCurrency = 'ILS'

interface AppProps {
  /** What is known until the backend has answered. */
  readonly start: PageStart | null
  readonly styleNonce: string
}

/** The whole page in the language and theme that the user prefers. */
export function App({ start, styleNonce }: AppProps): ReactNode {
  const api = useApi()
  const sessionKnown = start === null ? undefined : sessionAtStart(start)
  const { data: preferences = start?.preferences } = useQuery(api.preferences.get.queryOptions())
  const { data: session = sessionKnown } = useQuery(api.files.session.queryOptions())
  // No more of it than is needed: whatever draws this anew draws everything on the page anew.
  const { data: currency } = useQuery({
    ...api.engagement.head.queryOptions({ enabled: session !== undefined && session.opened !== null }),
    select: (head) => head.currency,
  })
  useFocusKept()
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  if (preferences === undefined || session === undefined) return null
  const systemScheme = systemDark ? 'dark' : 'light'
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={preferences.theme === 'auto' ? systemScheme : preferences.theme}
      getStyleNonce={() => styleNonce}
    >
      <LanguageProvider
        language={preferences.language ?? systemLanguage()}
        currency={(session.opened === null ? undefined : currency) ?? defaultCurrency}
      >
        <MessagesProvider>
          <Router hook={useHashLocation}>
            <CommandsProvider>
              <BackupsProvider>
                <LeavingProvider>
                  <Pages session={session} />
                </LeavingProvider>
              </BackupsProvider>
            </CommandsProvider>
          </Router>
        </MessagesProvider>
      </LanguageProvider>
    </MantineProvider>
  )
}
