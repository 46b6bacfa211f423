import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { catalogue } from '../../../shared/engagement/catalogue.ts'
import { changedFields } from '../../../shared/engagement/changedFields.ts'
import type { ChangeKey } from '../../../shared/engagement/changeLabel.ts'
import { changeSentence } from '../../../shared/i18n/changeSentence.ts'
import { changedFields as names } from '../../../shared/i18n/en/changedFields.ts'
import { hasTrait, type ListDescriptor } from '../../../shared/model/lists/ListDescriptor.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

const tell = (key: ChangeKey, patch: object, language: Language = 'en') =>
  changeSentence({ key, params: { title: 'X' }, fields: changedFields(patch) }, language)

describe('the name of a change', () => {
  it.each([
    ['fix.update', { owner: 'Dana' }, 'Change the fix “X”: owner – Dana'],
    ['fix.update', { state: 'in-progress' }, 'Change the fix “X”: state – In progress'],
    ['fix.update', { effortDays: 12.5 }, 'Change the fix “X”: effort in days – 12.5'],
    ['fix.update', { confidence: 0.8 }, 'Change the fix “X”: confidence – 80%'],
    ['fix.update', { dueOn: '2026-03-01' }, 'Change the fix “X”: due date – 1 Mar 2026'],
    ['fix.update', { dueOn: null }, 'Change the fix “X”: due date – emptied'],
    ['fix.update', { effects: [] }, 'Change the fix “X”: effects on root causes'],
    ['fix.update', { owner: 'Dana', cost: 3 }, 'Change the fix “X”: owner and cost'],
    ['failure-point.update', { perMonth: [8, 12, 20] }, 'Change the failure point “X”: cases per month – 8–12–20'],
    ['failure-point.update', { severity: 4 }, 'Change the failure point “X”: severity – 4 · Serious'],
    ['cause.update', { state: 'rejected' }, 'Change a cause in “X”: state – Rejected'],
    ['touchpoint.update', { momentOfTruth: true }, 'Change the touchpoint “X”: moment of truth – yes'],
    ['settings.update', { language: 'he' }, 'Change the settings: language – עברית'],
  ] as const)('of %s says what %j sets', (key, patch, sentence) => {
    expect(tell(key, patch)).toBe(sentence)
  })

  it('says the same in Hebrew', () => {
    expect(tell('fix.update', { owner: 'דנה' }, 'he')).toMatch(/״X״: אחראי – דנה$/)
    expect(tell('fix.update', { owner: null }, 'he')).toMatch(/: אחראי – רוקן$/)
  })

  it('tells where the plan was left free to choose', () => {
    expect(tell('fix.pin', { pinned: null })).toMatch(/: place in the plan – as the ranking says$/)
    expect(tell('fix.pin', { pinned: 'out' })).not.toBe(tell('fix.pin', { pinned: 'in' }))
  })

  it('says what kind of change it was, of one that an earlier version made', () => {
    expect(changeSentence({ key: 'fix.update', params: { title: 'X' } }, 'en')).toBe('Change the fix “X”')
  })

  it('cuts what is long between letters, never inside one', () => {
    const sentence = tell('fix.update', { description: '😀'.repeat(50) })
    expect(sentence).toBe(`Change the fix “X”: description – ${'😀'.repeat(39)}…`)
  })

  it('has a name for every field of every list', () => {
    const fields = Object.values<ListDescriptor>(catalogue)
      .filter((list) => !hasTrait(list, 'stays-in-file') && list.kind !== 'trace')
      .flatMap(({ schema }) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []))
    expect(fields.length).toBeGreaterThan(30)
    expect(fields.filter((field) => !['id', 'code'].includes(field) && !Object.hasOwn(names, field))).toEqual([])
  })
})
