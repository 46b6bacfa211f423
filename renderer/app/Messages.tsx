import { CloseButton, Paper } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useLanguage } from './LanguageProvider.tsx'
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

export function useMessages(): Messages {
  const value = useContext(MessagesContext)
  if (value === null) throw new Error('useMessages outside MessagesProvider')
  return value
}
