const mostRemembered = 20_000

/** The function with its answers remembered, for cells that say the same again and again; it must depend on the text alone. */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    // An answer that is none is found again each time.
    if (known !== undefined) return known
    if (answers.size >= mostRemembered) answers.clear()
    const answer = of(text)
    answers.set(text, answer)
    return answer
  }
}
