import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EvidenceBeside } from '../../../../renderer/kit/evidence/EvidenceBeside.tsx'
import { CustomerWords } from '../../../../renderer/screens/failure-points/CustomerWords.tsx'
import { TraceScreen } from '../../../../renderer/screens/trace/TraceScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function shop() {
  return engagementOf({
    failurePoints: [{ id: 'late', title: 'Late', perMonth: 12 }],
    rootCauses: [{ id: 'stock', title: 'Nobody sees the stock', category: 'systems' }],
    traces: [
      {
        failurePoint: 'late',
        cause: { causes: [{ id: 'why', title: 'No tiles', state: 'possible', rootCause: 'stock' }, { title: 'Not known yet' }] },
      },
    ],
    occurrences: [
      { failurePoint: 'late', on: '2026-03-01', text: 'I waited all day', customer: 'Dana' },
      { failurePoint: 'late', on: '2026-03-02', text: 'Nobody came' },
    ],
    evidence: [
      { id: 'a', source: 'survey', quote: 'Six of ten waited', about: [{ rootCause: 'stock' }] },
      { id: 'b', source: 'employee', quote: 'It is on the shelf', about: [{ cause: 'why', stance: 'against' }] },
    ],
  })
}

describe('evidence beside a root cause', () => {
  it('says in words how it stands, by the causes that end in it too, with the way to each piece', async () => {
    const { client } = realBackend(shop())
    show(client, <EvidenceBeside claim={{ subject: 'rootCause', id: 'stock' }} />, { at: 'root-causes' })
    const part = await screen.findByRole('region', { name: 'Evidence' })
    expect(within(part).getByText('One source for, one against')).toBeDefined()
    expect(
      within(part)
        .getByRole('link', { name: /It is on the shelf/ })
        .getAttribute('href'),
    ).toContain('/evidence/b')
  })

  it('takes a piece right there, from the chosen source and side', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <EvidenceBeside claim={{ subject: 'rootCause', id: 'stock' }} />, { at: 'root-causes' })
    await user.click(within(await screen.findByRole('radiogroup', { name: 'For or against' })).getByText('Against'))
    await user.type(screen.getByRole('textbox', { name: 'New evidence' }), 'The count is right{Enter}')
    await screen.findByText('One source for, 2 against')
    expect((await client.evidence.list()).at(-1)).toMatchObject({
      quote: 'The count is right',
      about: [{ subject: 'rootCause', id: 'stock', stance: 'against' }],
    })
  })
})

describe('evidence on a cause of a trace', () => {
  it('is asked for once the cause is confirmed without any for it, and is added by keys alone', async () => {
    const engagement = shop()
    const { client } = realBackend({ ...engagement, evidence: engagement.evidence?.slice(1) ?? [] })
    const user = show(client, <TraceScreen />, { at: 'trace' })
    const [list] = await screen.findAllByRole('listbox')
    await screen.findByRole('option', { selected: true })
    list?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Evidence: One source against.'))
    await user.keyboard('s')
    await screen.findByText('Confirmed by what? Nothing here speaks for it yet.')
    await user.keyboard('e')
    const part = await screen.findByRole('dialog', { name: 'Evidence on “No tiles”' })
    await user.click(within(within(part).getByRole('radiogroup', { name: 'For or against' })).getByText('For'))
    await user.type(within(part).getByRole('textbox', { name: 'New evidence' }), 'Empty shelf{Enter}')
    await within(part).findByText('One source for, one against')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('Confirmed by what? Nothing here speaks for it yet.')).toBeNull())
  })
})

describe('what a customer said', () => {
  it('is taken as evidence in one step, and says then that it was', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <CustomerWords id="late" />, { at: 'failure-points' })
    const [, second] = await screen.findAllByRole('button', { name: 'Take as evidence' })
    if (second === undefined) throw new Error('two were said')
    await user.click(second)
    await screen.findByRole('link', { name: 'In evidence: EV-03' })
    expect((await client.evidence.list()).at(-1)).toMatchObject({
      quote: 'I waited all day',
      who: 'Dana',
      source: 'complaint-log',
    })
  })
})
