import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 120_000 })

const draft = { admission: 'We let you wait.', compensation: 'A month is on us.' }
const released = { admission: 'We lost your order.', releasedOn: '2026-03-05' }

/** What the part of what customers hear says of these answers. */
async function saidOf(responses: readonly object[], language: 'he' | 'en') {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  const failurePoints = responses.map((response, at) => ({ id: `f${at}`, title: `Failure ${at}`, perMonth: 9 - at, response }))
  writeFileSync(join(folder, 'in.json'), JSON.stringify({ name: 'N', language, failurePoints }))
  expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
  expect((await run('report', 'a.shoresh', '--out', 'r.html')).exitCode).toBe(0)
  const [, part = ''] = readFileSync(join(folder, 'r.html'), 'utf8').split('id="responses"')
  return part.split('</section>', 1)[0]?.replace(/<[^>]*>/g, '|') ?? ''
}

it('marks an admission as a draft for legal review until it is released, then with the day of its release', async () => {
  const both = await saidOf([draft, released], 'en')
  expect(both).toMatch(
    /Admission – draft for legal review\|+We let you wait\..*Admission – released on 5 Mar 2026\|+We lost your order\./s,
  )
  expect(both).toContain('it does not go to a customer before it is released')
  expect(await saidOf([draft, released], 'he')).toMatch(
    /הודאה בטעות – טיוטה לבדיקה משפטית\|.*הודאה בטעות – אושרה לפרסום ב־.{0,2}5 במרץ 2026/su,
  )
})

it('warns of no drafts where each admission is released', async () => {
  expect(await saidOf([released], 'en')).not.toMatch(/draft|legal/)
})
