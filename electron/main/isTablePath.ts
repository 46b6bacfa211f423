/** Whether the file at this path is a table to be imported, by its name. */
export function isTablePath(path: string): boolean {
  return /\.(?:csv|tsv|xlsx|xlsm)$/iu.test(path)
}
