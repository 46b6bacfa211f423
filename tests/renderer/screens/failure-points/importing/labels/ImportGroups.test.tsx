import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ImportDialog } from '../../../../../../renderer/screens/failure-points/importing/ImportDialog.tsx'
import { engagementOf } from '../../../../../fixtures/barsEngagement.ts'
import { freeComplaintTable } from '../../../../../fixtures/freeComplaints.ts'
import { realBackend } from '../../../../harness/realBackend.ts'
import { show } from '../../../../harness/show.tsx'

describe('a table of complaints without titles', () => {
  it('is imported by groups that are proposed, and then named, joined and given up by a person', async () => {
    const { client, faults } = realBackend(engagementOf({}))
    const file = new File([freeComplaintTable(200)], 'words.csv')
    const user = show(client, <ImportDialog file={file} onClose={() => undefined} />)
    const run = await screen.findByRole('button', { name: 'Import 201 rows' })
    expect(run.matches(':disabled')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Propose groups from “מלל”' }))
    const box = await screen.findByRole('group', { name: 'Groups of similar complaints' })
    const names = await within(box).findAllByRole('textbox', { name: /^(One row|\d+ rows)$/ })
    expect(names.length).toBeGreaterThan(2)
    const [first, ...others] = names
    if (first === undefined) throw new Error('there is a group')
    expect(document.activeElement).toBe(first)
    await user.clear(first)
    await user.type(first, 'Wrong bills')
    for (const other of others) await user.clear(other)
    await user.click(run)
    await screen.findByText('201 rows were imported.')
    const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })
    expect(rows.map(({ title }) => title).sort()).toEqual(['Other complaints', 'Wrong bills'])
    expect(rows.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(201)
    expect(faults).toEqual([])
  })
})
