import { CloseButton, Paper } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import classes from './Messages.module.css'
import { refusedSentence } from './refusedSentence.ts'

interface Message {
  readonly id: number
  readonly text: string
  readonly kind: 'told' | 'refused'
}

interface Messages {
  /** Says that something was done; goes by itself. */
  tell(text: string): void
  /** Says why something was not done; stays until closed. */
  refuse(error: unknown): void
}

const MessagesContext = createContext<Messages | null>(null)
const toldMilliseconds = 4000
let lastId = 0

export function MessagesProvider({ children }: { children: ReactNode }): ReactNode {
  const { t, language } = useLanguage()
  const [messages, setMessages] = useState<readonly Message[]>([])
  const remove = useCallback((id: number) => setMessages((before) => before.filter((message) => message.id !== id)), [])
  const add = useCallback((text: string, kind: Message['kind']): number => {
    const id = ++lastId
    setMessages((before) => [...before.slice(-3).filter((message) => message.text !== text), { id, text, kind }])
    return id
  }, [])
  const value = useMemo(
    () => ({
      tell: (text: string) => {
        const id = add(text, 'told')
        setTimeout(() => remove(id), toldMilliseconds)
      },
      refuse: (error: unknown) => {
        add(refusedSentence(error, language, t), 'refused')
      },
    }),
    [add, remove, language, t],
  )
  useFailedReads(value.refuse)
  return (
    <MessagesContext value={value}>
      {children}
      <div className={classes.stack} role="status" aria-live="polite">
        {messages.map((message) => (
          <Paper key={message.id} className={classes.message} data-kind={message.kind} shadow="md" withBorder>
            <span>{message.text}</span>
            <CloseButton size="sm" aria-label={t('shell.close')} onClick={() => remove(message.id)} />
          </Paper>
        ))}
      </div>
    </MessagesContext>
  )
}

/** A screen that could not be read must not stay silently empty. A refused read is one of an item that is gone: its panel just closes. */
function useFailedReads(refuse: Messages['refuse']): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        const { error } = event.action
        if (!(error instanceof ORPCError && error.code === 'REFUSED')) refuse(error)
      }),
    [queries, refuse],
  )
}

export function useMessages(): Messages {
  const value = useContext(MessagesContext)
  if (value === null) throw new Error('useMessages outside MessagesProvider')
  return value
}
