/**
 * The column that most likely names the rows of a table, among those whose values are all present and different.
 * A column named after the table wins, then `id`, then any name that ends like a key; a measure that happens to be unique
 * is never proposed.
 */
export function proposeKey(table: string, unique: readonly string[]): string | undefined {
  const wanted = [...singulars(table).flatMap((name) => [`${name}_id`, `${name}_key`, `${name}_code`]), 'id', table]
  return wanted.find((name) => unique.includes(name)) ?? unique.find(looksLikeKey)
}

/** The name itself and its likely singulars: `categories` → `categories`, `category`. */
export function singulars(name: string): readonly string[] {
  const forms = [name]
  if (name.endsWith('ies')) forms.push(`${name.slice(0, -3)}y`)
  if (name.endsWith('es')) forms.push(name.slice(0, -2))
  if (name.endsWith('s')) forms.push(name.slice(0, -1))
  return forms
}

export function looksLikeKey(column: string): boolean {
  return /(^|_)(id|key|code|no|number|uuid)$/.test(column)
}
