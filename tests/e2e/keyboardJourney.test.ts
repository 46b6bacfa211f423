import { test } from 'vitest'
import { keyboardJourney } from './journeys/keyboardJourney.ts'

test.each([
  ['desktop', 'he'],
  ['browser', 'en'],
] as const)('the main journey needs no mouse (%s, %s)', (host, language) => keyboardJourney(host, language))
