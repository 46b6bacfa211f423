import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useRef } from 'react'
import { describe, expect, it } from 'vitest'
import { QuickAdd } from '../../../../renderer/kit/lists/QuickAdd.tsx'
import { useApi } from '../../../../renderer/page/ApiProvider.tsx'
import { useEdit } from '../../../../renderer/page/useEdit.ts'
import { fakeBackend, refused } from '../../harness/fakeBackend.ts'
import { openAnswers } from '../../harness/openAnswers.ts'
import { show } from '../../harness/show.tsx'

function Field({ isFirst = false }: { readonly isFirst?: boolean }): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const create = useEdit(useApi().failurePoint.create.mutationOptions())
  return (
    <QuickAdd
      field={field}
      label="New"
      placeholder="New"
      rememberAs="test.quickAdd"
      isFirst={isFirst}
      onAdd={(title) => create.mutateAsync({ title })}
    />
  )
}

/** A client that saves slowly, and refuses while it is told to. */
function slowSaving(milliseconds: number) {
  const saved: string[] = []
  const disk = { full: false }
  const { client } = fakeBackend({
    ...openAnswers(),
    failurePoint: {
      create: async ({ title }) => {
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
        if (disk.full) throw refused('disk-full')
        saved.push(title)
        return { id: `f${saved.length}`, code: `FP-${saved.length}` }
      },
    },
  })
  return { client, saved, disk }
}

const field = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'New' })

describe('a quick field', () => {
  it('takes the focus as it comes where the list is empty, but not from a dialog that is typed into meanwhile', async () => {
    const { client } = slowSaving(1)
    show(client, <Field isFirst />)
    const first = await field()
    expect(document.activeElement).toBe(first)
    cleanup()
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.role = 'dialog'
    const search = dialog.appendChild(document.createElement('input'))
    search.focus()
    show(client, <Field isFirst />)
    await field()
    expect(document.activeElement).toBe(search)
    dialog.remove()
  })

  it('keeps all of 200 lines typed at 5 ms a key whole and in order while saving takes longer than a line', async () => {
    const { client, saved } = slowSaving(60)
    show(client, <Field />)
    await userEvent.click(await field())
    const lines = Array.from({ length: 200 }, (_, at) => `שם ${at}`)
    const fast = userEvent.setup({ delay: 5 })
    for (const line of lines) await fast.keyboard(`${line}{Enter}`)
    await waitFor(() => expect(saved).toHaveLength(200), { timeout: 30_000 })
    expect(saved).toEqual(lines)
    expect(await field()).toHaveProperty('value', '')
  })

  it('keeps lines that were not saved under it and adds them at another try, while the next is typed', async () => {
    const { client, saved, disk } = slowSaving(1)
    disk.full = true
    const user = show(client, <Field />)
    await user.click(await field())
    await user.keyboard('One{Enter}Two{Enter}Thr')
    await waitFor(() => expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['One', 'Two']))
    expect(await field()).toHaveProperty('value', 'Thr')
    disk.full = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(saved).toEqual(['One', 'Two']))
    expect(document.activeElement).toBe(await field())
    await user.keyboard('ee{Enter}')
    await waitFor(() => expect(saved).toEqual(['One', 'Two', 'Three']))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('has an undo of its own only once something was typed into it since the last line', async () => {
    const { client } = slowSaving(1)
    const user = show(client, <Field />)
    await user.click(await field())
    await user.keyboard('One')
    expect((await field()).dataset.nothingToUndo).toBeUndefined()
    await user.keyboard('{Enter}')
    expect((await field()).dataset.nothingToUndo).toBeDefined()
    await user.keyboard('T{Backspace}')
    expect((await field()).dataset.nothingToUndo).toBeUndefined()
  })
})
