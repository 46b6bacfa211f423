import { Button, CloseButton, Paper } from '@mantine/core'
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
  readonly offer: Offer | undefined
}

/** What can be done instead of what was refused. */
interface Offer {
  readonly name: string
  run(): void
}

interface Messages {
  /** Says that something was done; goes by itself. */
  tell(text: string): void
  /** Says why something was not done, with a button for what can be done instead; stays until closed. */
  refuse(error: unknown, offer?: Offer): void
}

const MessagesContext = createContext<Messages | null>(null)
const toldMilliseconds = 4000
let lastId = 0

export function MessagesProvider({ children }: { children: ReactNode }): ReactNode {
  const { t, language } = useLanguage()
  const [messages, setMessages] = useState<readonly Message[]>([])
  const remove = useCallback((id: number) => setMessages((before) => before.filter((message) => message.id !== id)), [])
  const add = useCallback((text: string, kind: Message['kind'], offer?: Offer): void => {
    const id = ++lastId
    setMessages((before) => [...before.slice(-3).filter((message) => message.text !== text), { id, text, kind, offer }])
  }, [])
  const value = useMemo(
    () => ({
      tell: (text: string) => add(text, 'told'),
      refuse: (error: unknown, offer?: Offer) => {
        add(refusedSentence(error, language, t), 'refused', offer)
      },
    }),
    [add, language, t],
  )
  useFailedReads(value.refuse)
  return (
    <MessagesContext value={value}>
      {children}
      <div className={classes.stack} data-print="none" role="status" aria-live="polite">
        {messages.map((message) => (
          <MessageCard key={message.id} message={message} onRemove={remove} />
        ))}
      </div>
    </MessagesContext>
  )
}

interface MessageCardProps {
  readonly message: Message
  onRemove(id: number): void
}

function MessageCard({ message: { id, text, kind, offer }, onRemove }: MessageCardProps): ReactNode {
  const { t } = useLanguage()
  useEffect(() => {
    if (kind === 'refused') return
    const timer = setTimeout(() => onRemove(id), toldMilliseconds)
    return () => clearTimeout(timer)
  }, [id, kind, onRemove])
  return (
    <Paper className={classes.message} data-kind={kind} shadow="md" withBorder>
      <span className={classes.text}>{text}</span>
      {offer === undefined ? null : (
        <Button
          size="compact-sm"
          variant="light"
          className={classes.offer}
          onClick={() => {
            onRemove(id)
            offer.run()
          }}
        >
          {offer.name}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('shell.close')} onClick={() => onRemove(id)} />
    </Paper>
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
