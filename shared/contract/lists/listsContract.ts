import { type ContractProcedure, type Schema, type } from '@orpc/contract'
import * as z from 'zod'
import { catalogue, type EditedListKey } from '../../engagement/catalogue.ts'
import { hasTrait, type ItemOf, type ListDescriptor } from '../../model/lists/ListDescriptor.ts'
import type { Patch } from '../../model/patch.ts'
import { idSchema, procedure } from '../base/base.ts'

/** What an item that was made is called by; `code` where its list gives codes. */
type Made = { readonly id: string; readonly code?: string }

/** The procedures that change single items of a list, made of its schema; each call is one change, undone as one. */
function listContract(schema: z.ZodObject) {
  return {
    /** The file gives the item its id, and a code where its list has codes. */
    create: procedure.input(z.strictObject(fieldsOf(schema))).output(type<Made>()),
    /** A field absent stays as it is; null clears it. Fields of several entries are replaced whole. */
    update: procedure.input(z.strictObject({ id: idSchema, patch: patchSchema(schema) })).output(type<null>()),
    /** To each item its own patch, as one change: what is filled or pasted into several cells. */
    updateEach: procedure
      .input(
        z.strictObject({
          updates: z
            .array(z.strictObject({ id: idSchema, patch: patchSchema(schema) }))
            .min(1)
            .max(100_000),
        }),
      )
      .output(type<null>()),
    /** With what goes with them; refused while something names one that it cannot be without. */
    remove: procedure.input(z.strictObject({ ids: z.array(idSchema).min(1) })).output(type<null>()),
  }
}
export type ListContract = ReturnType<typeof listContract>

function fieldsOf({ shape }: z.ZodObject): z.core.$ZodLooseShape {
  const { id: _id, code: _code, ...fields } = shape
  return fields
}

/** What may be missing may be cleared. */
function patchSchema(schema: z.ZodObject) {
  const fields = Object.entries(fieldsOf(schema)).map(([key, field]) => {
    return [key, field instanceof z.ZodOptional ? z.nullable(field.unwrap()) : field] as const
  })
  return z.strictObject(Object.fromEntries(fields)).partial()
}

type Procedure<Input, Output> = ContractProcedure<
  Schema<Input, Input>,
  Schema<Output, Output>,
  (typeof procedure)['~orpc']['errorMap'],
  (typeof procedure)['~orpc']['meta']
>

/** With a code where items have one. */
type Coded<Item> = 'code' extends keyof Item ? Required<Made> : Pick<Made, 'id'>

type ListContractOf<Item> = {
  readonly create: Procedure<Omit<Item, 'id' | 'code'>, Coded<Item>>
  readonly update: Procedure<{ readonly id: string; readonly patch: Patch<Item> }, null>
  readonly updateEach: Procedure<{ readonly updates: readonly { readonly id: string; readonly patch: Patch<Item> }[] }, null>
  readonly remove: Procedure<{ readonly ids: readonly string[] }, null>
}
export type ListsContract = {
  readonly [Key in EditedListKey]: ListContractOf<ItemOf<(typeof catalogue)[Key]['schema']>>
}

/** By the key of each list that is not edited apart. */
export const listsContract = Object.fromEntries(
  Object.entries<ListDescriptor>(catalogue).flatMap(([key, descriptor]) => {
    const { schema } = descriptor
    if (hasTrait(descriptor, 'edited-apart')) return []
    if (!(schema instanceof z.ZodObject)) throw new Error(`items of ${key} are no objects`)
    return [[key, listContract(schema)]]
  }),
  // Each list has its own schema's contract, which Object.entries forgets.
) as unknown as ListsContract
