import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FailurePointPanel } from '../../../../renderer/screens/failure-points/FailurePointPanel.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const long = `${'The bill came twice and nobody at the desk could say why. '.repeat(6)}Then they hung up.`

const billing = () =>
  engagementOf({
    failurePoints: [
      { id: 'twice', title: 'Billed twice' },
      { id: 'quiet', title: 'Nobody calls back', perMonth: 4 },
    ],
    occurrences: ['first', 'second', 'third', 'fourth', long, undefined].map((text, at) => ({
      failurePoint: 'twice',
      on: `2026-03-0${at + 1}`,
      ...(text === undefined ? {} : { text }),
    })),
  })

function open(id: string) {
  const { client } = realBackend(billing())
  return show(client, <FailurePointPanel id={id} onClose={() => undefined} onDelete={() => undefined} />, {
    at: 'failure-points',
  })
}

/** Whether one element stands before another, as readers and the Tab key go. */
const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

const said = (): readonly string[] =>
  within(screen.getByRole('region', { name: '6 cases, in the customers’ words' }))
    .getAllByRole('listitem')
    .map((line) => line.querySelector('p + p')?.textContent ?? '')

describe('the panel of a failure point', () => {
  it('says first what its customers said, the latest few with the way to all, and what to do with them', async () => {
    const user = open('twice')
    const words = await screen.findByRole('region', { name: '6 cases, in the customers’ words' })
    expect(said()).toEqual([long, 'fourth', 'third'])
    expect(within(words).getByRole('link', { name: 'All 6 cases in a list' }).getAttribute('href')).toContain('cases')
    const description = screen.getByRole('textbox', { name: 'Description' })
    const order = [
      screen.getByRole('textbox', { name: /^What goes wrong/ }),
      words,
      screen.getByRole('button', { name: 'Trace it' }),
      screen.getByRole('button', { name: 'Split…' }),
      description,
      screen.getByRole('region', { name: 'Evidence' }),
      screen.getByRole('button', { name: 'Delete' }),
    ]
    order.reduce((one, next) => {
      expect(isBefore(one, next)).toBe(true)
      return next
    })
    await user.click(within(words).getByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(said()).toEqual(['', long, 'fourth', 'third', 'second', 'first']))
    expect(within(words).queryByRole('button', { name: 'Show more' })).toBeNull()
  })

  it('shows the beginning of a long text, and the whole of it in place', async () => {
    const user = open('twice')
    const begun = await screen.findByText(long)
    expect(begun.closest('p')?.dataset['begun']).toBe('true')
    await user.click(screen.getByRole('button', { name: 'The whole text' }))
    expect(begun.closest('p')?.dataset['begun']).toBeUndefined()
    await user.click(screen.getByRole('button', { name: 'Only its beginning' }))
    expect(begun.closest('p')?.dataset['begun']).toBe('true')
  })

  it('begins with what is typed where there is no case, and goes on to the trace from its end', async () => {
    open('quiet')
    const response = await screen.findByRole('region', { name: 'What the customer hears' })
    expect(isBefore(screen.getByRole('textbox', { name: 'Description' }), response)).toBe(true)
    expect(isBefore(response, screen.getByRole('button', { name: 'Trace it' }))).toBe(true)
    expect(screen.queryByRole('button', { name: 'Split…' })).toBeNull()
  })
})
