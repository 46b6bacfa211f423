import { importFailurePoints, previewFailurePoints } from '../importing/importFailurePoints.ts'
import type { Api } from './createApi.ts'
import type { Session } from './Session.ts'

export function importingService(api: Api['importing'], session: Session) {
  return {
    preview: api.preview.handler(({ input: { text } }) => previewFailurePoints(text)),
    failurePoints: api.failurePoints.handler(({ input: { text, map, language } }) => {
      const { current } = session
      return importFailurePoints(current, text, map, language ?? current.state.engagement.language)
    }),
  }
}
