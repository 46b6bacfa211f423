import { type } from '@orpc/contract'
import * as z from 'zod'
import { longestAnswer } from '../../assistant/assistantAnswer.ts'
import type { Proposals } from '../../assistant/proposals.ts'
import { plainText } from '../../model/lists/values.ts'
import { languages } from '../../model/vocabulary.ts'
import { procedure } from '../base/base.ts'

/** Longer ones are read too, to be refused in words. */
const answerText = plainText.max(longestAnswer * 10)

export const assistantContract = {
  /** The engagement in masked words with questions, for an assistant of the user's. Nothing is sent by us. */
  brief: procedure.input(z.strictObject({ language: z.enum(languages) })).output(type<{ text: string }>()),
  /** What a pasted answer proposes; nothing changes. Refused: `not-an-answer`, `answer-broken`, `answer-too-long`, `answer-breaks-form`. */
  read: procedure.input(z.strictObject({ answer: answerText })).output(type<Proposals>()),
  /** Takes those of the proposals of an answer that are named by their keys, as one change; answers with how many. Refused as `read`. */
  take: procedure
    .input(z.strictObject({ answer: answerText, keys: z.array(plainText.max(20)).min(1).max(600) }))
    .output(type<{ taken: number }>()),
}
