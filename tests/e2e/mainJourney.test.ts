import { describe, test } from 'vitest'
import { languages } from '../../shared/model/vocabulary.ts'
import { mainJourney } from './journeys/mainJourney.ts'

const hosts = ['desktop', 'browser', 'firefox'] as const

/** Milliseconds: Firefox is driven key by key from outside, which takes it several times as long. */
const patience = { desktop: 120_000, browser: 120_000, firefox: 300_000 } as const

describe.each(hosts)('in the %s', (host) => {
  test.each(languages)(
    'a failure point becomes a fix in the plan and stays there (%s)',
    (language) => mainJourney(host, language),
    patience[host],
  )
})
