/** Where a thread or process of jobs begins: in the sources, or in a build, whose chunks lie beside its entries. */
export function entryOf(name: 'jobThread' | 'jobProcess'): URL {
  const here = import.meta.url
  return here.endsWith('.ts') ? new URL(`../works/${name}.ts`, here) : new URL(`../backend/${name}.js`, here)
}
