import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EvidenceScreen } from '../../../../renderer/screens/evidence/EvidenceScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const shop = engagementOf({ language: 'en', failurePoints: [{ id: 'late', title: 'Late', perMonth: 12 }] })

async function shown(view: 'Interview' | 'Tally') {
  const { client } = realBackend(shop)
  const user = show(client, <EvidenceScreen />, { at: 'evidence' })
  await user.click(await screen.findByText(view))
  return { client, user }
}

/** The name of a line of the tally, which ends with how often it was marked. */
function marked(title: string, count: number): RegExp {
  return new RegExp(`^\\d\\s*${title}.*\\D\\s*${count}$|^\\d\\s*${title}\\s*FP-\\d{2}\\s*${count}$`)
}

describe('an interview that is pasted', () => {
  it('is gone through by keys: a sentence becomes evidence, a failure point or a promise, each undone by itself', async () => {
    const { client, user } = await shown('Interview')
    const text = await screen.findByRole('textbox', { name: 'The interview or chat' })
    await user.click(text)
    await user.paste('Dana: I waited a day. Nobody called.\nShop: We call within a day.')
    await user.click(screen.getByRole('button', { name: 'Go through it' }))
    const list = await screen.findByRole('listbox', { name: 'Sentences of the text' })
    expect(document.activeElement).toBe(list)
    await user.keyboard('e')
    await screen.findByText('Taken: EV-01')
    await user.keyboard('{ArrowDown}f')
    await screen.findByText('Taken: EV-02 · FP-02')
    await user.keyboard('{ArrowDown}p')
    await screen.findByText('Taken: EV-03 · PR-01')
    expect(await client.evidence.list()).toMatchObject([
      { quote: 'I waited a day.', who: 'Dana', source: 'customer-interview' },
      { quote: 'Nobody called.', who: 'Dana', about: [{ subject: 'failurePoint', title: 'Nobody called.' }] },
      { quote: 'We call within a day.', who: 'Shop', about: [{ subject: 'promise', title: 'We call within a day.' }] },
    ])
    await client.changes.undo()
    await waitFor(() => expect(screen.queryByText('Taken: EV-03 · PR-01')).toBeNull())
    expect(document.activeElement).toBe(list)
    await user.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}e')
    await waitFor(async () => expect((await client.evidence.list()).at(-1)?.quote).toBe('I waited a day. Nobody called.'))
  })

  it('waits, with the place in it, while another view is shown and through Escape', async () => {
    const { user } = await shown('Interview')
    await user.click(await screen.findByRole('textbox', { name: 'The interview or chat' }))
    await user.paste('One. Two. Three.')
    await user.click(screen.getByRole('button', { name: 'Go through it' }))
    await user.keyboard('{ArrowDown}{Escape}')
    await user.click(screen.getByText('Tally'))
    await user.click(screen.getByText('Interview'))
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Two.')
    await user.click(screen.getByRole('button', { name: 'Change the text' }))
    expect(screen.getByRole('textbox', { name: 'The interview or chat' })).toHaveProperty('value', 'One. Two. Three.')
    await user.clear(screen.getByRole('textbox', { name: 'The interview or chat' }))
  })
})

describe('what two people say alike', () => {
  it('is taken from each of them, and once from one', async () => {
    const { client, user } = await shown('Interview')
    await user.click(await screen.findByRole('textbox', { name: 'The interview or chat' }))
    await user.paste('Dana: Nobody called.\nNoa: Nobody called.')
    await user.click(screen.getByRole('button', { name: 'Go through it' }))
    await user.keyboard('e')
    await screen.findByText('Taken: EV-01')
    await user.keyboard('e')
    await screen.findByText('This sentence is EV-01 already.')
    await user.keyboard('{ArrowDown}e')
    await screen.findByText('Taken: EV-02')
    expect((await client.evidence.list()).map(({ who }) => who)).toEqual(['Dana', 'Noa'])
  })
})

describe('a chat of years', () => {
  it('is pasted at once, drawn where it is seen, and gone through to its end', async () => {
    const { user } = await shown('Interview')
    const text = await screen.findByRole('textbox', { name: 'The interview or chat' })
    await user.click(text)
    const said = Array.from({ length: 4000 }, (_, place) => `Dana: I waited for ${place} days.`).join('\n')
    expect(fireEvent.paste(text, { clipboardData: { files: [], getData: () => said } })).toBe(false)
    expect(text).toHaveProperty('value', said)
    await user.click(screen.getByRole('button', { name: 'Go through it' }))
    const list = await screen.findByRole('listbox', { name: 'Sentences of the text' })
    expect(within(list).getAllByRole('option').length).toBeLessThan(200)
    await user.keyboard('{End}')
    const last = await within(list).findByRole('option', { name: /3999 days/, selected: true })
    expect(last.getAttribute('aria-posinset')).toBe('4000')
    await user.click(screen.getByRole('button', { name: 'Change the text' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'The interview or chat' }), { target: { value: '' } })
  })
})

describe('the file of a chat', () => {
  it('is read where it is dropped, behind what is typed, and is no evidence itself', async () => {
    const { client, user } = await shown('Interview')
    const text = await screen.findByRole('textbox', { name: 'The interview or chat' })
    await user.type(text, 'Noa: Late.')
    const file = new File([], 'chat.txt')
    file.text = async () => 'Dana: Nobody called.'
    fireEvent.drop(text, { dataTransfer: { files: [file] } })
    await waitFor(() => expect(text).toHaveProperty('value', 'Noa: Late.\nDana: Nobody called.'))
    expect(await client.evidence.list()).toEqual([])
    await user.clear(text)
  })
})

describe('a tally', () => {
  it('is marked by digits, the last mark taken back, and ended as evidence', async () => {
    const { client, user } = await shown('Tally')
    const picker = await screen.findByRole('combobox', { name: 'Add a line' })
    await user.click(picker)
    await user.type(picker, 'Lat{Enter}')
    await user.type(picker, 'Nobody answers{Enter}')
    const lines = within(await screen.findByRole('list', { name: 'Lines of the tally' }))
    lines.getByRole('button', { name: marked('Late', 0) }).focus()
    await user.keyboard('1112{Backspace}2')
    lines.getByRole('button', { name: marked('Late', 3) })
    lines.getByRole('button', { name: marked('Nobody answers', 1) })
    await user.type(screen.getByRole('textbox', { name: 'Who listened' }), 'Noa')
    await user.click(screen.getByRole('button', { name: 'End, and keep 2 lines' }))
    await waitFor(async () => expect(await client.evidence.list()).toHaveLength(2))
    expect(await client.evidence.list()).toMatchObject([
      { source: 'call-listening', who: 'Noa', note: 'Heard or seen 3 times.', about: [{ id: 'late' }] },
      { note: 'Heard or seen once.', about: [{ title: 'Nobody answers' }] },
    ])
    // The line that was new is a failure point now, and no second one is made of it.
    await lines.findByText('FP-02')
    lines.getByRole('button', { name: marked('Nobody answers', 0) })
    await user.click(screen.getByRole('button', { name: 'Take “Late” off the sheet' }))
    expect(document.activeElement?.textContent).toContain('Nobody answers')
  })

  it('gives discarded marks back', async () => {
    const { user } = await shown('Tally')
    const picker = await screen.findByRole('combobox', { name: 'Add a line' })
    await user.click(picker)
    await user.type(picker, 'Rude{Enter}')
    await user.click(await screen.findByRole('button', { name: marked('Rude', 0) }))
    await user.click(screen.getByRole('button', { name: 'Discard the marks' }))
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    await screen.findByRole('button', { name: marked('Rude', 1) })
  })

  it('gives a line that was taken off back with its marks, also after another view was looked at', async () => {
    const { user } = await shown('Tally')
    const picker = await screen.findByRole('combobox', { name: 'Add a line' })
    await user.click(picker)
    await user.type(picker, 'Rude{Enter}')
    await user.dblClick(await screen.findByRole('button', { name: marked('Rude', 0) }))
    await user.click(screen.getByRole('button', { name: 'Take “Rude” off the sheet' }))
    await user.click(screen.getByText('Interview'))
    await user.click(screen.getByText('Tally'))
    await screen.findByText('“Rude” was taken off with its 2 marks.')
    await user.click(screen.getByRole('button', { name: 'Bring them back' }))
    await screen.findByRole('button', { name: marked('Rude', 2) })
    expect(screen.queryByRole('button', { name: 'Bring them back' })).toBeNull()
  })
})
