import { expect, it } from 'vitest'
import { engagementSources, fileSources, isEngagementSource } from '../../../shared/contract/base/sources.ts'

it('knows the sources that are of the engagement, and that a user’s preferences are not of its file', () => {
  expect(engagementSources.every(isEngagementSource)).toBe(true)
  expect(['preferences', 'unknown', undefined, 3].some(isEngagementSource)).toBe(false)
  expect(fileSources).not.toContain('preferences')
  expect(fileSources).toEqual(expect.arrayContaining([...engagementSources]))
})
