import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { KpisScreen } from '../../../../renderer/screens/kpis/KpisScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

describe('the monthly volumes', () => {
  it('are typed line after line, changed in place and deleted, and each is undone', async () => {
    const { client } = realBackend(engagementOf({ volumes: [{ month: '2026-02', value: 900, unit: 'orders' }] }))
    const user = show(client, <KpisScreen />, { at: 'kpis' })
    await user.click(await screen.findByRole('radio', { name: 'Monthly volumes' }))
    const month = await screen.findByRole('textbox', { name: 'Month' })
    await user.type(month, '2026-02')
    await user.type(screen.getByRole('textbox', { name: 'Of what' }), 'Orders')
    await user.type(screen.getByRole('textbox', { name: 'How many' }), '1,100{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('written down already')
    await user.clear(month)
    await user.type(month, '2026-03{Enter}')
    await waitFor(async () => expect(await client.kpi.volumes()).toHaveLength(2))
    expect(document.activeElement).toBe(month)
    expect((await client.kpi.volumes())[0]).toMatchObject({ month: '2026-03', value: 1100, unit: 'Orders' })
    const value = screen.getByRole('textbox', { name: /How many in February 2026/ })
    await user.clear(value)
    await user.type(value, '950{Enter}')
    await waitFor(async () => expect((await client.kpi.volumes())[1]?.value).toBe(950))
    await user.click(screen.getByRole('button', { name: /Delete February 2026/ }))
    await waitFor(async () => expect(await client.kpi.volumes()).toHaveLength(1))
    await client.changes.undo()
    await client.changes.undo()
    expect((await client.kpi.volumes())[1]?.value).toBe(900)
  })

  it('give way to the list of KPIs where one is to be added', async () => {
    const { client } = realBackend(engagementOf({}))
    const user = show(client, <KpisScreen />, { at: 'kpis' })
    await user.click(await screen.findByRole('radio', { name: 'Monthly volumes' }))
    await user.click(await screen.findByRole('button', { name: 'Add a KPI' }))
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'New KPI' }))
    await user.keyboard('Waiting time{Enter}')
    await waitFor(async () => expect((await client.kpi.list()).map(({ name }) => name)).toEqual(['Waiting time']))
  })

  it('say in Hebrew what they are for where there are none', async () => {
    const { client } = realBackend(engagementOf({}))
    const user = show(client, <KpisScreen />, { at: 'kpis', language: 'he' })
    await user.click(await screen.findByRole('radio', { name: 'היקפים חודשיים' }))
    expect(await screen.findByText('עשר תלונות מתוך כמה הזמנות?')).toBeTruthy()
  })
})
