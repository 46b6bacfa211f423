import type { ClientLink } from '@orpc/client'

type Link = ClientLink<Record<never, never>>

/** Questions that the answer may be long in coming to, and that the windows of a browser often ask at the same time. */
const longQuestions: ReadonlySet<string> = new Set([
  'plan.get',
  'plan.uncertainty',
  'plan.frontier',
  'overview.get',
  'fix.list',
  'fix.get',
])

/**
 * The link on which the windows of this browser take turns at long questions, one window at each: the browser keeps six
 * connections to a host, and six windows that waited for their plans would leave none for anything else. The next to ask
 * the same has the answer at once.
 */
export function takeTurns(link: Link): Link {
  return {
    call: (path, input, options) => {
      const question = path.join('.')
      const ask = () => link.call(path, input, options)
      if (!longQuestions.has(question)) return ask()
      const { signal } = options
      return navigator.locks.request(`shoresh-${question}`, signal === undefined ? {} : { signal }, ask)
    },
  }
}
