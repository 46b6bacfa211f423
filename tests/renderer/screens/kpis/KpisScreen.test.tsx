import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { KpisScreen } from '../../../../renderer/screens/kpis/KpisScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function twoKpis() {
  return engagementOf({
    kpis: [
      {
        id: 'k1',
        name: 'Wait',
        unit: 'seconds',
        better: 'down',
        target: 60,
        tolerable: 90,
        readings: [
          { on: '2026-02-28', value: 74, n: 400 },
          { on: '2026-01-31', value: 142 },
        ],
      },
      { id: 'k2', name: 'Would recommend us' },
    ],
  })
}

const lineOf = async (name: string) => {
  const line = (await screen.findByRole('button', { name })).closest('tr')
  if (line === null) throw new Error(`no line of ${name}`)
  return line
}

describe('the screen of KPIs', () => {
  it('shows of each its latest reading with its unit, its target, where it stands, and how it went', async () => {
    const { client } = realBackend(twoKpis())
    show(client, <KpisScreen />, { at: 'kpis' })
    const line = await lineOf('Wait')
    expect([...line.cells].map((cell) => cell.textContent)).toEqual([
      'KP-01',
      'Wait',
      '74 seconds',
      '28 Feb 2026',
      '60 seconds',
      'Tolerable',
      '',
    ])
    const course = within(line).getByRole('img')
    expect(course.getAttribute('aria-label')).toContain('from 142 seconds to 74 seconds')
  })

  it('takes a new KPI, a limit below zero and readings, each undone as one', async () => {
    const { client } = realBackend(twoKpis())
    const user = show(client, <KpisScreen />, { at: 'kpis' })
    await user.type(await screen.findByRole('textbox', { name: 'New KPI' }), 'Left us{Enter}')
    await waitFor(() => expect(screen.getByRole('complementary').textContent).toContain('KP-03'))
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '-5{Enter}')
    await user.type(screen.getByRole('textbox', { name: 'Value of the new reading' }), '-7.5{Enter}')
    await waitFor(async () => {
      const { target, readings, state } = (await client.kpi.list()).at(-1) ?? {}
      expect({ target, value: readings?.[0]?.value, state }).toEqual({ target: -5, value: -7.5, state: 'missed' })
    })
    await client.changes.undo()
    expect((await client.kpi.list()).at(-1)).toMatchObject({ target: -5, readings: [] })
  })

  it('takes one reading of a day, and says where the other can be changed', async () => {
    const { client } = realBackend(twoKpis())
    const user = show(client, <KpisScreen />, { at: 'kpis' })
    await user.click(await screen.findByRole('button', { name: 'Would recommend us' }))
    const value = await screen.findByRole('textbox', { name: 'Value of the new reading' })
    await user.type(value, '3{Enter}')
    await waitFor(() => expect(screen.getByRole('complementary').textContent).toContain('change it there'))
    expect((await client.kpi.list()).at(-1)?.readings).toHaveLength(1)
  })

  it('keeps the focus in the screen when a KPI is deleted', async () => {
    const { client } = realBackend(twoKpis())
    const user = show(client, <KpisScreen />, { at: 'kpis' })
    await user.click(await screen.findByRole('button', { name: 'Wait' }))
    await user.click(await screen.findByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Wait' })).toBeNull())
    await waitFor(() => expect(screen.getByRole('region', { name: 'KPIs' }).contains(document.activeElement)).toBe(true))
  })
})
