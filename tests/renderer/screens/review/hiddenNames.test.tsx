import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReviewScreen } from '../../../../renderer/screens/review/ReviewScreen.tsx'
import { slides } from '../../../../renderer/screens/review/slides.ts'
import { reviewScreen } from '../../../../shared/i18n/en/screens/reviewScreen.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const today = new Date().toISOString().slice(0, 10)

/** An engagement in which every text that a review shows names an employee and a customer. */
function named() {
  const told = (text: string): string => `${text}, as Zohara Quill told Mr Xavier`
  return engagementOf({
    name: told('Bathrooms'),
    stages: [{ id: 's', name: told('Service'), competitors: [{ name: told('Rega'), score: 7 }] }],
    touchpoints: [{ id: 't', name: told('Desk'), stage: 's', customerScore: 3, organisationScore: 8 }],
    failurePoints: [
      { id: 'f', title: told('Nobody answers'), touchpoint: 't', costPerCase: 10 },
      { id: 'g', title: told('Late'), perMonth: 2 },
    ],
    rootCauses: [{ id: 'r', title: told('No owner'), category: 'structure' }],
    traces: [{ failurePoint: 'f', cause: { title: told('Why?'), rootCause: 'r' } }],
    fixes: [
      {
        ...{ id: 'x', title: told('Name an owner'), owner: 'Zohara Quill', effortDays: 5, state: 'approved' },
        effects: [{ rootCause: 'r', effectiveness: [0.3, 0.5, 0.7] }],
      },
      {
        ...{ id: 'y', title: told('One number'), owner: 'Zohara Quill', effortDays: 2, state: 'done', doneOn: '2026-04-01' },
        ...{ effects: [{ rootCause: 'r', effectiveness: 0.2 }], check: { predicted: 4, actual: 2 } },
      },
    ],
    decisions: [{ id: 'd', text: told('Meet monthly'), on: today, by: 'Zohara Quill', why: told('It drifts') }],
    tasks: [{ id: 'k', text: told('Book a room'), owner: 'Zohara Quill' }],
    kpis: [
      {
        ...{ id: 'p', name: told('Waiting'), kind: 'waiting-time', better: 'down' },
        readings: [
          { on: '2026-01-01', value: 9 },
          { on: '2026-04-01', value: 7 },
        ],
      },
    ],
    occurrences: [
      { failurePoint: 'f', on: '2026-03-02', count: 6, text: told('I called four times'), customer: 'Mr Xavier' },
      { failurePoint: 'f', on: '2026-03-20', count: 4, customer: 'Mr Xavier' },
      { failurePoint: 'f', on: '2026-04-20', count: 2, customer: 'Mr Xavier' },
    ],
  })
}

/** Whatever the page says, in sight or to a screen reader. */
function saidBy(stage: HTMLElement): string {
  return stage.outerHTML
}

const isHidden = (text: string): boolean => !/Quill|Xavier/u.test(text)

async function present() {
  const { client } = realBackend(named())
  const user = show(client, <ReviewScreen />, { at: 'review' })
  await screen.findByRole('region', { name: 'Cycles' })
  await client.progress.freeze({ name: 'Spring, as Zohara Quill told Mr Xavier', on: '2026-04-01' })
  await client.lists.stages.update({ id: 's', patch: { competitors: [{ name: 'Rega of Mr Xavier', score: 3 }] } })
  await user.click(await screen.findByRole('button', { name: 'Begin' }))
  const stage = await screen.findByRole('dialog')
  return { client, user, stage }
}

describe('a review whose names are hidden', () => {
  it('names neither customer nor employee on any slide, in no text that anybody wrote', async () => {
    const { user, stage } = await present()
    const named: string[] = []
    for (const { id } of slides) {
      await within(stage).findAllByRole('heading')
      if (id !== 'months') await waitFor(() => expect([id, isHidden(saidBy(stage))]).toEqual([id, false]))
      await user.keyboard('h')
      await waitFor(() => expect([id, isHidden(saidBy(stage))]).toEqual([id, true]))
      // What is asked for later, as how sure the plan is, names nobody either.
      await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
      if (!isHidden(saidBy(stage))) named.push(`${reviewScreen.slides[id]}: ${saidBy(stage)}`)
      await user.keyboard('h{PageDown}')
    }
    expect(named).toEqual([])
  })

  it('takes a decision without showing who made it, and keeps whom it was made by', async () => {
    const { user, stage, client } = await present()
    await user.keyboard('h')
    for (let at = 0; slides[at]?.id !== 'plan'; at += 1) await user.keyboard('{PageDown}')
    await within(stage).findByRole('button', { name: /Decide about “Name an owner/ })
    await user.keyboard('1')
    const by = await within(stage).findByLabelText('Who decides')
    expect(by.getAttribute('type')).toBe('password')
    await user.type(by, 'Zohara Quill')
    await user.click(within(stage).getByRole('button', { name: 'Approve' }))
    await waitFor(async () => expect((await client.progress.get()).decisions.at(-1)?.by).toBe('Zohara Quill'))
    expect(isHidden(saidBy(stage))).toBe(true)
  })
})
