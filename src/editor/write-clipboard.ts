/** A browser may keep its clipboard from the page: then nothing is copied. */
export async function writeClipboard(text: string | undefined): Promise<void> {
  if (text === undefined) return
  await navigator.clipboard?.writeText(text).catch(() => undefined)
}
