import { screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { DayInput } from '../../../../renderer/components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../../../renderer/components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../../renderer/components/fields/DraftTextInput.tsx'
import { TrialNumber } from '../../../../renderer/screens/plan/trial/TrialNumber.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function showPart(part: ReactNode, language: 'en' | 'he' = 'en') {
  return show(realBackend(engagementOf({})).client, part, { language })
}

const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Days' })

type SavedProps = Omit<Parameters<typeof DraftNumberInput>[0], 'label' | 'onCommit'> & { onSave(value: number | null): void }

/** Holds what it is given to save, as a screen does. */
function Saved({ value: first, onSave, ...rest }: SavedProps): ReactNode {
  const [value, setValue] = useState(first)
  const commit = (next: number | null): void => {
    onSave(next)
    setValue(next)
  }
  return <DraftNumberInput {...rest} label="Days" value={value} onCommit={commit} />
}

describe('a number field', () => {
  it('saves at Enter and when it is left, as often as the number changed', async () => {
    const save = vi.fn()
    const user = showPart(<Saved value={1200} onSave={save} />)
    expect((await field()).value).toBe('1,200')
    await user.clear(await field())
    await user.keyboard('₪ 1,500.5{Enter}')
    expect((await field()).value).toBe('1,500.5')
    await user.tab()
    await user.clear(await field())
    await user.tab()
    expect(save.mock.calls).toEqual([[1500.5], [null]])
    expect((await field()).value).toBe('')
  })

  it.each([
    ['12,5,1', '“12,5,1” is not a number. Type it like 1,200.5.'],
    ['many', '“many” is not a number. Type it like 1,200.5.'],
    ['5%', '“5%” is a percent; an amount is needed here.'],
    ['-3', '“-3” is negative; the least here is 0.'],
    ['11', '“11” is too large; the most here is 10.'],
  ])('keeps %s, says what is wrong with it, saves nothing, and gives the old value back at Escape', async (text, reason) => {
    const save = vi.fn()
    const user = showPart(<Saved value={7} largest={10} onSave={save} />)
    await user.clear(await field())
    await user.keyboard(text)
    await user.tab()
    expect((await field()).value).toBe(text)
    expect((await field()).getAttribute('aria-invalid')).toBe('true')
    expect((await field()).getAttribute('aria-describedby')).toContain('error')
    expect(screen.getByText(reason)).toBeTruthy()
    expect(save).not.toHaveBeenCalled()
    await user.click(await field())
    await user.keyboard('{Escape}')
    expect((await field()).value).toBe('7')
    expect(screen.queryByText(reason)).toBeNull()
  })

  it('shows two decimals, and the whole number while it is edited', async () => {
    const save = vi.fn()
    const user = showPart(<Saved value={100 / 3} kind="percent" suffix="%" onSave={save} />)
    expect((await field()).value).toBe('33.33%')
    await user.click(await field())
    expect((await field()).value).toBe('33.333333333333336%')
    await user.tab()
    expect((await field()).value).toBe('33.33%')
    await user.clear(await field())
    await user.keyboard('40%{Enter}')
    expect(save.mock.calls).toEqual([[40]])
  })

  it('goes up and down by the arrows, within what it may hold', async () => {
    const save = vi.fn()
    const user = showPart(<Saved value={99} kind="count" largest={100} onSave={save} />)
    await user.click(await field())
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(save.mock.calls).toEqual([[100], [99]])
    await user.clear(await field())
    await user.keyboard('2.5{Enter}')
    expect(screen.getByText('“2.5” is not a whole number.')).toBeTruthy()
  })
})

describe('a number that is tried while it is typed', () => {
  it('counts at every keystroke that leaves one, and is as saved when it is emptied', async () => {
    const tried = vi.fn()
    const user = showPart(<TrialNumber labelled label="Days" value={7} largest={100} step={1} tried={false} onTry={tried} />)
    await user.clear(await field())
    await user.keyboard('2.5')
    expect(tried.mock.calls).toEqual([[undefined], [2], [2.5]])
    expect((await field()).getAttribute('aria-invalid')).not.toBe('true')
    await user.keyboard('x')
    expect(tried).toHaveBeenCalledTimes(3)
    expect(screen.getByText('“2.5x” is not a number. Type it like 1,200.5.')).toBeTruthy()
  })
})

describe('a field for a text', () => {
  it('gives the saved line back at Escape', async () => {
    const save = vi.fn()
    const user = showPart(<DraftTextInput label="Owner" value="Dana" onCommit={save} />)
    const owner = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Owner' })
    await user.type(owner, ' Or{Escape}')
    expect(owner.value).toBe('Dana')
    await user.tab()
    expect(save).not.toHaveBeenCalled()
  })

  it('saves at Escape what was typed of several lines, and loses none of it', async () => {
    const save = vi.fn()
    const user = showPart(<DraftTextInput label="Description" multiline value="" onCommit={save} />)
    await user.type(await screen.findByRole('textbox', { name: 'Description' }), 'One{Enter}and two{Escape}')
    expect(save.mock.calls).toEqual([['One\nand two']])
  })
})

describe('a field for a day', () => {
  const day = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'From' })

  it('keeps what is no day and says so; a day is saved and written out', async () => {
    const save = vi.fn()
    const user = showPart(<DayInput label="From" value="2026-07-03" required onCommit={save} />)
    await user.clear(await day())
    await user.keyboard('31/6/2026')
    await user.tab()
    expect((await day()).value).toBe('31/6/2026')
    expect(screen.getByText('“31/6/2026” is not a date. Type it like 31/12/2026.')).toBeTruthy()
    expect(save).not.toHaveBeenCalled()
    await user.clear(await day())
    await user.keyboard('30/6/26{Enter}')
    await waitFor(() => expect(save.mock.calls).toEqual([['2026-06-30']]))
    expect(screen.queryByText(/is not a date/)).toBeNull()
  })
})
