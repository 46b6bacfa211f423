import { expect, it } from 'vitest'
import { draftResponse } from '../../../shared/i18n/draftResponse.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'

const wording = { t: translator('en'), format: formatFor('en', 'ILS') }
const fix = (title: string, isDecided: boolean, dueOn: string | null = null) => ({ id: title, title, isDecided, dueOn })
const draft = (causes: readonly string[], fixes: readonly ReturnType<typeof fix>[]) =>
  draftResponse({ title: 'We came late', causes, fixes }, wording)

it('an answer admits what happened, with the first of its root causes where one is known', () => {
  const { t } = wording
  expect(draft([], []).admission).toBe(t('response.drafts.admission', { title: 'We came late' }))
  expect(draft(['No owner', 'Old system'], []).admission).toBe(
    t('response.drafts.admissionWithCause', { title: 'We came late', cause: 'No owner' }),
  )
})

it('it promises the fixes that are decided, three at most with their days, and others only where none is', () => {
  const { t } = wording
  const prevention = (fixes: string) => t('response.drafts.prevention', { fixes })
  expect(draft([], []).prevention).toBe(t('response.drafts.noFix'))
  expect(draft([], [fix('A', false), fix('B', false)]).prevention).toBe(prevention('A and B'))
  expect(draft([], [fix('A', false), fix('B', true)]).prevention).toBe(prevention('B'))
  const dated = t('response.drafts.fixBy', { fix: 'A', day: wording.format.day('2026-03-14') })
  const four = [fix('A', true, '2026-03-14'), ...['B', 'C', 'D'].map((title) => fix(title, true))]
  expect(draft([], four).prevention).toBe(prevention(`${dated}, B and C`))
})
