import { describe, expect, it } from 'vitest'
import { stepInInbox } from '../../../../../renderer/screens/trace/inbox/stepInInbox.ts'

const inbox = (...ids: readonly string[]) => ({
  total: ids.length,
  rowAt: (place: number) => (ids[place] === undefined ? undefined : { id: ids[place] }),
})

describe('a step in the inbox', () => {
  it('goes to the neighbours of the chosen one, and not past the ends', () => {
    expect(stepInInbox(inbox('a', 'b', 'c'), 'b', 1, 1)).toBe(2)
    expect(stepInInbox(inbox('a', 'b', 'c'), 'b', 1, -1)).toBe(0)
    expect(stepInInbox(inbox('a', 'b', 'c'), 'c', 2, 1)).toBeNull()
    expect(stepInInbox(inbox('a', 'b', 'c'), 'a', 0, -1)).toBeNull()
  })

  it('goes to the one that took its place once the chosen one is traced', () => {
    expect(stepInInbox(inbox('a', 'c'), 'b', 1, 1)).toBe(1)
    expect(stepInInbox(inbox('a'), 'b', 1, 1)).toBeNull()
  })
})
