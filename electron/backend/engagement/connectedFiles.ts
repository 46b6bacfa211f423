import type { FileIdentity } from './fileIdentity.ts'

/**
 * The files that this process has connections to. Their bytes must not be touched by `fs`, which would drop SQLite's
 * locks; and what is held here, a session that nobody refers to any more among them, is not closed and unlocked by the
 * garbage collector.
 */
const holders = new Map<FileIdentity, ReadonlySet<object>>()

export function isConnectedHere(identity: FileIdentity): boolean {
  return holders.has(identity)
}

/** Notes a connection, with all that must live as long as it; answers with the way to forget it again. */
export function holdConnected(identity: FileIdentity, holder: object): () => void {
  holders.set(identity, new Set(holders.get(identity)).add(holder))
  return () => {
    const others = new Set(holders.get(identity))
    others.delete(holder)
    if (others.size === 0) holders.delete(identity)
    else holders.set(identity, others)
  }
}
