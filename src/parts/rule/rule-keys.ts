import type { Rule } from '../../engine/query/rule.ts'

/** Names for rules that outlive an edit, so that a row keeps its place, its focus and what is open in it. */
export interface RuleKeys {
  keyOf(rule: Rule): string
  /** The edited rule goes on under the old one's name. */
  carry(old: Rule, edited: Rule): void
}

export function createRuleKeys(): RuleKeys {
  const keys = new WeakMap<Rule, string>()
  let next = 0
  return {
    keyOf: (rule) => {
      const known = keys.get(rule)
      if (known !== undefined) return known
      next += 1
      const key = `rule-${next}`
      keys.set(rule, key)
      return key
    },
    carry: (old, edited) => {
      const key = keys.get(old)
      if (key !== undefined) keys.set(edited, key)
    },
  }
}
