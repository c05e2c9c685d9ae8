/** A table, file or link could not be used. `code` is a problem code, `params` what its sentence names. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly code: TableErrorCode
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: TableErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.code = code
    this.params = params
  }
}

export type TableErrorCode =
  /** Nothing in it, or only blank lines. `file` */
  | 'data_empty'
  /** Bytes that no text has, of a format that is not known. `file` */
  | 'data_binary'
  /** Another format: a spreadsheet, an archive, a picture ... `file`, `format` */
  | 'data_not_text'
  /** Bytes that are not UTF-8. `file`, `line` */
  | 'data_not_utf8'
  /** Columns of the table that the file lacks. `file`, `columns` */
  | 'data_columns_missing'
  /** Values that the column's type would cut: decimals in an integer, digits beyond the scale. `column`, `count`, `sample` */
  | 'data_digits_lost'
  /** Rows that share a primary key. `table`, `key`, `count`, `samples` */
  | 'key_not_unique'
  /** Rows with an empty primary key. `table`, `key`, `count` */
  | 'key_empty'
  /** `table` */
  | 'table_unknown'
  /** A backup's rows could not be read back whole. `table`, `rejected` */
  | 'backup_damaged'
