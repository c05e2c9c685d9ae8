/** `name` as an SQL identifier. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** `schema.table`, or a bare table name, as SQL. Only the first point separates. */
export function quotedTable(table: string): string {
  const point = table.indexOf('.')
  return point < 0 ? quoted(table) : `${quoted(table.slice(0, point))}.${quoted(table.slice(point + 1))}`
}

/** A text of our own making (a path, an option) as an SQL literal. Values of customers never come here: they are bound. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
