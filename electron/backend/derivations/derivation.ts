import type { DerivationMemory } from './DerivationMemory.ts'
import type { EngagementState } from './EngagementState.ts'
import { type KeepingOptions, KeptValues } from './KeptValues.ts'

export type Derivation<Args extends readonly unknown[], Value> = (state: EngagementState, ...args: Args) => Value

/**
 * Makes a function of the open engagement that computes once and answers from memory as long as what it read is the same:
 * every list and setting that `compute` took from `state.engagement`, and every other derivation that it asked. What it
 * reads is noted while it computes, so that none can be forgotten. The arguments are plain data; the value is data that
 * takes nothing from the state later on. What `compute` throws is thrown on and not kept.
 */
export function derivation<Args extends readonly unknown[], Value>(
  compute: Derivation<Args, Value>,
  options: KeepingOptions<Value> = {},
): Derivation<Args, Value> {
  const kept = new WeakMap<DerivationMemory, KeptValues<Value>>()

  function valuesIn(memory: DerivationMemory): KeptValues<Value> {
    const known = kept.get(memory)
    if (known !== undefined) return known
    const made = new KeptValues(options)
    kept.set(memory, made)
    memory.addShelf(made)
    return made
  }

  /** Made apart from any state, which it would hold for as long as it is kept itself. */
  function askedWith(args: Args): (state: EngagementState) => Value {
    return (state) => derive(state, ...args)
  }

  function derive(state: EngagementState, ...args: Args): Value {
    const { memory } = state
    const values = valuesIn(memory)
    const key = args.length === 0 ? '' : JSON.stringify(args)
    const known = values.find(key, state)
    if (known !== undefined) {
      memory.noteCall(known)
      return known.value
    }
    const { value, grounds } = memory.watch(() => compute(state, ...args))
    memory.observer.computed?.(derive)
    const made = values.keep(key, value, grounds, state, askedWith(args))
    memory.noteCall(made)
    return made.value
  }

  return derive
}
