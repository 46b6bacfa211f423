/** What came of trying a product in many shapes: how many held, and a line for each that did not. */
export interface Tried {
  readonly tried: number
  readonly broken: readonly string[]
}

/** Tries each shape by its name. A shape holds when `check` answers null; else it answers with what was seen. */
export async function tryShapes<Shape>(
  shapes: Iterable<readonly [name: string, shape: Shape]>,
  check: (shape: Shape) => string | null | Promise<string | null>,
): Promise<Tried> {
  const broken: string[] = []
  let tried = 0
  for (const [name, shape] of shapes) {
    tried += 1
    const seen = await check(shape)
    if (seen !== null) broken.push(`${name}: ${seen}`)
  }
  return { tried, broken }
}
