import { readdir, readFile } from 'node:fs/promises'

/** A process and all that it and those have started, the oldest first. Linux only. */
export async function processesBelow(processId: number): Promise<readonly number[]> {
  const children = await childrenOf()
  const below = (id: number): readonly number[] => [id, ...(children.get(id) ?? []).flatMap(below)]
  return below(processId).toSorted((one, other) => one - other)
}

async function childrenOf(): Promise<ReadonlyMap<number, readonly number[]>> {
  const children = new Map<number, number[]>()
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '')
    const parent = Number(/\) \w (\d+)/.exec(stat)?.[1] ?? Number.NaN)
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  return children
}

/** Bytes that a process holds by one of the kernel's names for them, such as Rss; 0 when it is gone. */
export async function bytesOf(processId: number, name: string): Promise<number> {
  const rollup = await readFile(`/proc/${processId}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? 0) * 1024
}
