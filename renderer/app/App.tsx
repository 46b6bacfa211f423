import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { HomeScreen } from '../screens/home/HomeScreen.tsx'
import { useApi } from './ApiProvider.tsx'
import { LanguageProvider } from './LanguageProvider.tsx'
import { MessagesProvider } from './Messages.tsx'
import { Shell } from './Shell.tsx'
import { styleNonce } from './styleNonce.ts'
import { systemLanguage } from './systemLanguage.ts'
import { theme } from './theme.ts'
import { useRoute } from './useRoute.ts'

const defaultCurrency = 'ILS'

/** The whole page: what the user prefers, then Home or the screens of the open engagement. */
export function App(): ReactNode {
  const api = useApi()
  const { data: preferences } = useQuery(api.preferences.get.queryOptions())
  const { data: session } = useQuery(api.files.session.queryOptions())
  const opened = session?.opened ?? null
  const { data: head } = useQuery(api.engagement.head.queryOptions({ enabled: opened !== null }))
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  const { screen } = useRoute()
  if (preferences === undefined || session === undefined) return null
  const scheme = preferences.theme === 'auto' ? (systemDark ? 'dark' : 'light') : preferences.theme
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={styleNonce}>
      <LanguageProvider
        language={preferences.language ?? systemLanguage()}
        currency={(opened && head?.currency) || defaultCurrency}
      >
        <MessagesProvider>
          <Router hook={useHashLocation}>
            {opened !== null && screen !== null ? (
              head ? (
                <Shell opened={opened} head={head} screen={screen} />
              ) : null
            ) : (
              <HomeScreen session={session} />
            )}
          </Router>
        </MessagesProvider>
      </LanguageProvider>
    </MantineProvider>
  )
}
