import { cleanup, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ImportDialog } from '../../../../../renderer/screens/failure-points/importing/ImportDialog.tsx'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

function showImport(file: File | null) {
  const backend = realBackend(engagementOf({ failurePoints: [{ id: 'a', title: 'Late reply' }] }))
  const close = vi.fn()
  const user = show(backend.client, <ImportDialog file={file} onClose={close} />)
  return { ...backend, user, close }
}

describe('the way through the import of a table', () => {
  it('goes on to the Pareto from complaints, and stays where failure points stand', async () => {
    const { user, close } = showImport(new File(['problem,date\nLate reply,2026-01-14\n'], 'complaints.csv'))
    await user.click(await screen.findByRole('button', { name: 'Import one row' }))
    const next = await screen.findByRole('button', { name: 'See the Pareto by failure point' })
    expect(document.activeElement).toBe(next)
    expect(close).not.toHaveBeenCalled()
    await user.click(next)
    expect(close).toHaveBeenCalledOnce()
    expect(window.location.hash).toBe('#/pareto/failure-point')
    cleanup()
    const points = showImport(new File(['title\nNobody calls back\n'], 'points.csv'))
    await points.user.click(await screen.findByRole('button', { name: 'Import one row' }))
    const done = await screen.findByRole('button', { name: 'Done' })
    expect(document.activeElement).toBe(done)
    expect(screen.queryByRole('button', { name: /^See / })).toBeNull()
  })

  it('begins with what there is to do first: to choose a file, then what its rows are', async () => {
    const { user } = showImport(null)
    const choose = await screen.findByRole('button', { name: 'Choose a file' })
    expect(document.activeElement).toBe(choose)
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('There is no file to choose.')
    await user.upload(input, new File(['title\nA\n'], 'points.csv', { type: 'text/csv' }))
    const kind = await screen.findByRole('combobox', { name: 'What does each row stand for?' })
    await waitFor(() => expect(document.activeElement).toBe(kind))
  })

  it('leads from what it waits for to the question, and names no labels where the table has none', async () => {
    const { user } = showImport(new File(['problem,date\nLate,3/4/2026\nRude,5/6/2026\n'], 'problems.csv'))
    await user.click(await screen.findByRole('button', { name: 'Answer the marked question first.' }))
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0])
    cleanup()
    showImport(new File(['date,comment\n2026-04-03,Waited an hour\n2026-06-05,Nobody came\n'], 'words.csv'))
    await screen.findByText('Choose the column that says what went wrong, or have groups proposed.')
    expect(screen.queryByText('Labels that may mean the same')).toBeNull()
  })

  it('counts rows with other content among those that were there already', async () => {
    const first = 'problem,date,ticket,cost\nLate reply,2026-01-14,T1,10\nLate reply,2026-01-15,T2,1250.50\n'
    const shown = showImport(new File([first], 'complaints.csv'))
    await screen.findByRole('cell', { name: '₪1,250.50' })
    await screen.findByRole('cell', { name: '₪10' })
    await shown.user.click(await screen.findByRole('button', { name: 'Import 2 rows' }))
    await screen.findByText('2 rows were imported.')
    cleanup()
    const again = show(shown.client, <ImportDialog file={new File([first.replace('10', '12')], 'again.csv')} onClose={vi.fn()} />)
    expect((await screen.findByText(/are here already/)).textContent).toContain(
      '2 are here already. One of these has other content.',
    )
    await again.click(await screen.findByRole('button', { name: 'Import: no row is new' }))
    const told = (await screen.findByText('0 rows were imported.')).parentElement?.textContent
    expect(told).toContain(
      '2 rows were there already and were left as they are.One of them has other content in this file: line 2.',
    )
    await again.click(await screen.findByRole('button', { name: 'Update this row' }))
    const updated = (await screen.findByText(/One row was updated/)).parentElement?.textContent
    expect(updated).toContain('One row was there already and was left as it is.')
    expect(screen.queryByText('0 rows were imported.')).toBeNull()
    cleanup()
    const alone = first.split('\n').toSpliced(2, 1).join('\n').replace('10', '14')
    const last = show(shown.client, <ImportDialog file={new File([alone], 'alone.csv')} onClose={vi.fn()} />)
    await screen.findByText(/One is here already with other content\./)
    await last.click(await screen.findByRole('button', { name: 'Import: no row is new' }))
    const lone = (await screen.findByText('0 rows were imported.')).parentElement?.textContent
    expect(lone).toContain('One row is here already with other content, and was left as it is: line 2.')
    expect(lone).not.toContain('was there already')
  })

  it('says before and after that new rows have ticket numbers that came in with other columns', async () => {
    const first = 'problem,date,ticket\nLate reply,2026-01-14,T1\nLate reply,2026-01-15,T2\n'
    const shown = showImport(new File([first], 'complaints.csv'))
    await shown.user.click(await screen.findByRole('button', { name: 'Import 2 rows' }))
    await screen.findByText('2 rows were imported.')
    cleanup()
    const wider = 'problem,date,ticket,cost\nLate reply,2026-01-14,T1,10\nLate reply,2026-01-16,T3,10\n'
    const again = show(shown.client, <ImportDialog file={new File([wider], 'wider.csv')} onClose={vi.fn()} />)
    const said = 'One new row has a ticket number that came in before with other columns chosen.'
    await screen.findByText(said, { exact: false })
    await again.click(await screen.findByRole('button', { name: 'Import 2 rows' }))
    const told = (await screen.findByText('2 rows were imported.')).parentElement?.textContent
    expect(told).toContain(said)
  })

  it('says that amounts are in another currency than the engagement counts in, and takes them as they are', async () => {
    const table = 'problem,date,cost\nLate reply,2026-01-14,$10\nLate reply,2026-01-15,20 NIS\n'
    const { user } = showImport(new File([table], 'complaints.csv'))
    const said = 'Amounts in this file are in $, and this engagement counts in ₪.'
    await screen.findByText(said, { exact: false })
    await user.click(await screen.findByRole('button', { name: 'Import 2 rows' }))
    const told = (await screen.findByText('2 rows were imported.')).parentElement?.textContent
    expect(told).toContain(said)
  })
})
