import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { NewEngagement } from '../../../../renderer/screens/home/NewEngagement.tsx'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const currencyField = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Currency' })

function begin() {
  const { client } = realBackend(smallEngagement())
  const user = show(client, <NewEngagement onClose={() => undefined} />)
  const create = async (name: string): Promise<void> => {
    await user.type(await screen.findByRole('textbox', { name: /^Client or programme/ }), name)
    await user.click(screen.getByRole('button', { name: 'Create' }))
    await waitFor(async () => expect((await client.engagement.head()).name).toBe(name))
  }
  return { client, user, create }
}

describe('a new engagement', () => {
  it('is asked for its currency, which is found by name or code and offered the next time', async () => {
    const { client, user, create } = begin()
    const field = await currencyField()
    expect(field.value).toBe('US Dollar (USD)')
    await user.click(field)
    // What is chosen is replaced by what is typed.
    await user.keyboard('gbp')
    await user.click(await screen.findByRole('option', { name: 'British Pound (GBP)' }))
    await create('Abroad')
    expect(await client.engagement.head()).toMatchObject({ language: 'en', currency: 'GBP' })
    await waitFor(async () => expect((await client.preferences.get()).currency).toBe('GBP'))
  })

  it('is offered the currency of its language until another is picked, which is remembered only when picked', async () => {
    const { client, user, create } = begin()
    const field = await currencyField()
    await user.click(screen.getByRole('combobox', { name: 'Language of the engagement' }))
    await user.click(await screen.findByRole('option', { name: 'עברית' }))
    await waitFor(() => expect(field.value).toBe('Israeli New Shekel (ILS)'))
    await create('Home')
    expect(await client.engagement.head()).toMatchObject({ language: 'he', currency: 'ILS' })
    expect(await client.preferences.get()).toEqual({ language: null, theme: 'auto' })
  })
})
