import { MantineProvider } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { type ReactNode, StrictMode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Page } from '../../../renderer/app/Page.tsx'
import { theme } from '../../../renderer/app/theme.ts'
import { LanguageProvider } from '../../../renderer/language/LanguageProvider.tsx'
import { ApiProvider, type Client, createQueryClient, useApi } from '../../../renderer/page/ApiProvider.tsx'
import { CommandsProvider } from '../../../renderer/page/commands/CommandsProvider.tsx'
import { MessagesProvider } from '../../../renderer/page/Messages.tsx'
import { screenPath } from '../../../renderer/page/screenPath.ts'
import { useFocusKept } from '../../../renderer/page/useFocusKept.ts'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

/** Draws the whole page over a client, at a screen of the engagement that is open; answers with the hands of a user. */
export function showPage(client: Client, screen: ScreenId, id?: string): UserEvent {
  window.location.hash = screenPath(screen, id)
  const user = userEvent.setup()
  render(<Page client={client} queries={createQueryClient()} start={null} styleNonce="" />)
  return user
}

interface Ground {
  readonly language?: Language
  /** The screen that the page's address names. */
  readonly at?: ScreenId
}

/** Draws one part of a screen on the ground that every screen stands on. */
export function show(client: Client, part: ReactNode, { language = 'en', at }: Ground = {}): UserEvent {
  if (at !== undefined) window.location.hash = screenPath(at)
  const user = userEvent.setup()
  render(
    <StrictMode>
      <ApiProvider client={client} queries={createQueryClient()}>
        <MantineProvider theme={theme}>
          <OpenEngagement language={language}>{part}</OpenEngagement>
        </MantineProvider>
      </ApiProvider>
    </StrictMode>,
  )
  return user
}

/** Waits for the engagement's head, as the page does before it draws a screen. */
function OpenEngagement({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  useFocusKept()
  const { data: head } = useQuery(useApi().engagement.head.queryOptions())
  if (head === undefined) return null
  return (
    <LanguageProvider language={language} currency={head.currency}>
      <MessagesProvider>
        <Router hook={useHashLocation}>
          <CommandsProvider>{children}</CommandsProvider>
        </Router>
      </MessagesProvider>
    </LanguageProvider>
  )
}
