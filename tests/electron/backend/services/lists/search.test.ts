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

  it('puts codes that begin with the text in the order in which they are counted, before titles', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'Search', language: 'en' })
    const titles = ['The longest title of them all', 'Short', 'Fx-1 is what we call it', 'Longer than short']
    for (const title of [...titles, ...Array.from({ length: 7 }, (_, at) => `Fix ${at}`)])
      await client.lists.fixes.create({ title, effects: [] })
    const codes = async (text: string) => (await client.search.find({ text })).map(({ code }) => code)
    expect((await codes('fx-0')).slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `FX-0${number}`))
    expect((await codes('FX-1')).slice(0, 3)).toEqual(['FX-10', 'FX-11', 'FX-03'])
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

  it('finds quotes, promises and the causes in traces, with and without niqqud and final letters', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'Search', language: 'he' })
    const { id } = await client.failurePoint.create({ title: 'איחור' })
    const before = await client.trace.get({ failurePoint: id })
    expect(before.causes).toEqual([])
    await client.trace.addCause({ failurePoint: id, parent: null, after: null, title: 'היומן אצל אדם אחד' })
    await client.lists.evidence.create({ source: 'employee', quote: 'שׁוּב הַיּוֹמָן נֶעֱלַם' })
    await client.lists.promises.create({ text: 'היומן פתוח לכולם' })
    const found = async (text: string) => (await client.search.find({ text })).map(({ kind, opens }) => [kind, opens])
    const [evidence] = await client.evidence.list()
    expect(await found('היומנ אדמ')).toEqual([['cause', id]])
    expect(await found('היומן נעלמ')).toEqual([['evidence', evidence?.id]])
    expect((await found('יומן')).map(([kind]) => kind)).toEqual(['evidence', 'promise', 'cause'])
  })

  it('finds journeys, stages, touchpoints and promises, also by what is written of them', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'Search', language: 'en' })
    const { id: journey } = await client.lists.journeys.create({ name: 'Hotels', persona: { who: 'A building manager' } })
    const { id: stage } = await client.lists.stages.create({ name: 'Tender', journey })
    const { id: touchpoint } = await client.lists.touchpoints.create({ name: 'Site survey', stage, feeling: 'Left alone' })
    const { id: promise } = await client.lists.promises.create({ text: 'By name', reality: 'A number of a queue' })
    const found = async (text: string) => (await client.search.find({ text })).map(({ kind, id, code }) => [kind, id, code])
    expect(await found('manager')).toEqual([['journey', journey, '']])
    expect(await found('tender')).toEqual([['stage', stage, '']])
    expect(await found('survey')).toEqual([['touchpoint', touchpoint, '']])
    expect(await found('alone')).toEqual([['touchpoint', touchpoint, '']])
    expect(await found('queue')).toEqual([['promise', promise, 'PR-01']])
  })
})
