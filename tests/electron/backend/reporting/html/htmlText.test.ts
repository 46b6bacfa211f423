import { describe, expect, it } from 'vitest'
import { htmlText, ownText } from '../../../../../electron/backend/reporting/html/htmlText.ts'

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
})
