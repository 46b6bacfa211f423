import { describe, expect, it } from 'vitest'
import { transcriptSentences } from '../../../../shared/analysis/evidence/transcriptSentences.ts'

const read = (text: string, language: 'he' | 'en' = 'en') => transcriptSentences(text, language)

describe('a pasted transcript', () => {
  it('is read sentence by sentence, each by whom its line names', () => {
    const text = 'Interviewer: How was it?\nDana Levi: I waited. Nobody called!\n  Then I called: no answer.\n\n- - -\n'
    expect(read(text)).toEqual([
      { text: 'How was it?', who: 'Interviewer', on: null },
      { text: 'I waited.', who: 'Dana Levi', on: null },
      { text: 'Nobody called!', who: 'Dana Levi', on: null },
      { text: 'Then I called: no answer.', who: 'Dana Levi', on: null },
    ])
  })

  it('keeps a sentence with a colon whole where what stands before it is no name', () => {
    expect(read('The rule here in this shop is: never call.')).toEqual([
      { text: 'The rule here in this shop is: never call.', who: null, on: null },
    ])
    expect(read('https://x.example and 12:30 o’clock')[0]?.who).toBeNull()
  })

  it('passes over times of recordings', () => {
    expect(read('[00:12:31] דנה: חיכיתי שעה. אף אחד לא חזר אליי.\n00:01:02.000 --> 00:01:04.000\nכלום', 'he')).toEqual([
      { text: 'חיכיתי שעה.', who: 'דנה', on: null },
      { text: 'אף אחד לא חזר אליי.', who: 'דנה', on: null },
      { text: 'כלום', who: 'דנה', on: null },
    ])
  })
})

describe('subtitles of a recorded meeting', () => {
  it('are what was said, without their numbers and times', () => {
    const recorded = 'WEBVTT\n\n1\n00:01.000 --> 00:04.000\n<v Dana Levi>I waited a week.</v>\n\n2\n00:04.000 --> 00:05.000\n42'
    expect(read(recorded)).toEqual([
      { text: 'I waited a week.', who: 'Dana Levi', on: null },
      { text: '42', who: 'Dana Levi', on: null },
    ])
  })
})

describe('an exported chat', () => {
  it('tells who and when of each message, and a second line goes on with the first', () => {
    const text = '\u200f[25/03/2026, 14:02:11] דנה: איפה המשלוח?\nמחכה כל היום\n[02/04/2026, 9:00:00] Shop: Soon.'
    expect(read(text, 'he')).toEqual([
      { text: 'איפה המשלוח?', who: 'דנה', on: '2026-03-25' },
      { text: 'מחכה כל היום', who: 'דנה', on: '2026-03-25' },
      { text: 'Soon.', who: 'Shop', on: '2026-04-02' },
    ])
  })

  it('reads the order of day and month from all its dates, and leaves open what could be two days', () => {
    expect(read('3/25/26, 2:02 PM - Dana: Late\n3/4/26, 2:03 PM - Dana: Again').map(({ on }) => on)).toEqual([
      '2026-03-25',
      '2026-03-04',
    ])
    expect(read('3/4/2026, 14:02 - Dana: Late')[0]?.on).toBeNull()
  })

  it('names who is known by a telephone alone, or to nobody', () => {
    const text =
      '25/03/2026, 14:05 - +972 50-123-4567: שלום. מה קורה?\n25/03/2026, 14:06 - ~ Dana Levi: Hello\n25/03/2026, 14:07 - See https://x.example'
    expect(read(text, 'he').map(({ who, text: words }) => [who, words])).toEqual([
      ['+972 50-123-4567', 'שלום.'],
      ['+972 50-123-4567', 'מה קורה?'],
      ['Dana Levi', 'Hello'],
      [null, 'See https://x.example'],
    ])
  })

  it('is empty where nothing is said', () => {
    expect(read(' \n\n…\n')).toEqual([])
  })
})
