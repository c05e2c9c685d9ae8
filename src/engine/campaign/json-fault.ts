/** Where a text stops being JSON, or says something that JSON readers would drop or choke on. Lines and columns from 1. */
export interface JsonFault {
  readonly kind: 'unexpected' | 'cut' | 'key_twice' | 'too_deep'
  readonly line: number
  readonly column: number
  /** The character that does not belong there, or the key that comes twice. */
  readonly found: string
}

const deepest = 200

/**
 * The first fault of a text, undefined when there is none. `JSON.parse` words its errors differently in every browser,
 * mostly without a line, and keeps the last of two equal keys without a word.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const scanner = new Scanner(text)
  if (scanner.value(0)) scanner.end()
  return scanner.fault
}

class Scanner {
  fault: JsonFault | undefined
  private at = 0
  private readonly text: string
  constructor(text: string) {
    this.text = text
  }

  /** Each of these leaves `at` behind what it read and answers true, or notes the fault and answers false. */
  value(depth: number): boolean {
    if (depth > deepest) return this.fail('too_deep')
    const next = this.peek()
    if (next === '{') {
      const keys = new Set<string>()
      return this.list('}', () => this.member(depth, keys))
    }
    if (next === '[') return this.list(']', () => this.value(depth + 1))
    if (next === '"') return this.string() !== undefined
    return this.token(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y)
  }

  end(): boolean {
    return this.peek() === '' || this.fail('unexpected')
  }

  private list(close: string, item: () => boolean): boolean {
    this.at++
    if (this.peek() === close) return this.token(/./y)
    for (;;) {
      if (!item()) return false
      if (this.peek() === close) return this.token(/./y)
      if (!this.token(/,/y)) return false
    }
  }

  private member(depth: number, keys: Set<string>): boolean {
    this.peek()
    const start = this.at
    const key = this.string()
    if (key === undefined) return false
    if (keys.has(key)) return this.fail('key_twice', start, key)
    keys.add(key)
    return this.token(/:/y) && this.value(depth + 1)
  }

  private string(): string | undefined {
    const start = this.at
    if (!this.token(/"/y)) return undefined
    while (this.at < this.text.length) {
      if (this.text[this.at] === '"') {
        this.at++
        return String(JSON.parse(this.text.slice(start, this.at)))
      }
      // One step a character or escape: a pattern over the whole string could run out of stack on a long message.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters in strings
      if (!this.token(/[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y, false)) return undefined
    }
    this.fail('cut')
    return undefined
  }

  private token(pattern: RegExp, spaced = true): boolean {
    if (spaced) this.peek()
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (!match) return this.fail('unexpected')
    this.at += match[0].length
    return true
  }

  /** The next character that is not white space; empty at the end. */
  private peek(): string {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at++
    return this.text[this.at] ?? ''
  }

  private fail(kind: JsonFault['kind'], at = this.at, found = this.text[at] ?? ''): false {
    const before = this.text.slice(0, at)
    const line = before.split('\n').length
    const column = at - before.lastIndexOf('\n')
    this.fault ??= { kind: at >= this.text.length && kind === 'unexpected' ? 'cut' : kind, line, column, found }
    return false
  }
}
