import type { Param } from '../../engine/query/statement.ts'

// In the browser a prepared statement cannot be interrupted. So values are put into variables of the connection by small
// prepared statements, and the text that is sent reads them: still no value ever stands in a text (D4).

/** Values in one variable. Reading a value copies its list, so lists are short. */
const listLength = 32

export interface VariableSetting {
  readonly sql: string
  readonly values: readonly (string | null)[]
}

/** The prepared statements that keep the values, each as text: the statement casts it. */
export function variableSettings(params: readonly Param[]): readonly VariableSetting[] {
  const settings: VariableSetting[] = []
  for (let start = 0; start < params.length; start += listLength) {
    const values = params.slice(start, start + listLength).map((param) => (param === null ? null : String(param)))
    const items = values.map((_, at) => `cast($${at + 1} as varchar)`).join(', ')
    settings.push({ sql: `set variable ${variable(start)} = [${items}]`, values })
  }
  return settings
}

const textOrPlaceholder = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$(\d+)/g

/** The text with `$n` outside quotes and comments replaced by the variable's value. */
export function withVariables(sql: string): string {
  return sql.replace(textOrPlaceholder, (whole, digits: string | undefined) => {
    if (digits === undefined) return whole
    const at = Number(digits) - 1
    return `getvariable('${variable(at)}')[${(at % listLength) + 1}]`
  })
}

function variable(at: number): string {
  return `cadenza_${Math.floor(at / listLength)}`
}
