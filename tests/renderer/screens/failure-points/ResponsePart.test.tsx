import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ResponsePart } from '../../../../renderer/screens/failure-points/response/ResponsePart.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const leak = () =>
  engagementOf({
    language: 'en',
    failurePoints: [{ id: 'f', title: 'Leak after handover', response: { admission: 'Our own words.' } }],
    rootCauses: [{ id: 'r', title: 'No flood test', category: 'process' }],
    traces: [{ failurePoint: 'f', cause: { rootCause: 'r' } }],
    fixes: [
      { id: 'x1', title: 'A poster', state: 'idea', effects: [{ rootCause: 'r', effectiveness: 0.1 }] },
      {
        id: 'x2',
        title: 'Flood test of a day',
        state: 'approved',
        dueOn: '2026-09-01',
        effects: [{ rootCause: 'r', effectiveness: 0.8 }],
      },
    ],
    occurrences: [{ failurePoint: 'f', on: '2026-01-05', customer: 'Peretz' }],
  })

describe('what customers hear of a failure point', () => {
  it('is drafted from its causes and what is decided about them, and leaves what a person wrote', async () => {
    const { client } = realBackend(leak())
    const user = show(client, <ResponsePart id="f" />)
    await user.click(await screen.findByRole('button', { name: 'Draft from causes and fixes' }))
    await waitFor(async () => {
      const { response } = await client.response.get({ id: 'f' })
      expect(response.admission).toBe('Our own words.')
      expect(response.prevention).toBe('So that it happens to nobody again: Flood test of a day (by 1 Sept 2026).')
    })
    await client.changes.undo()
    expect((await client.response.get({ id: 'f' })).response.prevention).toBeUndefined()
  })

  it('holds its admission back as a draft until it is released, and again when its words change', async () => {
    const { client } = realBackend(leak())
    const user = show(client, <ResponsePart id="f" />)
    const release = await screen.findByRole('checkbox', { name: 'Released to customers after legal review' })
    await screen.findByText('A draft for legal review: it does not go to a customer before it is released.')
    await user.click(release)
    await screen.findByText(/^Released on .+ When its words change, it is a draft again\.$/)
    const { response } = await client.response.get({ id: 'f' })
    expect(response).toEqual({ admission: 'Our own words.', releasedOn: expect.any(String), alsoAffected: [] })
    await user.type(screen.getByRole('textbox', { name: 'Early sign, before the customer sees it' }), 'a stain')
    await user.tab()
    await waitFor(async () => expect((await client.response.get({ id: 'f' })).response.earlySign).toBe('a stain'))
    expect((await client.response.get({ id: 'f' })).response.releasedOn).toBe(response.releasedOn)
    await user.type(screen.getByRole('textbox', { name: 'Admission' }), ' And more.')
    await user.tab()
    await screen.findByText('A draft for legal review: it does not go to a customer before it is released.')
    expect((await client.response.get({ id: 'f' })).response.releasedOn).toBeUndefined()
    await client.changes.undo()
    expect((await client.response.get({ id: 'f' })).response).toMatchObject({
      admission: 'Our own words.',
      releasedOn: response.releasedOn,
    })
  })

  it('has nothing to release before there is an admission, nor after it was emptied', async () => {
    const { client } = realBackend(leak())
    const user = show(client, <ResponsePart id="f" />)
    await user.click(await screen.findByRole('checkbox', { name: 'Released to customers after legal review' }))
    await user.clear(screen.getByRole('textbox', { name: 'Admission' }))
    await user.tab()
    await waitFor(async () => expect((await client.response.get({ id: 'f' })).response).toEqual({ alsoAffected: [] }))
    expect(screen.queryByRole('checkbox', { name: 'Released to customers after legal review' })).toBeNull()
  })

  it('lists who is affected less those who called, each once, and ticks them off as told', async () => {
    const { client } = realBackend(leak())
    const user = show(client, <ResponsePart id="f" />)
    await user.click(await screen.findByRole('textbox', { name: 'Those who are affected' }))
    await user.paste('Levi\t052\nPERETZ\n\nCohen\nlevi')
    await user.click(screen.getByRole('button', { name: 'Put on the list those who have not called' }))
    await screen.findByText('Added: 2. Called already: 1. On the list before: 1.')
    await user.click(screen.getByRole('checkbox', { name: 'Levi, not told yet' }))
    await screen.findByText('1 of 2 told')
    const { response } = await client.response.get({ id: 'f' })
    expect(response.alsoAffected.map(({ customer, toldOn }) => [customer, toldOn === undefined])).toEqual([
      ['Levi', false],
      ['Cohen', true],
    ])
    expect(response.admission).toBe('Our own words.')
  })

  it('says who on the list is no customer that the register knows, and undo brings the list back as it was', async () => {
    const { client } = realBackend({ ...leak(), customers: [{ id: 'c', name: 'Cohen' }] })
    const user = show(client, <ResponsePart id="f" />)
    await user.click(await screen.findByRole('textbox', { name: 'Those who are affected' }))
    await user.paste('Levi\ncohen\nMizrahi')
    await user.click(screen.getByRole('button', { name: 'Put on the list those who have not called' }))
    const said = await screen.findByText(/not in the register/)
    expect(said.textContent?.replace(/[\u2068\u2069]/gu, '')).toBe(
      '2 are not in the register of customers: Levi and Mizrahi. They stand on the list all the same.',
    )
    expect((await client.response.get({ id: 'f' })).response.alsoAffected).toHaveLength(3)
    await client.changes.undo()
    expect((await client.response.get({ id: 'f' })).response.alsoAffected).toEqual([])
  })
})
