import { type CommandId, commands } from '../../../shared/commands/catalogue.ts'

/** What a command does now. */
export interface Effect {
  /** False while it would do nothing; true unless given. */
  readonly enabled?: boolean
  /** What it would do now, where that says more than its label: `Undo: change of a title`. */
  readonly says?: string
  run(): void
}

export type Effects = Partial<Readonly<Record<CommandId, Effect>>>

/** What is to be seen of an effect. */
export interface EffectState {
  readonly enabled: boolean
  readonly says: string | null
}

/** One contributor's effects. */
interface Contribution {
  /** In the place of those that it gave before. */
  give(effects: Effects): void
  /** It can carry nothing out any more. */
  withdraw(): void
}

/** The effects of the commands that can be carried out now, from whoever is mounted; the latest contributor wins. */
export class CommandEffects {
  readonly #contributions = new Map<object, Effects>()
  readonly #listeners = new Set<() => void>()
  #awaited: CommandId | null = null
  #states: ReadonlyMap<CommandId, EffectState> = new Map()

  contribute(): Contribution {
    const contributor = {}
    return {
      give: (effects) => {
        const before = this.#contributions.get(contributor) ?? {}
        this.#contributions.set(contributor, effects)
        this.#refresh({ ...before, ...effects })
      },
      withdraw: () => {
        const before = this.#contributions.get(contributor) ?? {}
        this.#contributions.delete(contributor)
        this.#refresh(before)
      },
    }
  }

  /** Carries the command out as soon as somebody can who is on the way: once, unless it is disabled then. */
  runOnceGiven(id: CommandId): void {
    this.#awaited = id
  }

  /** Carries the command out, whether enabled or not; false where nobody can. */
  run(id: CommandId): boolean {
    this.#awaited = null
    const effect = this.#effectOf(id)
    effect?.run()
    return effect !== undefined
  }

  /** By command; the same value until something about it changes. Commands that nobody can carry out are missing. */
  states = (): ReadonlyMap<CommandId, EffectState> => this.#states

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #effectOf(id: CommandId): Effect | undefined {
    let latest: Effect | undefined
    for (const effects of this.#contributions.values()) latest = effects[id] ?? latest
    return latest
  }

  /** Contributors give anew whenever they are drawn: only what they touched is looked at, and mostly nothing of it is another. */
  #refresh(touched: Effects): void {
    const states = new Map(this.#states)
    for (const { id } of commands) {
      if (!(id in touched)) continue
      const effect = this.#effectOf(id)
      if (effect === undefined) states.delete(id)
      else states.set(id, this.#stateOf(id, effect))
    }
    if (states.size === this.#states.size && [...states].every(([id, state]) => this.#states.get(id) === state)) return
    this.#states = states
    for (const listener of this.#listeners) listener()
    this.#runAwaited()
  }

  /** After the contributor stands: it is being mounted while it gives its effects. */
  #runAwaited(): void {
    const id = this.#awaited
    if (id === null || !this.#states.has(id)) return
    this.#awaited = null
    setTimeout(() => {
      if (this.#states.get(id)?.enabled) this.run(id)
    })
  }

  #stateOf(id: CommandId, effect: Effect): EffectState {
    const { enabled = true } = effect
    const says = effect.says ?? null
    const before = this.#states.get(id)
    return before?.enabled === enabled && before.says === says ? before : { enabled, says }
  }
}
