import { describe, expect, it } from 'vitest'
import { htmlText, ownText, runningText } from '../../../../../electron/backend/reporting/html/htmlText.ts'

describe('a text in HTML', () => {
  it('is never markup', () => {
    expect(htmlText(`<b a="1" c='2'>&amp;`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;')
  })

  it('turns nothing round and hides nothing: such letters are seen as marks', () => {
    expect(htmlText('a\u202eb\0')).toBe('a<span class="mark">U+202E</span>b<span class="mark">U+0000</span>')
    expect(htmlText('a\ud800b😀')).toBe('a\ufffdb😀')
  })

  it('stands apart in the direction of its own letters', () => {
    expect(ownText('CRM לא מסונכרן', 'ltr')).toBe('<bdi dir="rtl">CRM לא מסונכרן</bdi>')
    expect(ownText('12', 'rtl')).toBe('<bdi dir="rtl">12</bdi>')
  })

  it.each(['052-555-0141', '+972-52-555-0141', 'FP-12', '2026-03-14', '[person 46]', '[אדם 46]'])(
    'keeps %s in one line, and nothing of what stands around it',
    (whole) => {
      expect(runningText(`a ${whole}, b`)).toBe(`a <span class="one">${whole}</span>, b`)
    },
  )

  it('lets go what is too long for a line of its own, and words that a hyphen ties', () => {
    const others = ['1-800-555-0141-22-33', 'well-known', 'X-12345678', '&#39;1-2x', '[a name of more letters 12]']
    for (const other of others) expect(runningText(other)).not.toContain('class="one"')
  })
})
