import { userInfo } from 'node:os'

/** Whose name stands in the change journal for what the command line writes. */
export function author(): string {
  try {
    return userInfo().username
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return 'shoresh'
  }
}
