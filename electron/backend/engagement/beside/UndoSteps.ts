import type { ChangeLabel } from '../../../../shared/engagement/changeLabel.ts'

/** One change of this sitting that undo or redo takes back. */
export interface Step {
  readonly change: number
  readonly label: ChangeLabel
  /** It took away what was wrong with the file, and taken back it brings that back. */
  readonly isMend: boolean
}

/** The names of the steps that undo and redo would take now. */
export interface UndoState {
  readonly undo: ChangeLabel | null
  readonly redo: ChangeLabel | null
}

/** What can be undone and redone since the file was opened. */
export class UndoSteps {
  readonly #undo: Step[] = []
  readonly #redo: Step[] = []

  get state(): UndoState {
    return { undo: this.#undo.at(-1)?.label ?? null, redo: this.#redo.at(-1)?.label ?? null }
  }

  /** The step that would be taken next. */
  next(kind: 'undo' | 'redo'): Step | undefined {
    return (kind === 'undo' ? this.#undo : this.#redo).at(-1)
  }

  /** An edit was made; null for one that left nothing to take back. Redo ends with it. */
  made(step: Step | null): void {
    if (step !== null) this.#undo.push(step)
    this.#redo.length = 0
  }

  /** The next step was taken by this change, or without any. */
  taken(kind: 'undo' | 'redo', change: number | null): void {
    const [from, to] = kind === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo]
    const step = from.pop()
    if (step !== undefined && change !== null) to.push({ ...step, change })
  }
}
