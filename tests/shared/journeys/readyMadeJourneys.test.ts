import { describe, expect, it } from 'vitest'
import type { InBoth } from '../../../shared/journeys/ReadyMadeJourney.ts'
import { readyMadeJourneys, readyMadeKinds } from '../../../shared/journeys/readyMadeJourneys.ts'
import { languages } from '../../../shared/model/vocabulary.ts'

const longestName = 40

describe.each(readyMadeKinds)('the ready-made journey %s', (kind) => {
  const { stages } = readyMadeJourneys[kind]
  const touchpoints = stages.flatMap((stage) => stage.touchpoints)
  const names: readonly InBoth[] = [
    ...stages.map(({ name }) => name),
    ...touchpoints.map(({ name }) => name),
    ...touchpoints.map(({ channel }) => channel),
  ]

  function expectBetween(count: number, least: number, most: number): void {
    expect(count).toBeGreaterThanOrEqual(least)
    expect(count).toBeLessThanOrEqual(most)
  }

  it('has six to eight stages', () => {
    expectBetween(stages.length, 6, 8)
  })

  it('has twelve to twenty touchpoints, one to four in each stage', () => {
    expectBetween(touchpoints.length, 12, 20)
    for (const stage of stages) expectBetween(stage.touchpoints.length, 1, 4)
  })

  it('has two to four moments of truth', () => {
    expectBetween(touchpoints.filter(({ momentOfTruth }) => momentOfTruth).length, 2, 4)
  })

  it.each(languages)('gives everything a trimmed name that is not empty and is short (%s)', (language) => {
    for (const name of names) {
      expect(name[language]).toBe(name[language].trim())
      expectBetween(name[language].length, 1, longestName)
    }
  })

  it.each(languages)('names no two stages alike (%s)', (language) => {
    const all = stages.map(({ name }) => name[language])
    expect(all).toEqual([...new Set(all)])
  })

  it.each(languages)('names no two touchpoints of one stage alike (%s)', (language) => {
    for (const stage of stages) {
      const all = stage.touchpoints.map(({ name }) => name[language])
      expect(all).toEqual([...new Set(all)])
    }
  })

  it('is written in Hebrew letters in Hebrew, and in none in English', () => {
    for (const { he, en } of names) {
      expect(he).toMatch(/\p{Script=Hebrew}/u)
      expect(he).not.toMatch(/\p{Script=Latin}/u)
      expect(en).not.toMatch(/\p{Script=Hebrew}/u)
      expect(en).toMatch(/\p{Script=Latin}/u)
    }
  })
})
