import { describe, test } from 'vitest'
import { languages } from '../../shared/model/vocabulary.ts'
import { mainJourney } from './journeys/mainJourney.ts'

const hosts = ['desktop', 'browser'] as const

describe.each(hosts)('in the %s', (host) => {
  test.each(languages)('a failure point becomes a fix in the plan and stays there (%s)', (language) =>
    mainJourney(host, language),
  )
})
