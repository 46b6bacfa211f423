import { createORPCClient } from '@orpc/client'
import type { AnyContractProcedure, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import { call, EventPublisher, implement, ORPCError } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { Client } from '../../../renderer/page/ApiProvider.tsx'
import type { Refused } from '../../../shared/contract/base/base.ts'
import type { Source } from '../../../shared/contract/base/sources.ts'
import { type Contract, contract } from '../../../shared/contract/contract.ts'

/** What the backend of a test answers: for each procedure that the test needs a function from its checked input. */
export type Answers = AnswersOf<Contract>

type AnswersOf<Router> =
  Router extends ContractProcedure<infer Input, infer Output, infer _Errors, infer _Meta>
    ? (input: InferSchemaOutput<Input>) => InferSchemaInput<Output> | Promise<InferSchemaInput<Output>>
    : { readonly [Name in keyof Router]?: AnswersOf<Router[Name]> }

interface FakeBackend {
  readonly client: Client
  /** Tells the page, as the backend does after every change, what was touched. */
  commit(...touched: Source[]): void
}

/**
 * A backend of a few answers, for situations that the real one seldom gets into. Questions and answers pass the contract's own
 * schemas. A procedure that no answer was given for fails the call and, with its name, the test.
 */
export function fakeBackend(answers: Answers): FakeBackend {
  const missing = new Set<string>()
  const changes = new EventPublisher<{ change: { kind: 'committed'; touched: Source[]; dataVersion: number } }>()
  const watch = implement(contract.changes.watch).handler(({ signal }) => changes.subscribe('change', signal ? { signal } : {}))
  onTestFinished(() => {
    if (missing.size > 0) throw new Error(`The page asked for what this test gives no answer to: ${[...missing].join(', ')}`)
  })
  const client = createORPCClient<Client>({
    call: (path, input, { signal }) => {
      const name = path.join('.')
      if (name === 'changes.watch') return call(watch, undefined, signal ? { signal } : {})
      const answer = find(answers, path)
      if (typeof answer !== 'function') {
        missing.add(name)
        return Promise.reject(new Error(`This test gives no answer to ${name}.`))
      }
      const procedure = implement(procedureAt(path)).handler(({ input: asked }) => Reflect.apply(answer, undefined, [asked]))
      return call(procedure, input)
    },
  })
  let dataVersion = 0
  const commit = (...touched: Source[]): void => {
    dataVersion += 1
    changes.publish('change', { kind: 'committed', touched, dataVersion })
  }
  return { client, commit }
}

/** What an answer throws to refuse, as the backend does. */
export function refused(code: string, params: Refused['params'] = {}): ORPCError<'REFUSED', Refused> {
  return new ORPCError('REFUSED', { status: 409, data: { code, params } })
}

function find(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined),
    tree,
  )
}

function procedureAt(path: readonly string[]): AnyContractProcedure {
  const procedure = find(contract, path)
  if (!isContractProcedure(procedure)) throw new Error(`The contract has no ${path.join('.')}.`)
  return procedure
}
