import { expect, test } from 'vitest'
import { type HostKind, launchHost } from './harness/launchHost.ts'
import { visitStates } from './pictures/visitStates.ts'

test.each(['desktop', 'browser'] as const satisfies readonly HostKind[])(
  'no screen breaks the content policy, and a script put into the page does not run (%s)',
  async (kind) => {
    const app = await launchHost(kind, { language: 'en' })
    await app.page.evaluate(() => {
      const breaches: string[] = []
      Object.assign(window, { breaches })
      document.addEventListener('securitypolicyviolation', (event) => {
        breaches.push(`${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    const breaches = (): Promise<unknown> => app.page.evaluate(() => Reflect.get(window, 'breaches'))
    await visitStates(
      app,
      'en',
      async () => undefined,
      ({ opened }) => opened === 'sample',
    )
    expect(app.watch.complaints()).toEqual([])
    app.watch.allow(/Content Security Policy|TrustedScript|TrustedHTML/)
    const ran = await app.page.evaluate(async () => {
      const script = document.createElement('script')
      const button = document.createElement('button')
      // Where Trusted Types refuse the text already, it throws; that is one way of not running.
      for (const put of [
        () => script.append('window.injected = true'),
        () => document.body.append(script),
        () => button.setAttribute('onclick', 'window.injected = true'),
        () => button.click(),
      ]) {
        try {
          put()
        } catch {}
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
      return Reflect.get(window, 'injected') === true
    })
    expect(ran).toBe(false)
    expect(await breaches()).not.toEqual([])
    await app.close()
  },
)
