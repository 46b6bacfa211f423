import { type ClientLink, EventPublisher } from '@orpc/client'
import { type ChangeEvent, changeEventSchema } from '../../../shared/contract/base/changeEvent.ts'
import { sources } from '../../../shared/contract/base/sources.ts'

type Link = ClientLink<Record<never, never>>
type Watch = (signal: AbortSignal) => Promise<unknown>

/** The lock and the channel of the windows that one browser shows of this server. */
const sharedName = 'shoresh-changes'

/** For whoever cannot know what happened before the stream began. */
const everything: ChangeEvent = { kind: 'file', touched: [...sources], dataVersion: 0 }

/**
 * The link with one stream of changes for all windows of this browser: it keeps six connections to a host, and a stream
 * of its own for each window would leave none for calls from the sixth on. The window that holds the lock listens and
 * tells the others; the lock passes on when that window is closed or its stream ends.
 */
export function shareChanges(link: Link): Link {
  return {
    call: async (path, input, options) => {
      if (path.join('.') !== 'changes.watch') return link.call(path, input, options)
      return watchTogether((signal) => link.call(path, input, { ...options, signal }), options.signal)
    },
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

/** The changes as whichever window listens hears them. Fails when this window listened and its stream ended. */
function watchTogether(watch: Watch, asked: AbortSignal | undefined): AsyncIterable<ChangeEvent> {
  const ended = new AbortController()
  const signal = asked === undefined ? ended.signal : AbortSignal.any([asked, ended.signal])
  const heard = new EventPublisher<{ change: ChangeEvent }>()
  const channel = new BroadcastChannel(sharedName)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.publish('change', changeEventSchema.parse(data)))
  signal.addEventListener('abort', () => channel.close())
  const tellAll = (event: ChangeEvent): void => {
    heard.publish('change', event)
    channel.postMessage(event)
  }
  navigator.locks
    .request(sharedName, { signal }, async () => {
      const events = await watch(signal)
      if (!isStream(events)) throw new TypeError('the changes did not come as a stream')
      tellAll(everything)
      for await (const event of events) tellAll(changeEventSchema.parse(event))
    })
    // Whoever follows the changes takes the stream up again, in whichever window has the lock then.
    .catch(() => undefined)
    .finally(() => ended.abort())
  return heard.subscribe('change', { signal, maxBufferedEvents: 1000 })
}
