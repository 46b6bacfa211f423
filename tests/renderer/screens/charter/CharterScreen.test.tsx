import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CharterScreen } from '../../../../renderer/screens/charter/CharterScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function twoCommitments() {
  return engagementOf({
    commitments: [
      {
        id: 'c1',
        text: 'We will call you back soon',
        how: 'By phone',
        everyDays: 7,
        readings: [
          { on: '2026-02-28', kept: 9, of: 10 },
          { on: '2026-01-31', kept: 3, of: 10 },
        ],
      },
      { id: 'c2', text: 'Each day ends swept', how: 'By hand', howMuch: 'Every room', when: '17:00', whomToCall: 'Dana, 052' },
    ],
  })
}

const lineOf = async (name: RegExp) => {
  const line = (await screen.findByRole('button', { name })).closest('tr')
  if (line === null) throw new Error('no such line')
  return line
}

describe('the screen of the service charter', () => {
  it('teaches in an empty file, adds, deletes and brings back', async () => {
    const { client } = realBackend(engagementOf({}))
    const user = show(client, <CharterScreen />, { at: 'charter' })
    await screen.findByRole('heading', { name: 'A charter without times and names is worth nothing' })
    await user.type(screen.getByRole('textbox', { name: 'New commitment' }), 'Dana calls by 16:00{Enter}')
    await screen.findByText('Still open: how, how much, when and whom to call')
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await screen.findByRole('heading', { name: /worth nothing/ })
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Service charter' }).contains(document.activeElement)).toBe(true),
    )
    await client.changes.undo()
    expect((await client.charter.get()).commitments).toHaveLength(1)
  })

  it('shows of each commitment what is open in it, what is vague, its cadence and how often it is kept', async () => {
    const { client } = realBackend(twoCommitments())
    show(client, <CharterScreen />, { at: 'charter' })
    const line = await lineOf(/call you back/)
    expect([...line.cells].map((cell) => cell.textContent)).toEqual([
      'CM-01',
      'We will call you back soon',
      'how much, when and whom to call',
      'Every 7 days',
      '60%',
    ])
    expect(within(line).getByText('soon').tagName).toBe('MARK')
    expect([...(await lineOf(/swept/)).cells].at(2)?.textContent).toBe('Nothing')
  })

  it('names who should have heard something by its cadence, a step from the register', async () => {
    const { client } = realBackend(
      engagementOf({
        commitments: [{ id: 'c1', text: 'Everyone hears from us', everyDays: 7 }],
        customers: [
          { id: 'u1', name: 'Levi', lastContact: '2026-03-01' },
          { id: 'u2', name: 'Cohen', lastContact: '2026-02-01' },
          { id: 'u3', name: 'Peretz' },
        ],
      }),
    )
    const user = show(client, <CharterScreen />, { at: 'charter' })
    expect((await lineOf(/hears from us/)).textContent).toContain('Every 7 days, 2 overdue')
    await user.click(await screen.findByRole('button', { name: /hears from us/ }))
    await screen.findByText('Of 3 customers in the register, 2 have heard nothing for longer:')
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
    expect(links).toEqual([
      ['Peretz', expect.stringContaining('customers/u3')],
      ['Cohen', expect.stringContaining('customers/u2')],
    ])
    expect(screen.getByText('for 28 days')).toBeTruthy()
  })

  it('marks vague words while they are typed, in both languages, and saves the field when it is left', async () => {
    const { client } = realBackend(twoCommitments())
    const user = show(client, <CharterScreen />, { at: 'charter' })
    await user.click(await screen.findByRole('button', { name: /swept/ }))
    const when = await screen.findByRole('textbox', { name: 'When' })
    await user.clear(when)
    await user.type(when, 'בימים הקרובים')
    expect(screen.getByText('“בימים הקרובים”: neither a time nor a person')).toBeTruthy()
    await user.clear(when)
    await user.type(when, 'shortly')
    expect(screen.getByText('“shortly”: neither a time nor a person')).toBeTruthy()
    await user.type(when, '{Enter}')
    await waitFor(async () => expect((await client.charter.get()).commitments[1]?.when).toBe('shortly'))
    await client.changes.undo()
    expect((await client.charter.get()).commitments[1]?.when).toBe('17:00')
  })

  it('takes a count, and says in one sentence why more kept than promised is none', async () => {
    const { client } = realBackend(twoCommitments())
    const user = show(client, <CharterScreen />, { at: 'charter' })
    await user.click(await screen.findByRole('button', { name: /swept/ }))
    await user.type(await screen.findByRole('textbox', { name: 'Kept, in the new count' }), '12')
    const of = screen.getByRole('textbox', { name: 'Of how many, in the new count' })
    await user.type(of, '10{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('More was kept than was promised: 12 of 10.')
    await user.clear(of)
    await user.type(of, '16{Enter}')
    await waitFor(async () => expect((await client.charter.get()).commitments[1]?.standing.keepRate).toBe(0.75))
  })

  it('makes a sentence of a pasted text a commitment and a promise, by a key each, once', async () => {
    const { client } = realBackend(twoCommitments())
    const user = show(client, <CharterScreen />, { at: 'charter' })
    await user.click(await screen.findByRole('button', { name: 'Check a text…' }))
    await user.click(screen.getByRole('textbox', { name: 'Text that goes out to customers' }))
    await user.paste('Thanks! A representative will call you shortly. Bye')
    expect(screen.getByText('2 places are neither a time nor a person')).toBeTruthy()
    const [finding] = within(screen.getByRole('list', { name: 'Vague words in the text' })).getAllByRole('listitem')
    finding?.focus()
    await user.keyboard('c')
    await screen.findByText('In the charter: CM-03')
    await user.keyboard('p')
    await screen.findByText('In the ledger: PR-01')
    await user.keyboard('c')
    const { commitments, promises } = await client.charter.get()
    expect([commitments.length, commitments[2]?.text]).toEqual([3, 'A representative will call you shortly.'])
    expect(promises.map(({ text }) => text)).toEqual(['A representative will call you shortly.'])
  })
})
