import { type } from '@orpc/contract'
import * as z from 'zod'
import type { Person } from '../../engagement/people/listPeople.ts'
import { label } from '../../model/lists/values.ts'
import { procedure } from '../base/base.ts'

export const peopleContract = {
  /** Everybody whose name stands in a field for people, in the order in which they are first met. */
  list: procedure.output(type<readonly Person[]>()),
  /**
   * Another name in every field, as one change; one that is somebody's already makes the two one, and adds up the months of
   * cancellations that were told of both.
   */
  rename: procedure.input(z.strictObject({ from: label, to: label })).output(type<{ readonly joinedMonths: number }>()),
  /** Whether boards are shown a code in place of the name. */
  hide: procedure.input(z.strictObject({ name: label, hidden: z.boolean() })).output(type<null>()),
}
