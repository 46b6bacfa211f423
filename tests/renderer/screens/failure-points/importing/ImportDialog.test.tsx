import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ImportDialog } from '../../../../../renderer/screens/failure-points/importing/ImportDialog.tsx'
import { largestTable } from '../../../../../shared/contract/files/transferContract.ts'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'
import { textRow, writeWorkbook } from '../../../../fixtures/workbookFile.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

function showImport(file: File | null) {
  const backend = realBackend(engagementOf({ failurePoints: [{ id: 'a', title: 'Late reply' }] }))
  const close = vi.fn()
  const user = show(backend.client, <ImportDialog file={file} onClose={close} />)
  return { ...backend, user, close }
}

/** A file that says it is longer than it is: its length is looked at first. */
function tooLarge(): File {
  return Object.defineProperty(new File(['title\nx'], 'huge.csv'), 'size', { value: largestTable + 1 })
}

describe('the import of a table', () => {
  it('says beforehand how large a file may be, and reads none that is larger', async () => {
    const { client } = showImport(tooLarge())
    expect((await screen.findByRole('alert')).textContent).toBe('“huge.csv” is larger than 200 MB, so it was not read.')
    expect(screen.getByText('Drop an Excel (.xlsx) or CSV file of up to 200 MB here, or choose one.')).toBeTruthy()
    expect((await client.engagement.head()).counts.failurePoints).toBe(1)
  })

  it('names beforehand the columns without a header that hold something, as Excel calls them', async () => {
    const path = join(temporaryFolder(), 'complaints.xlsx')
    const lines = [
      ['complaint type', 'date'],
      ['Late', '2026-01-14', '', 'urgent'],
    ]
    writeWorkbook(path, { sheets: [{ name: 'Q1', rows: lines.map((cells, at) => textRow(at + 1, cells)).join('') }] })
    showImport(new File([readFileSync(path)], 'complaints.xlsx'))
    await screen.findByText(/are not imported, by their letters in Excel: D\./)
    await screen.findByRole('button', { name: 'Import one row' })
    expect(screen.getByRole('combobox', { name: 'What went wrong (kind of complaint)' })).toHaveProperty(
      'value',
      'complaint type',
    )
  })

  it('takes a table in and tells what became of every row', async () => {
    const text = 'title,severity,how bad\nNobody calls back,4,x\nlate REPLY,,\nThe bill is wrong,9,\n'
    const { client, user, faults } = showImport(new File([text], 'complaints.csv'))
    await user.click(await screen.findByRole('button', { name: 'Import one of 3 rows' }))
    const done = await screen.findByText('One row was imported.')
    const told = done.parentElement?.textContent
    expect(told).toContain('One row was there already')
    expect(told).toContain('Line 4')
    expect((await client.engagement.head()).counts.failurePoints).toBe(2)
    expect(faults).toEqual([])
  })

  it('names what it leaves out of the file, before and after', async () => {
    const text = 'Report of May,,,\ntitle,stage,Stage,how bad\nNobody calls back,x,y,z\nTotal,,,1\n'
    const { user } = showImport(new File([text], 'report.csv'))
    const run = await screen.findByRole('button', { name: 'Import one row' })
    expect(screen.getByText('Stage: more than one column could hold it (stage, Stage (2)). Choose which.')).toBeTruthy()
    expect(screen.getByText('Columns that are not imported: stage, Stage (2), how bad.')).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: 'Stage' }))
    await user.click(await screen.findByRole('option', { name: 'Stage (2)' }))
    expect(screen.getByText('Columns that are not imported: stage, how bad.')).toBeTruthy()
    await user.click(run)
    const told = (await screen.findByText('One row was imported.')).parentElement?.textContent
    expect(told).toContain('Columns that are not imported: stage, how bad.')
    expect(told).toContain('One line above the column names is left out: 1.')
    expect(told).toContain('One row that adds up others is left out: line 4.')
  })

  it('asks how numbers are to be read that others of their column leave open, and waits for the answer', async () => {
    const text = 'title,date,cost\nLate reply,2026-01-14,"1,234"\nLate reply,2026-01-15,1.5\nLost,2026-01-16,"2,5"\n'
    const { client, user } = showImport(new File([text], 'costs.csv'))
    const run = await screen.findByRole('button', { name: 'Import 3 rows' })
    const question = screen.getByRole('radiogroup', { name: /What stands before the decimals in “cost”/ })
    expect(screen.getByText(/“1.5” in line 3 can only have a point, “2,5” in line 4 only a comma/)).toBeTruthy()
    expect(run.matches(':disabled')).toBe(true)
    await user.click(within(question).getByRole('radio', { name: 'A comma: 1,234 is 1.234' }))
    await user.click(run)
    await screen.findByText('3 rows were imported.')
    const { pareto } = await client.pareto.get({
      by: 'failure-point',
      measure: 'cost',
      language: 'en',
      from: '2026-01-01',
      to: '2026-01-31',
    })
    expect(pareto.total).toBeCloseTo(((1.234 + 1.5 + 2.5) / 31) * 30.4375, 9)
  })

  it('tells a file that is no table, and another can be chosen', async () => {
    const { user } = showImport(new File(['title\n"never closed\n'], 'broken.csv'))
    expect((await screen.findByRole('alert')).textContent).toContain('line 2')
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('There is no file to choose.')
    await user.upload(input, new File(['title\nA\n'], 'whole.csv', { type: 'text/csv' }))
    await screen.findByRole('button', { name: 'Import one row' })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('reads the sheet of a workbook that is chosen, and names the others', async () => {
    const path = writeWorkbook(join(temporaryFolder(), 'book.xlsx'), {
      sheets: [
        {
          name: 'May',
          rows: textRow(1, ['title', 'severity']) + textRow(2, ['Late reply', '2']) + textRow(3, ['No answer', '3']),
        },
        { name: 'June', rows: textRow(1, ['title']) + textRow(2, ['Lost parcel']) },
      ],
    })
    const { client, user, faults } = showImport(new File([readFileSync(path)], 'book.xlsx'))
    await screen.findByRole('button', { name: 'Import 2 rows' })
    expect(screen.getByText('Sheets that hold rows too and are not imported: June.')).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: 'Sheet' }))
    await user.click(await screen.findByRole('option', { name: 'June' }))
    await user.click(await screen.findByRole('button', { name: 'Import one row' }))
    const told = (await screen.findByText('One row was imported.')).parentElement?.textContent
    expect(told).toContain('Sheets that hold rows too and are not imported: May.')
    expect((await client.engagement.head()).counts.failurePoints).toBe(2)
    expect(faults).toEqual([])
  })

  it('asks which comes first where the dates do not say, and keeps columns as dimensions', async () => {
    const text = 'Problem,Date,Area\nLate reply,03/04/2026,North\nLost parcel,05/04/2026,South\n'
    const { client, user, faults } = showImport(new File([text], 'cases.csv'))
    const run = await screen.findByRole<HTMLButtonElement>('button', { name: 'Import 2 rows' })
    const kind = screen.getByRole<HTMLInputElement>('combobox', { name: 'What does each row stand for?' })
    expect(kind.value).toBe('One case (complaint, ticket)')
    await user.click(screen.getByRole('combobox', { name: 'Keep as dimensions of your own' }))
    await user.click(await screen.findByRole('option', { name: 'Area' }))
    await user.keyboard('{Escape}')
    expect(run.disabled).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'The month: 03/04/2026 is 4 Mar 2026' }))
    await user.click(run)
    const told = (await screen.findByText('2 rows were imported.')).parentElement?.textContent
    expect(told).toContain('One failure point was made for them.')
    const { fields, counts, effectivePeriod } = await client.engagement.head()
    expect([fields.map(({ name }) => name), counts.occurrences, effectivePeriod?.from]).toEqual([['Area'], 2, '2026-03-01'])
    expect(faults).toEqual([])
  })

  it('offers labels that may mean the same, and takes in as one what is decided, here and next time', async () => {
    const text = 'Problem,Date\nLate reply,2026-01-02\nLate replies,2026-01-03\nSlow answer,2026-01-03\nLost parcel,2026-01-04\n'
    const { client, user, faults } = showImport(new File([text], 'cases.csv'))
    const run = await screen.findByRole('button', { name: 'Import 4 rows' })
    const pair = screen.getByRole('radiogroup', { name: 'Late replies (one row) and Late reply (one row)' })
    expect(
      within(pair)
        .getAllByRole<HTMLInputElement>('radio')
        .some(({ checked }) => checked),
    ).toBe(false)
    await user.click(within(pair).getByRole('radio', { name: '“Late replies” becomes “Late reply”' }))
    await user.click(screen.getByRole('combobox', { name: 'This label' }))
    await user.click(await screen.findByRole('option', { name: 'Slow answer' }))
    await user.click(screen.getByRole('combobox', { name: 'becomes' }))
    await user.click(await screen.findByRole('option', { name: 'Late reply' }))
    await user.click(screen.getByRole('button', { name: 'Merge' }))
    expect(screen.getByText('“Slow answer” becomes “Late reply”')).toBeTruthy()
    await user.click(run)
    const told = (await screen.findByText('4 rows were imported.')).parentElement?.textContent
    expect(told).toContain('2 labels were taken in as others: “Late replies” as “Late reply”, “Slow answer” as “Late reply”.')
    expect((await client.engagement.head()).counts.failurePoints).toBe(2)
    expect(faults).toEqual([])
  })

  it('offers the next table of the same header as the last was mapped, its dates, dimensions and labels too', async () => {
    const header = 'Ref,What,When,Area'
    const { client, user, faults } = showImport(new File([`${header}\n1,Late reply,03/04/2026,North\n`], 'april.csv'))
    await user.click(await screen.findByRole('combobox', { name: 'What does each row stand for?' }))
    await user.click(await screen.findByRole('option', { name: 'One case (complaint, ticket)' }))
    const choose = async (field: string, column: string) => {
      await waitFor(() => expect(screen.getByRole('button', { name: 'Import one row' }).dataset['loading']).toBeUndefined())
      await user.click(await screen.findByRole('combobox', { name: field }))
      await user.click(await screen.findByRole('option', { name: column }))
    }
    await choose('What went wrong (kind of complaint)', 'What')
    await choose('Date', 'When')
    await choose('Keep as dimensions of your own', 'Area')
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('radio', { name: 'The month: 03/04/2026 is 4 Mar 2026' }))
    await user.click(screen.getByRole('button', { name: 'Import one row' }))
    await screen.findByText('One row was imported.')
    cleanup()
    const again = show(
      client,
      <ImportDialog file={new File([`${header}\n2,Late reply,05/06/2026,South\n`], 'may.csv')} onClose={vi.fn()} />,
    )
    await screen.findByText('The columns are matched as in the last table with these column names.')
    await again.click(await screen.findByRole('button', { name: 'Import one row' }))
    await screen.findByText('One row was imported.')
    const { fields, counts, effectivePeriod } = await client.engagement.head()
    expect([fields.map(({ name }) => name), counts.occurrences, effectivePeriod?.to]).toEqual([['Area'], 2, '2026-05-31'])
    expect(faults).toEqual([])
  })

  it('counts the cases of a table with a column for each month, and no longer where somebody says so', async () => {
    const text = 'Problem,Jan 2026,Feb 2026,Total\nLate reply,10,2,12\n'
    const { client, user } = showImport(new File([text], 'months.csv'))
    const counted = await screen.findByRole<HTMLInputElement>('switch', { name: /Count the cases in 2 columns/ })
    expect(screen.getByText(/“Jan 2026” is 1 Jan 2026 – 31 Jan 2026/)).toBeTruthy()
    expect(screen.getByText('Columns that add up others and are left out: Total.')).toBeTruthy()
    await user.click(counted)
    expect(await screen.findByRole('textbox', { name: 'First day' })).toBeTruthy()
    await user.click(screen.getByRole('switch', { name: 'Count the cases in columns that are months or years' }))
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'First day' })).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Import one row' }))
    await screen.findByText('One row was imported.')
    const { effectivePeriod, counts } = await client.engagement.head()
    expect([effectivePeriod, counts.occurrences]).toEqual([{ from: '2026-01-01', to: '2026-02-28' }, 2])
  })

  it('sets aside what is no complaint, and shows rows that changed side by side until they are updated', async () => {
    const header = 'Problem,Date,Ticket,Cost'
    const first = new File([`${header}\nLate reply,2026-01-02,1,10\nZTEST,2026-01-03,2,\n`], 'january.csv')
    const { client, user, faults } = showImport(first)
    await user.click(await screen.findByRole('combobox', { name: 'Set aside what is no complaint' }))
    await user.click(await screen.findByRole('option', { name: 'ZTEST' }))
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Import 2 rows' }))
    expect((await screen.findByText('One row was imported.')).parentElement?.textContent).toContain('One row was set aside.')
    cleanup()
    const next = new File([`${header}\nLate reply,2026-01-02,1,15\nZTEST,2026-01-03,2,\n`], 'february.csv')
    const again = show(client, <ImportDialog file={next} onClose={vi.fn()} />)
    await again.click(await screen.findByRole('button', { name: 'Import 2 rows' }))
    const changed = await screen.findByRole('region', { name: 'Rows that are here already with other content' })
    expect(
      within(changed)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['1', 'Cost', '₪10', '₪15'])
    await again.click(screen.getByRole('button', { name: 'Update this row' }))
    expect(await screen.findByText('One row was updated; undo brings back what it was.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Update this row' })).toBeNull()
    // The update is an import of its own, to be undone by itself.
    expect((await client.importing.list()).map(({ setAside, asideLabels }) => [setAside, asideLabels])).toEqual([
      [0, []],
      [1, [{ label: 'ZTEST', rows: 1 }]],
    ])
    expect(faults).toEqual([])
  })

  it('shows what each row becomes and which would not be imported, before anything is, and again when more is told', async () => {
    const text = 'why,date,cost,region\nLate reply,2026-01-14,"1,250.5",North\nLost,soon,7,\nLost,2026-01-16,,South\n'
    const { client, user, faults } = showImport(new File([text], 'cases.csv'))
    await screen.findByRole('button', { name: 'Import 3 rows' })
    await user.click(screen.getByRole('combobox', { name: 'What does each row stand for?' }))
    await user.click(await screen.findByRole('option', { name: 'One case (complaint, ticket)' }))
    await user.click(await screen.findByRole('combobox', { name: 'What went wrong (kind of complaint)' }))
    await user.click(await screen.findByRole('option', { name: 'why' }))
    const told = await screen.findByRole('region', { name: 'What the rows become' })
    await waitFor(() => expect(within(told).getByRole('status').textContent).toBe('2 rows are new.'))
    const rows = within(told).getAllByRole('row')
    expect(
      rows.map((row) =>
        within(row)
          .queryAllByRole('cell')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([[], ['2', 'Late reply', '14 Jan 2026', '₪1,250.50'], ['4', 'Lost', '16 Jan 2026', '–']])
    expect(within(told).getByText('One row would not be imported:')).toBeTruthy()
    expect(within(told).getByText('Date is “soon”, which is no date.')).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: 'Keep as dimensions of your own' }))
    await user.click(await screen.findByRole('option', { name: 'region' }))
    await waitFor(() => expect(within(told).getByRole('cell', { name: 'North' })).toBeTruthy())
    expect((await client.engagement.head()).counts.failurePoints).toBe(1)
    expect(faults).toEqual([])
  })

  it('reads the file as somebody says, otherwise than it was found, and keeps that with the import', async () => {
    const text = 'a report;x\ntitle|stage;\nNo answer|Desk\n'
    const { client, user } = showImport(new File([text], 'report.csv'))
    await screen.findByRole('button', { name: /^Import/ })
    await user.click(screen.getByText(/How the file is read/))
    await user.click(screen.getByRole('combobox', { name: 'Between cells' }))
    await user.click(await screen.findByRole('option', { name: 'vertical bar' }))
    await waitFor(() => expect(screen.getByText(/UTF-8 · vertical bar/)).toBeTruthy())
    const line = await screen.findByRole('textbox', { name: 'Line of the column names' })
    await user.clear(line)
    await user.type(line, '2{Enter}')
    await screen.findByText(/UTF-8 · vertical bar · column names on line 2$/)
    await user.click(await screen.findByRole('button', { name: 'Import one row' }))
    await screen.findByText('One row was imported.')
    expect((await client.importing.list())[0]?.reading).toMatchObject({ delimiter: '|', headerRow: 2 })
  })

  it('asks for a period where a table has no dates', async () => {
    const { client, user } = showImport(new File(['Problem,Count\nLate reply,10\n'], 'counts.csv'))
    await user.click(await screen.findByRole('combobox', { name: 'What does each row stand for?' }))
    await user.click(await screen.findByRole('option', { name: 'One case (complaint, ticket)' }))
    await user.type(await screen.findByRole('textbox', { name: 'First day' }), '1/3/2026{Enter}')
    await user.type(screen.getByRole('textbox', { name: 'Last day' }), '31/3/2026{Enter}')
    const run = screen.getByRole<HTMLButtonElement>('button', { name: 'Import one row' })
    await waitFor(() => expect(run.disabled).toBe(false))
    await user.click(run)
    await screen.findByText('One row was imported.')
    expect((await client.engagement.head()).effectivePeriod).toEqual({ from: '2026-03-01', to: '2026-03-31' })
  })
})
