import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { JourneyScreen } from '../../../../../renderer/screens/journey/JourneyScreen.tsx'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

function shop() {
  return engagementOf({
    stages: [
      { id: 's1', name: 'Sale' },
      { id: 's2', name: 'Service' },
    ],
    touchpoints: [
      { id: 't1', name: 'Visit', stage: 's1' },
      { id: 't2', name: 'Desk', stage: 's2' },
    ],
  })
}

const field = (name: RegExp | string) => screen.findByRole('textbox', { name })

async function touchpointsOf(client: ReturnType<typeof realBackend>['client']) {
  return (await client.journey.map({})).stages.flatMap(({ touchpoints }) => touchpoints)
}

describe('notes typed on the map', () => {
  it('become what one key says, line after line, at the touchpoint in focus', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Capture notes' }))
    expect(document.activeElement).toBe(await field('What goes wrong here: Visit'))
    await user.keyboard('Nobody greets{Enter}Long wait{Enter}{F3}Ten minutes{Enter}{F4}Rota{Enter}{F6}Adviser{Enter}')
    await user.keyboard('{F7}A host at the door{Enter}{F8}Coffee{Enter}{F9}6 9{Enter}')
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(document.activeElement).toBe(await field('The score here: Desk'))
    await user.keyboard('{F2}No number to call{Enter}')
    await waitFor(async () => {
      const [visit, desk] = await touchpointsOf(client)
      expect(desk?.failurePoints.map(({ title }) => title)).toEqual(['No number to call'])
      expect(visit).toMatchObject({
        failurePoints: [{ title: 'Nobody greets' }, { title: 'Long wait' }],
        promises: [{ text: 'Ten minutes' }],
        backstage: [{ name: 'Rota', kind: 'department' }],
        hands: ['Adviser'],
        ideas: [{ title: 'A host at the door' }],
        goodMoment: 'Coffee',
        customer: 6,
        organisation: 9,
      })
    })
    const { rows } = await client.fix.list({})
    expect(rows.map(({ title, state }) => [title, state])).toEqual([['A host at the door', 'idea']])
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Capture notes' })))
  })

  it('goes on in reading direction in Hebrew, and what is being typed goes along', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey', language: 'he' })
    await user.click(await screen.findByRole('button', { name: 'רישום פתקים' }))
    await user.keyboard('אין תור{Alt>}{ArrowLeft}{/Alt}{Enter}')
    await waitFor(async () => {
      const [visit, desk] = await touchpointsOf(client)
      expect([visit?.failurePoints.length, desk?.failurePoints.map(({ title }) => title)]).toEqual([0, ['אין תור']])
    })
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(document.activeElement).toBe(await field('מה משתבש כאן: Visit'))
  })

  it('keeps a line that is no score, and what could not be saved, at its own touchpoint', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Capture notes' }))
    await user.keyboard('{F9}good{Enter}')
    expect(await screen.findByText(/Write what customers give/)).toBeDefined()
    expect((await field('The score here: Visit')).getAttribute('value')).toBe('good')
    await user.clear(await field('The score here: Visit'))
    await user.keyboard('{F2}')
    // Gone while the line is typed: nothing is lost.
    await client.lists.touchpoints.remove({ ids: ['t2'] })
    await user.keyboard('Late{Enter}')
    await waitFor(async () => expect((await touchpointsOf(client))[0]?.failurePoints).toHaveLength(1))
  })

  it('makes each line of a pasted list a note, undone as one', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Capture notes' }))
    await user.paste('Late\nUnsigned\nLost\n')
    await waitFor(async () => expect((await touchpointsOf(client))[0]?.failurePoints).toHaveLength(3))
    expect((await client.changes.history()).undo).toEqual({ key: 'failure-point.add-many', params: { count: 3 } })
    await client.changes.undo()
    expect((await touchpointsOf(client))[0]?.failurePoints).toHaveLength(0)
  })

  it('takes votes by keys, each counted', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Capture notes' }))
    await user.keyboard('Late{Enter}{F7}Call first{Enter}')
    const notes = await screen.findByRole('list', { name: 'What was noted here' })
    await waitFor(() => expect(within(notes).getAllByRole('listitem')).toHaveLength(2))
    await user.keyboard('{ArrowDown}++{ArrowDown}+++-{Escape}')
    expect(document.activeElement).toBe(await field('An idea for here: Visit'))
    await waitFor(async () => {
      const [visit] = await touchpointsOf(client)
      expect([visit?.failurePoints[0]?.votes, visit?.ideas[0]?.votes]).toEqual([2, 2])
    })
    expect(await screen.findByRole('button', { name: 'A vote for “Late”, which has 2' })).toBeDefined()
  })

  it('makes the screen large for a room, and usual again', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Large text for the room' }))
    expect(document.documentElement.style.fontSize).toBe('160%')
    await user.click(screen.getByRole('button', { name: 'Large text for the room' }))
    expect(document.documentElement.style.fontSize).toBe('')
  })
})
