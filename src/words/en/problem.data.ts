export const words = {
  audience_other_dimension: {
    title: 'The audience holds keys of another table',
    cause: 'An audience holds keys of one table; the rows of this step are of a different one. ({{detail}})',
    mend: 'Replace the audience instead of changing it, or save under another name.',
  },
  data_binary: {
    title: 'Not a text file',
    cause: '{{file}} holds bytes that no text has; tables come from CSV files.',
    mend: 'Save it as CSV and choose it again.',
  },
  data_columns_missing: {
    title: 'Columns are missing',
    cause: '{{file}} does not have {{columns}}, which the table needs.',
    mend: 'Choose a file with the same columns, or correct the table’s description.',
  },
  data_digits_lost: {
    title: 'Digits would be lost',
    cause: 'The type of the column “{{column}}” would cut its values (rows: {{count}}, for example {{sample}}).',
    mend: 'Choose a type with more digits, or text.',
  },
  data_empty: {
    title: 'The file is empty',
    cause: '{{file}} has no line with anything in it.',
    mend: 'Check whether the export that made it had ended.',
  },
  data_not_text: {
    title: 'Not a text file',
    cause: '{{file}} is of another format ({{format}}); tables come from CSV files.',
    mend: 'Save it as CSV and choose it again.',
  },
  data_not_utf8: {
    title: 'Characters cannot be read',
    cause: '{{file}} is not UTF-8 text: line {{line}} has other bytes.',
    mend: 'Save it again as UTF-8.',
  },
  key_empty: {
    title: 'Rows without a key',
    cause: 'In the table “{{table}}”, {{key}} is empty (rows: {{count}}). The table was left as it was.',
    mend: 'Complete the file, or choose another primary key.',
  },
  key_not_unique: {
    title: 'Rows share a key',
    cause:
      'In the table “{{table}}”, several rows have the same {{key}} (rows: {{count}}, for example {{samples}}). The table was left as it was.',
    mend: 'Remove the duplicates from the file, or choose another primary key.',
  },
  reject_cast: {
    title: 'A value does not fit its column',
    cause: 'The value cannot be read as the type of its column.',
    mend: 'Correct the value, or choose another type for the column.',
  },
  reject_encoding: {
    title: 'Characters cannot be read',
    cause: 'The line is not UTF-8 text.',
    mend: 'Save the file again as UTF-8.',
  },
  reject_quote: {
    title: 'A quotation mark is not closed',
    cause: 'The line has a quotation mark too many or too few.',
    mend: 'Close the quotation mark, or double it inside the text.',
  },
  reject_too_few_columns: {
    title: 'Cells are missing',
    cause: 'The line has fewer cells than the table has columns.',
    mend: 'Complete the line; look for a line break inside a text.',
  },
  reject_too_long: {
    title: 'The line is too long',
    cause: 'The line is longer than what can be read.',
    mend: 'Look for a quotation mark that is not closed before it.',
  },
  reject_too_many_columns: {
    title: 'Too many cells',
    cause: 'The line has more cells than the table has columns.',
    mend: 'Put texts that contain the delimiter between quotation marks.',
  },
  table_unknown: {
    title: 'Unknown table',
    cause: 'There is no table “{{table}}”.',
    mend: 'Import it first.',
  },
}
