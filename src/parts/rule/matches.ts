/** True when every word of the search is in one of the texts; case and accents do not count. */
export function matches(search: string, texts: readonly string[]): boolean {
  const hay = plain(texts.join(' '))
  return plain(search)
    .split(/\s+/)
    .every((word) => hay.includes(word))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
