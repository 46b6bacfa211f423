import type * as z from 'zod/mini'

/**
 * Some long work, as it is seen by those who ask for it. The module that does it is named in `works/`, so that asking
 * loads nothing of it. All that crosses can be copied from one thread or process to another.
 */
export interface JobKind<Input = unknown, Progress = unknown, Result = unknown> {
  readonly name: string
  /** A thread for arithmetic; a process for what must be ended at once also in the middle of native code. */
  readonly carrier: 'thread' | 'process'
  /** Megabytes that the work may take: of a thread its heap; of a process that too, and by how much all of it may grow. */
  readonly memory: number
  readonly input: z.core.$ZodType<Input>
  readonly progress: z.core.$ZodType<Progress>
  readonly result: z.core.$ZodType<Result>
}

/** What work may do beside giving its result. */
export interface WorkContext<Progress> {
  /** Says how far it is; resolves when whoever asked has taken it, so that work which sends much can wait for that. */
  tell(progress: Progress): Promise<void>
  /** Hands these over with the result, in place of a copy where threads share memory. */
  handOver(...buffers: readonly ArrayBuffer[]): void
}

/** Does the work of a kind in a thread that was started for it. A Refusal that it throws arrives as the same Refusal. */
export type WorkOf<Kind extends JobKind> = (
  input: z.infer<Kind['input']>,
  context: WorkContext<z.infer<Kind['progress']>>,
) => z.infer<Kind['result']> | Promise<z.infer<Kind['result']>>
