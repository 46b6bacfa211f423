import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EvidenceScreen } from '../../../../renderer/screens/evidence/EvidenceScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

function shop() {
  return engagementOf({
    failurePoints: [{ id: 'late', title: 'Late', perMonth: 12 }],
    rootCauses: [{ id: 'stock', title: 'Nobody sees the stock', category: 'systems' }],
    evidence: [
      { id: 'old', source: 'survey', quote: 'Six of ten waited', on: '2026-02-01', about: [{ failurePoint: 'late' }] },
      {
        id: 'new',
        source: 'employee',
        quote: 'I guess',
        who: 'A clerk',
        on: '2026-03-01',
        about: [{ rootCause: 'stock', stance: 'against' }],
      },
      { id: 'loose', source: 'kpi', note: 'Nine days' },
    ],
  })
}

const lines = () =>
  [...screen.getByRole('table', { name: 'Evidence' }).querySelectorAll('[data-row]')].map((row) => row.textContent)

async function shown(at = shop()) {
  const { client } = realBackend(at)
  const user = show(client, <EvidenceScreen />, { at: 'evidence' })
  const pieceOf = async (id: string) => (await client.evidence.list()).find((row) => row.id === id)
  await screen.findByRole('textbox', { name: 'New evidence' })
  return { client, user, pieceOf }
}

describe('the screen of evidence', () => {
  it('stands with what waits for its day first, then the latest, and is narrowed by source, stance and subject', async () => {
    const { user } = await shown()
    expect(lines()).toEqual(['Nine days', 'I guess', 'Six of ten waited'])
    expect(screen.getByText('3 pieces of evidence, from 3 kinds of source')).toBeDefined()
    await user.click(screen.getByRole('combobox', { name: 'For and against' }))
    await user.click(await screen.findByRole('option', { name: 'Against' }))
    expect(lines()).toEqual(['I guess'])
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    await user.type(screen.getByRole('textbox', { name: 'Search in quotes, notes and people' }), 'waited')
    expect(lines()).toEqual(['Six of ten waited'])
  })

  it('takes line after line by keys alone, each from the chosen source', async () => {
    const { client, user } = await shown()
    const line = screen.getByRole('textbox', { name: 'New evidence' })
    await user.type(line, 'They asked twice{Enter}Nobody knew{Enter}')
    await waitFor(async () => expect(await client.evidence.list()).toHaveLength(5))
    expect((await client.evidence.list()).slice(3)).toMatchObject([
      { source: 'customer-interview', quote: 'They asked twice' },
      { source: 'customer-interview', quote: 'Nobody knew' },
    ])
  })

  it('says of one piece several claims, each for or against, found by part of a title', async () => {
    const { client, user, pieceOf } = await shown()
    screen.getByRole('button', { name: 'Six of ten waited' }).focus()
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('complementary', { name: 'Details of EV-01' })
    const picker = within(panel).getByRole('combobox', { name: 'Add what it speaks of' })
    await user.click(picker)
    await user.type(picker, 'stock')
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(async () => expect((await pieceOf('old'))?.about).toHaveLength(2))
    await user.click(within(await within(panel).findByRole('radiogroup', { name: /stock/ })).getByText('Against'))
    const about = [
      { subject: 'failurePoint', id: 'late', stance: 'for' },
      { subject: 'rootCause', id: 'stock', stance: 'against' },
    ]
    await waitFor(async () => expect((await pieceOf('old'))?.about).toMatchObject(about))
    await client.changes.undo()
    await client.changes.undo()
    expect((await pieceOf('old'))?.about).toHaveLength(1)
  })

  it('keeps a file that is dropped as what its content is, and refuses one that is too large before it is read', async () => {
    const { user, pieceOf } = await shown()
    await user.click(screen.getByRole('button', { name: 'I guess' }))
    const panel = await screen.findByRole('complementary', { name: 'Details of EV-02' })
    const bytes = Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0))
    const chosen = panel.querySelector<HTMLInputElement>('input[type="file"]')
    if (chosen === null) throw new Error('no field for a file')
    await user.upload(chosen, new File([bytes], 'stain.pdf'))
    await within(panel).findByText('a picture by its content, 70 bytes')
    expect(await pieceOf('new')).toMatchObject({ file: { name: 'stain.pdf', content: 'image/png', isPicture: true } })
    const huge = new File(['x'], 'huge.wav')
    Object.defineProperty(huge, 'size', { value: 200_000_000 })
    await user.upload(chosen, huge)
    expect((await within(panel).findByRole('alert')).textContent).toContain('“huge.wav” is larger than 25 MB')
    expect((await pieceOf('new'))?.file?.name).toBe('stain.pdf')
    await user.click(within(panel).getByRole('button', { name: 'Remove the file' }))
    await waitFor(async () => expect((await pieceOf('new'))?.file).toBeNull())
  })

  it('takes a pasted picture, and leaves words that have a picture beside them to the field they are pasted into', async () => {
    const { client } = await shown()
    const bytes = Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0))
    const pasted = (words: string) => ({ clipboardData: { files: [new File([bytes], 'cells.png')], getData: () => words } })
    const field = screen.getByRole('textbox', { name: 'New evidence' })
    expect(fireEvent.paste(field, pasted('Six of ten'))).toBe(true)
    fireEvent.paste(field, pasted(''))
    await waitFor(async () => expect(await client.evidence.list()).toHaveLength(4))
    expect((await client.evidence.list()).map(({ file }) => file?.name ?? null)).toEqual([null, null, null, 'cells.png'])
  })

  it('keeps each of several files that are dropped, and says which of them is too large', async () => {
    const { client } = await shown()
    const huge = new File(['x'], 'huge.wav')
    Object.defineProperty(huge, 'size', { value: 200_000_000 })
    const files = [new File(['one'], 'one.txt'), huge, new File(['two'], 'two.txt')]
    fireEvent.drop(screen.getByRole('table', { name: 'Evidence' }), { dataTransfer: { files } })
    await waitFor(async () => expect(await client.evidence.list()).toHaveLength(5))
    expect((await client.evidence.list()).slice(3).map(({ file }) => file?.name)).toEqual(['one.txt', 'two.txt'])
    await screen.findByText(/“huge.wav” is larger than 25 MB/)
  })

  it('says of an empty file that nothing is in it', async () => {
    const { user } = await shown()
    await user.click(screen.getByRole('button', { name: 'I guess' }))
    const panel = await screen.findByRole('complementary', { name: 'Details of EV-02' })
    const chosen = panel.querySelector<HTMLInputElement>('input[type="file"]')
    if (chosen === null) throw new Error('no field for a file')
    await user.upload(chosen, new File([], 'call.wav'))
    await within(panel).findByText('nothing is in it, 0 bytes')
  })

  it('deletes a piece, which undo brings back whole', async () => {
    const { client, user } = await shown()
    const before = await client.evidence.list()
    await user.click(screen.getByRole('button', { name: 'I guess' }))
    await user.click(await screen.findByRole('button', { name: 'Delete the evidence' }))
    await waitFor(async () => expect(await client.evidence.list()).toHaveLength(2))
    await client.changes.undo()
    expect(await client.evidence.list()).toEqual(before)
  })

  it('teaches where there is none yet', async () => {
    await shown(engagementOf({}))
    expect(screen.getByText('What makes it more than a guess')).toBeDefined()
  })
})

describe('where a piece of evidence leads', () => {
  it('is shown beside it, down to the place in the plan', async () => {
    const { user } = await shown(
      engagementOf({
        language: 'en',
        failurePoints: [{ id: 'late', title: 'Late', perMonth: 12 }],
        rootCauses: [{ id: 'stock', title: 'Nobody sees the stock', category: 'systems' }],
        traces: [{ failurePoint: 'late', cause: { rootCause: 'stock' } }],
        fixes: [{ id: 'show', title: 'Show it', effects: [{ rootCause: 'stock', effectiveness: 0.5 }] }],
        evidence: [{ id: 'e', source: 'employee', quote: 'I guess', about: [{ failurePoint: 'late' }] }],
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'I guess' }))
    const way = within(await screen.findByRole('group', { name: 'Where it leads' }))
    way.getByRole('link', { name: 'RC-01 Nobody sees the stock' })
    way.getByText('through FP-01')
    way.getByText('· place 1 in the plan')
    await user.click(way.getByRole('link', { name: 'FX-01 Show it' }))
    expect(window.location.hash).toContain('/plan/show')
  })
})

describe('what is confirmed without evidence', () => {
  it('is counted and listed, each a step from its trace, until something speaks for it', async () => {
    const { client, user } = await shown(
      engagementOf({
        language: 'en',
        failurePoints: [{ id: 'late', title: 'Late', perMonth: 12 }],
        rootCauses: [{ id: 'stock', title: 'Nobody sees the stock', category: 'systems' }],
        traces: [{ failurePoint: 'late', cause: { causes: [{ rootCause: 'stock', state: 'confirmed' }] } }],
        evidence: [{ id: 'e', source: 'employee', quote: 'I guess' }],
      }),
    )
    await user.click(await screen.findByText('One cause is confirmed, and no evidence speaks for it.'))
    await user.click(screen.getByRole('button', { name: 'FP-01 Nobody sees the stock' }))
    expect(window.location.hash).toContain('/trace/late')
    await client.lists.evidence.update({ id: 'e', patch: { about: [{ rootCause: 'stock' }] } })
    expect(await client.evidence.unproven()).toEqual([])
  })
})
