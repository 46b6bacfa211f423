/** Share 0–1; 0 of nothing. */
export function shareOf(value: number, total: number): number {
  return total > 0 ? value / total : 0
}
