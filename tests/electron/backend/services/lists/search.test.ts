import { describe, expect, it } from 'vitest'
import { testBackend } from '../testBackend.ts'

describe('search', () => {
  it('puts the code first, then titles that begin with the text', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'Search', language: 'he' })
    await client.failurePoint.create({ title: 'אין שירות בסניף' })
    await client.failurePoint.create({ title: 'שירות איטי' })
    await client.lists.rootCauses.create({ title: 'תקן השירות לא ידוע', category: 'process' })
    const titles = async (text: string) => (await client.search.find({ text })).map(({ title }) => title)
    expect(await titles('שירות')).toEqual(['שירות איטי', 'אין שירות בסניף', 'תקן השירות לא ידוע'])
    expect(await titles('fp-02')).toEqual(['שירות איטי'])
    expect(await titles('  ')).toEqual([])
  })

  it('puts what holds the words in its other texts last, and among equals failure points after the others', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'Search', language: 'en' })
    await client.failurePoint.create({ title: 'Late', description: 'The courier comes on another day.' })
    await client.failurePoint.create({ title: 'Our courier' })
    await client.lists.fixes.create({ title: 'New courier', effects: [], owner: 'Dana' })
    await client.lists.rootCauses.create({ title: 'One courier', category: 'process' })
    const titles = async (text: string) => (await client.search.find({ text })).map(({ title }) => title)
    expect(await titles('courier')).toEqual(['One courier', 'New courier', 'Our courier', 'Late'])
    expect(await titles('dana')).toEqual(['New courier'])
  })
})
