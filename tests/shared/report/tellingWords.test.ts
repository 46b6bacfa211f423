import { describe, expect, it } from 'vitest'
import { tellingWords } from '../../../shared/report/tellingWords.ts'

describe('words that may tell whose engagement it was', () => {
  it('are those of its name that are in no ready-made journey, also behind Hebrew prefixes, and the names of people', () => {
    const english = tellingWords({ name: 'Zephyr: service at the branch', language: 'en' }, [['Dana Or']])
    expect(english('The ZEPHYR app')).toBe(true)
    expect(english('A talk with Dana Or')).toBe(true)
    expect(english('Branch')).toBe(false)
    expect(english('At the desk')).toBe(false)
    const hebrew = tellingWords({ name: 'קשרית', language: 'he' }, [])
    expect(hebrew('שיחה עם נציג בקשרית')).toBe(true)
    expect(hebrew('התקשרות')).toBe(false)
  })

  it('are also long numbers and addresses', () => {
    const tells = tellingWords({ name: '', language: 'en' }, [])
    expect(tells('Call 03-555-0141')).toBe(true)
    expect(tells('desk@client.example')).toBe(true)
    expect(tells('Call 1')).toBe(false)
  })
})
