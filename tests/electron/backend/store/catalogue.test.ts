import { expect, test } from 'vitest'
import type { StoredList } from '../../../../electron/backend/store/lists/StoredList.ts'
import { settingKeys } from '../../../../electron/backend/store/settings.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { engagementSources } from '../../../../shared/contract/base/sources.ts'
import { documentPath } from '../../../../shared/engagement/cancellationsKey.ts'
import { catalogue, type ListKey } from '../../../../shared/engagement/catalogue.ts'
import { engagementSchema } from '../../../../shared/engagement/engagementSchema.ts'
import { valueAt } from '../../../../shared/mending/steps.ts'
import { parsePath } from '../../../../shared/model/formatPath.ts'
import { hasTrait, type ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import { createTestFile, dumpFile, smallEngagement } from '../../../fixtures/engagementFiles.ts'

const keys = Object.keys(catalogue)
const stored: Readonly<Record<string, StoredList>> = storedLists

test('every list of the catalogue is kept in a file, in the same order, by its own descriptor', () => {
  expect(Object.keys(stored)).toEqual(keys)
  for (const [key, descriptor] of Object.entries(catalogue)) expect(stored[key]?.descriptor, key).toBe(descriptor)
})

test('every list of the catalogue is a key of the interchange format', () => {
  const settings = [
    'format',
    'version',
    'name',
    'language',
    'currency',
    'severityWeights',
    'period',
    'plan',
    'tolerableCancellation',
    'neutralScore',
    'working',
    'kickOff',
    'mainJourney',
    'reviewNotes',
    'hiddenPeople',
  ]
  expect(Object.keys(engagementSchema.shape)).toEqual([...settings, ...keys])
})

test('a list comes after those that it refers to, and every reference leads to a list and a column', () => {
  for (const [key, { references }] of Object.entries(catalogue)) {
    for (const { field, to } of references) {
      expect(keys.indexOf(to), `${key}.${field}`).toBeGreaterThanOrEqual(0)
      expect(keys.indexOf(to), `${key}.${field}`).toBeLessThanOrEqual(keys.indexOf(key))
      expect(stored[key]?.tables, `${key}.${field}`).toContain(stored[key]?.columnOf(field).table)
    }
  }
})

test('every list and setting is a source that derivations and the page can stand on', () => {
  expect(engagementSources.toSorted()).toEqual([...keys, ...settingKeys].toSorted())
})

test('only occurrences stay in the file', () => {
  const inFile: readonly string[] = keys.filter((key) => hasTrait(catalogue[key as ListKey], 'stays-in-file'))
  expect(inFile).toEqual(['occurrences'])
})

test('items of a list that stays in the file are added one by one, and obey no rule that takes several of them', () => {
  for (const [key, descriptor] of Object.entries<ListDescriptor>(catalogue)) {
    if (!hasTrait(descriptor, 'stays-in-file')) continue
    expect(stored[key]?.adder, key).toBeDefined()
    expect(descriptor.findProblems, key).toBeUndefined()
    for (const { to } of descriptor.references) expect(hasTrait(catalogue[to as ListKey], 'stays-in-file'), key).toBe(false)
  }
})

test('a dump holds every list that has items', async () => {
  const engagement = smallEngagement()
  const dumped = await dumpFile(createTestFile(engagement))
  for (const key of keys) {
    const given: unknown = Reflect.get(engagement, key)
    expect(valueAt(dumped, parsePath(documentPath(key))), key).toHaveLength(Array.isArray(given) ? given.length : -1)
  }
})
