import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DayOffNote } from '../../../../renderer/kit/days/DayOffNote.tsx'
import { Loads } from '../../../../renderer/screens/progress/Loads.tsx'
import { WorkingDaysSettings } from '../../../../renderer/screens/settings/engagement/WorkingDaysSettings.tsx'
import type { ProgressFix } from '../../../../shared/contract/analysis/progressContract.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const fix = (dueOn: string, effortDays: number): ProgressFix => ({
  id: 'x',
  code: 'FX-01',
  title: 'Flood test',
  owner: 'Dana',
  state: 'approved',
  startOn: null,
  dueOn,
  doneOn: null,
  effortDays,
  wave: null,
  waitsFor: [],
  check: null,
  hasConfidence: false,
})

describe('the working days of an engagement', () => {
  it('are those of its language until others are chosen, which undo takes back', async () => {
    const { client } = realBackend(engagementOf({ language: 'he' }))
    const user = show(client, <WorkingDaysSettings />, { at: 'settings' })
    const week = await screen.findByRole('combobox', { name: 'Working week' })
    expect((week as HTMLInputElement).value).toBe('Sunday to Thursday')
    await user.click(week)
    await user.click(await screen.findByRole('option', { name: 'Monday to Friday' }))
    await waitFor(async () =>
      expect((await client.engagement.head()).working).toEqual({ week: 'monday-friday', holidays: 'hebrew', daysOff: [] }),
    )
    const day = screen.getByRole('textbox', { name: 'A further day off' })
    await user.type(day, '2026-12-31{Enter}')
    await user.click(screen.getByRole('button', { name: 'Add the day' }))
    await waitFor(async () => expect((await client.engagement.head()).working.daysOff).toEqual(['2026-12-31']))
    await user.type(day, '2026-12-31{Enter}')
    await screen.findByRole('alert')
    await client.changes.undo()
    await client.changes.undo()
    expect((await client.engagement.head()).working).toEqual({ week: 'sunday-thursday', holidays: 'hebrew', daysOff: [] })
  })

  it('say beside a date that nobody works on it, why, and when they last do before', async () => {
    const { client } = realBackend(engagementOf({ language: 'he' }))
    show(client, <DayOffNote day="2026-09-20" />, { at: 'fixes' })
    await screen.findByText('20 Sept 2026 is no working day (the eve of Yom Kippur); the last one before it is 17 Sept 2026.')
  })

  it('tell whether they suffice for what an owner has to do', async () => {
    const { client } = realBackend(engagementOf({ language: 'he' }))
    show(client, <Loads fixes={[fix('2026-09-30', 20)]} today="2026-09-01" />, { at: 'progress' })
    await screen.findByText('Only 19 working days until 30 Sept 2026')
  })
})
