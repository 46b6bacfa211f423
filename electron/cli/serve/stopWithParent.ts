const lookEvery = 500

/** Calls `stop` once the process that started this one is gone: an end that comes without a signal, such as a kill. */
export function stopWithParent(stop: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, lookEvery)
  timer.unref()
}
