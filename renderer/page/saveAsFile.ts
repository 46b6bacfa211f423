/** Offers data to the user as a file: a download in a browser. */
export function saveAsFile(data: Blob, fileName: string): void {
  const address = URL.createObjectURL(data)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has taken its own hold of the data by the next turn of the event loop in every engine we run on.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
