import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { JourneyScreen } from '../../../../renderer/screens/journey/JourneyScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function shop() {
  return engagementOf({
    stages: [
      { id: 's1', name: 'Sale' },
      { id: 's2', name: 'Service' },
    ],
    touchpoints: [
      { id: 't1', name: 'Visit', stage: 's1', customerScore: 6, organisationScore: 9, hands: ['Adviser'] },
      { id: 't2', name: 'Desk', stage: 's2', customerScore: 3, organisationScore: 8, momentOfTruth: true },
    ],
    failurePoints: [{ id: 'f1', title: 'Nobody answers', touchpoint: 't2', perMonth: 12 }],
  })
}

const card = async (name: string) => {
  const found = (await screen.findByRole('button', { name })).closest('article')
  if (found === null) throw new Error(`no card of ${name}`)
  return found
}

describe('the screen of the journey', () => {
  it('shows what both sides think of each touchpoint, its moment of truth and what fails there, and names the widest gaps', async () => {
    const { client } = realBackend(shop())
    show(client, <JourneyScreen />, { at: 'journey' })
    const desk = await card('Desk')
    expect(desk.textContent).toContain('Moment of truth')
    expect(desk.textContent).toContain('Customers 3, organisation 8')
    expect(within(desk).getAllByRole('link')[0]?.textContent).toContain('Nobody answers')
    expect(screen.getByText(/The widest gaps/).textContent).toBe('The widest gaps: Desk (3 against 8) and Visit (6 against 9)')
    expect(screen.getByRole('img', { name: 'The scores of 2 touchpoints by customers and by the organisation' })).toBeDefined()
  })

  it('takes stages, touchpoints and failure points line after line where they belong', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.type(await screen.findByRole('textbox', { name: 'New stage' }), 'Return{Enter}')
    await user.type(await screen.findByRole('textbox', { name: 'New touchpoint in Return' }), 'Call{Enter}Letter{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Letter' }))
    await user.type(screen.getByRole('textbox', { name: 'New failure point at this touchpoint' }), 'Late{Enter}Unsigned{Enter}')
    await waitFor(async () => {
      const { stages } = await client.journey.map({})
      expect(
        stages.at(-1)?.touchpoints.map(({ name, failurePoints }) => [name, failurePoints.map(({ title }) => title)]),
      ).toEqual([
        ['Call', []],
        ['Letter', ['Late', 'Unsigned']],
      ])
    })
  })

  it('saves scores and hands as they are left, and refuses a score above 10 beside its field', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Visit' }))
    const score = await screen.findByRole('textbox', { name: 'Score by customers' })
    await user.clear(score)
    await user.type(score, '11{Enter}')
    await waitFor(() => expect(score.getAttribute('aria-invalid')).toBe('true'))
    expect((await client.journey.map({})).stages[0]?.touchpoints[0]?.customer).toBe(6)
    await user.clear(score)
    await user.type(score, '7.5{Enter}')
    const hands = screen.getByRole('textbox', { name: 'Hands' })
    await user.clear(hands)
    await user.type(hands, 'Adviser, Clerk{Enter}')
    await waitFor(async () => {
      const touchpoint = (await client.journey.map({})).stages[0]?.touchpoints[0]
      expect([touchpoint?.customer, touchpoint?.hands]).toEqual([7.5, ['Adviser', 'Clerk']])
    })
  })

  it('keeps the focus in the screen when a touchpoint is deleted, and brings it back by undo', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Visit' }))
    await user.click(await screen.findByRole('button', { name: 'Delete the touchpoint' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Visit' })).toBeNull())
    await waitFor(() => expect(screen.getByRole('region', { name: 'Journey' }).contains(document.activeElement)).toBe(true))
    await client.changes.undo()
    expect(await card('Visit')).toBeDefined()
  })

  it('shows one journey at a time, and puts a new stage into the one that is shown', async () => {
    const business = { id: 'j', name: 'Business customers' }
    const document = {
      journeys: [business],
      stages: [
        { id: 's1', name: 'Sale' },
        { id: 's2', name: 'Order', journey: 'j' },
      ],
    }
    const { client } = realBackend(engagementOf(document))
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    expect(await screen.findByRole('heading', { name: /Sale/ })).toBeDefined()
    expect(screen.queryByRole('heading', { name: /Order/ })).toBeNull()
    await user.click(screen.getByRole('combobox', { name: 'Which journey' }))
    await user.click(await screen.findByRole('option', { name: 'Business customers' }))
    expect(await screen.findByRole('heading', { name: /Order/ })).toBeDefined()
    await user.type(screen.getByRole('textbox', { name: 'New stage' }), 'Delivery{Enter}')
    await waitFor(async () =>
      expect((await client.journey.map({ journey: 'j' })).stages.map(({ name }) => name)).toEqual(['Order', 'Delivery']),
    )
    expect((await client.journey.map({ journey: null })).stages.map(({ name }) => name)).toEqual(['Sale'])
  })

  it('shows what stands behind a touchpoint, names the weakest, and says where to look when all of it scores well', async () => {
    const behind = (score: number) => [
      { name: 'Storekeeper', kind: 'person' as const, score },
      { name: 'Orders', kind: 'system' as const, score: 8 },
    ]
    const { client } = realBackend(
      engagementOf({
        stages: [{ id: 's1', name: 'Sale' }],
        touchpoints: [
          { id: 't1', name: 'Visit', stage: 's1', customerScore: 4, backstage: behind(7.5) },
          { id: 't2', name: 'Desk', stage: 's1', customerScore: 4, backstage: behind(5) },
        ],
      }),
    )
    show(client, <JourneyScreen />, { at: 'journey' })
    const visit = await screen.findByRole('region', { name: 'Behind Visit' })
    expect(visit.textContent).toContain('All of these score 7 or more, and customers give 4.')
    const desk = screen.getByRole('region', { name: 'Behind Desk' })
    expect(within(desk).getAllByRole('listitem')[0]?.textContent).toBe('Storekeeper weakest5')
    expect(desk.textContent).not.toContain('All of these')
    expect(screen.getByText(/Everything behind scores well/).textContent).toContain('Visit')
  })

  it('keeps a factor, a reading of the score and a competitor as they are typed', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Visit' }))
    await user.type(screen.getByRole('textbox', { name: 'New factor behind the stage' }), 'Pricing{Enter}')
    await user.type(await screen.findByRole('textbox', { name: 'Score of Pricing' }), '4{Enter}')
    await user.type(screen.getByRole('textbox', { name: 'New score' }), '5{Enter}')
    await waitFor(async () => {
      const touchpoint = (await client.engagement.head()).touchpoints[0]
      expect(touchpoint).toMatchObject({
        backstage: [{ name: 'Pricing', kind: 'department', score: 4 }],
        customerScore: 5,
        scoreReadings: [{ score: 5 }],
      })
    })
    await user.click(screen.getByRole('button', { name: /Sale/ }))
    const rival = await screen.findByRole('textbox', { name: 'New competitor' })
    await user.type(rival, 'Rival 11{Enter}')
    expect((await screen.findByText(/a score from 0 to 10/)).getAttribute('role')).toBe('alert')
    await user.type(rival, 'Rival 7.5{Enter}')
    expect(await screen.findByText('Behind (5)')).toBeDefined()
  })

  it('follows what a touchpoint depends on into another journey, and refuses a circle', async () => {
    const { client } = realBackend(
      engagementOf({
        journeys: [{ id: 'j', name: 'Builders' }],
        stages: [
          { id: 's1', name: 'Sale' },
          { id: 's2', name: 'Order', journey: 'j' },
        ],
        touchpoints: [
          { id: 't1', name: 'Visit', stage: 's1', dependsOn: ['t2'] },
          { id: 't2', name: 'Tender', stage: 's2' },
        ],
      }),
    )
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Tender · Builders' }))
    expect(await screen.findByRole('heading', { name: /Order/ })).toBeDefined()
    await user.click(screen.getByRole('combobox', { name: 'What it depends on' }))
    await user.click(await screen.findByRole('option', { name: 'Visit · Main journey' }))
    expect(await screen.findByText(/These touchpoints depend on one another in a circle/)).toBeDefined()
    expect((await client.engagement.head()).touchpoints[1]?.dependsOn).toBeUndefined()
  })

  it('says what belongs here while there is no journey', async () => {
    const { client } = realBackend(engagementOf({}))
    show(client, <JourneyScreen />, { at: 'journey' })
    expect(await screen.findByText('The way that customers go')).toBeDefined()
  })
})

describe('a target journey', () => {
  it('is copied from today’s, marks what differs, and names what is gone', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Journeys' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Copy as target' }))
    await screen.findByText(/So far as today/)
    const [made] = (await client.journey.map({})).journeys
    expect(made).toMatchObject({ name: 'Main journey – target', targetOfMain: true })
    await user.click(screen.getByRole('button', { name: 'Visit' }))
    const score = await screen.findByRole('textbox', { name: 'Score by customers' })
    await user.clear(score)
    await user.type(score, '9{Enter}')
    expect((await card('Visit')).textContent).toContain('Another than today: customer score')
    await user.type(screen.getByRole('textbox', { name: 'New touchpoint in Sale' }), 'Welcome call{Enter}')
    await waitFor(async () => expect((await card('Welcome call')).textContent).toContain('New'))
    await user.click(screen.getByRole('button', { name: 'Desk' }))
    await user.click(await screen.findByRole('button', { name: 'Delete the touchpoint' }))
    await screen.findByText('Against today: new 1, changed 1, gone 1. Gone: Desk.')
    expect((await client.journey.map({ journey: null })).stages[1]?.touchpoints[0]?.name).toBe('Desk')
  })
})

describe('a place that is deleted or merged', () => {
  it('asks one question where something stands on it, and undo brings all of it back', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: /^2 Service/ }))
    await user.click(await screen.findByRole('button', { name: 'Delete the stage' }))
    const question = await screen.findByRole('dialog', { name: 'Delete “Service”?' })
    expect(question.textContent).toContain('It holds one touchpoint and one failure point.')
    await user.click(within(question).getByRole('button', { name: 'Keep the failure points without a place' }))
    await screen.findByText('The stage “Service” was deleted')
    const { failurePoints } = await client.engagement.head().then(({ counts }) => counts)
    expect(failurePoints).toBe(1)
    expect((await client.journey.map({})).stages.map(({ name }) => name)).toEqual(['Sale'])
    await client.changes.undo()
    const [, service] = (await client.journey.map({})).stages
    expect(service?.touchpoints[0]?.failurePoints[0]?.title).toBe('Nobody answers')
  })

  it('takes the failure points along when told to, and asks nothing where nothing stands there', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Desk' }))
    await user.click(await screen.findByRole('button', { name: 'Delete the touchpoint' }))
    await user.click(await screen.findByRole('button', { name: 'Delete the failure points too' }))
    await screen.findByText('The touchpoint “Desk” was deleted')
    expect((await client.engagement.head()).counts.failurePoints).toBe(0)
    await user.click(screen.getByRole('button', { name: /^2 Service/ }))
    await user.click(await screen.findByRole('button', { name: 'Delete the stage' }))
    await screen.findByText('The stage “Service” was deleted')
  })

  it('becomes one with another: what stood there stands here, and undo parts them', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Desk' }))
    await user.click(await screen.findByRole('combobox', { name: 'It is the same touchpoint as' }))
    await user.click(await screen.findByRole('option', { name: 'Visit' }))
    await user.click(screen.getByRole('button', { name: 'Merge into it' }))
    await screen.findByText('“Desk” was merged into “Visit”')
    const [sale] = (await client.journey.map({})).stages
    expect(sale?.touchpoints[0]).toMatchObject({ customer: 6, momentOfTruth: true, failurePoints: [{ title: 'Nobody answers' }] })
    await client.changes.undo()
    expect((await client.journey.map({})).stages.map(({ touchpoints }) => touchpoints.length)).toEqual([1, 1])
  })
})

describe('what passes at a hand-over', () => {
  it('is written beside the touchpoint and stands on the map, with what the customer must repeat', async () => {
    const { client } = realBackend(
      engagementOf({
        stages: [{ id: 's1', name: 'Sale' }],
        touchpoints: [
          { id: 't1', name: 'Call', stage: 's1', hands: ['Agent'] },
          { id: 't2', name: 'Visit', stage: 's1', hands: ['Adviser'] },
        ],
      }),
    )
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Visit' }))
    await user.type(await screen.findByRole('textbox', { name: 'What passes to Adviser' }), 'The offer{Enter}')
    await user.type(screen.getByRole('textbox', { name: 'What the customer must repeat to Adviser' }), 'The address{Enter}')
    await screen.findByText('Passes: The offer')
    await screen.findByText('Again from the customer: The address')
    await user.clear(screen.getByRole('textbox', { name: 'What passes to Adviser' }))
    await user.tab()
    await waitFor(async () => {
      const { touchpoints } = await client.engagement.head()
      expect(touchpoints[1]?.handOvers).toEqual([{ hand: 'Adviser', repeats: 'The address' }])
    })
  })
})

describe('the Pareto of a place', () => {
  it('is a step from its card and from its stage', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    const stage = await screen.findByRole('link', { name: 'Pareto of Service' })
    expect(stage.getAttribute('href')).toBe('#/pareto/stage~s2')
    expect(screen.queryByRole('link', { name: 'Pareto of Sale' })).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Pareto of Desk' }))
    expect(window.location.hash).toBe('#/pareto/touchpoint~t2')
  })
})

describe('one owner in the place of several hands', () => {
  it('is tried on the map with what it does to hands and hand-overs, and is kept as a fix', async () => {
    const { client } = realBackend(
      engagementOf({
        stages: [{ id: 's1', name: 'Sale' }],
        touchpoints: [
          { id: 't1', name: 'Call', stage: 's1', hands: ['Agent', 'Coordinator'] },
          { id: 't2', name: 'Visit', stage: 's1', hands: ['Adviser'] },
          { id: 't3', name: 'Bill', stage: 's1', hands: ['Clerk'] },
        ],
      }),
    )
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: /^What if one owner/ }))
    const hands = screen.getByRole('combobox', { name: 'In whose place' })
    expect(document.activeElement).toBe(hands)
    await user.keyboard('agent{ArrowDown}{Enter}adviser{ArrowDown}{Enter}coord{ArrowDown}{Enter}')
    expect(screen.getByText(/^Choose at least two/)).toBeDefined()
    await user.type(screen.getByRole('textbox', { name: 'The one owner' }), 'Noa')
    await screen.findByText('With one owner: 2 hands instead of 4, one hand-over instead of 3.')
    expect(screen.getByText('A customer passes through 4 hands, with 3 hand-overs.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Keep as a fix' }))
    await screen.findByText('FX-01 was added to the fixes.')
    const { rows } = await client.fix.list({})
    expect(rows.map(({ title, kind, owner }) => [title, kind, owner])).toEqual([
      ['One owner in the place of Agent, Adviser and Coordinator', 'ownership', 'Noa'],
    ])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /^What if one owner/ })))
  })
})

describe('a journey besides the main one', () => {
  it('is made, named, described and deleted on the screen, and undo brings it back', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Journeys' }))
    await user.click(await screen.findByRole('menuitem', { name: 'New journey' }))
    const panel = await screen.findByRole('complementary', { name: 'About the journey Journey 2' })
    const name = within(panel).getByRole('textbox', { name: 'Journey' })
    await user.clear(name)
    await user.type(name, 'Business customers{Enter}')
    await screen.findByRole('complementary', { name: 'About the journey Business customers' })
    await user.type(screen.getByRole('textbox', { name: 'What they need' }), 'One person who knows them')
    await user.tab()
    await user.type(screen.getByRole('textbox', { name: 'New stage' }), 'Tender{Enter}')
    await waitFor(async () => {
      const { journeys } = await client.journey.map({})
      expect(journeys.map((journey) => [journey.name, journey.persona])).toEqual([
        ['Business customers', { needs: 'One person who knows them' }],
      ])
    })
    const [made] = (await client.journey.map({})).journeys
    await screen.findByRole('button', { name: /Tender/ })
    await user.click(screen.getByRole('button', { name: 'Delete the journey' }))
    await screen.findByText('The journey “Business customers” was deleted')
    await screen.findByRole('button', { name: 'Visit' })
    await client.changes.undo()
    expect((await client.journey.map({})).journeys).toEqual([made])
  })
})

describe('who goes along a journey', () => {
  it('stands as a card beside its map, and beside no other', async () => {
    const { client } = realBackend(
      engagementOf({
        journeys: [
          { id: 'j1', name: 'Hotels', persona: { who: 'A building manager', frustrates: 'Hearing of it from a tenant' } },
        ],
        stages: [
          { id: 's1', name: 'Sale' },
          { id: 's2', name: 'Tender', journey: 'j1' },
        ],
        touchpoints: [{ id: 't1', name: 'Offer', stage: 's2' }],
      }),
    )
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('combobox', { name: 'Which journey' }))
    expect(screen.queryByRole('region', { name: 'Who goes along it' })).toBeNull()
    await user.click(await screen.findByRole('option', { name: 'Hotels' }))
    const persona = await screen.findByRole('region', { name: 'Who goes along it' })
    expect(persona.textContent).toBe('WhoA building managerWhat frustrates themHearing of it from a tenant')
  })
})

describe('a ready-made journey', () => {
  it('is offered where nothing is mapped, becomes a map in the engagement’s language as one change, and leaves no finding', async () => {
    const { client } = realBackend(engagementOf({ language: 'en' }))
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Clinic' }))
    await card('Waiting room')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'New stage' })))
    const { stages } = await client.journey.map({})
    expect(stages.map(({ name }) => name).slice(0, 2)).toEqual(['The need arises', 'Booking'])
    expect(stages.flatMap(({ touchpoints }) => touchpoints).filter(({ momentOfTruth }) => momentOfTruth)).toHaveLength(3)
    expect((await client.changes.history()).undo).toEqual({ key: 'journey.start', params: { title: 'Clinic' } })
    await client.changes.undo()
    expect((await client.journey.map({})).stages).toEqual([])
  })
})
