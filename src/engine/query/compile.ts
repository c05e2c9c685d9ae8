import { sql } from 'kysely'
import { conditionSql } from './condition.ts'
import { and, or, type Sql } from './dialect.ts'
import { relatedSql } from './related.ts'
import type { Group, Rule } from './rule.ts'
import { hopsOrThrow, type Scope } from './scope.ts'

/**
 * The rule as a condition over the rows of a scope whose fields start at table `start`. True exactly for the rows that are
 * meant; false or unknown for the others, so it may stand in a `where`, under AND and under OR, but not under NOT: ask with
 * `negated` instead.
 */
export function ruleSql(rule: Rule, scope: Scope, start: string, negated = false): Sql {
  const meant = withoutEmptyGroups(rule)
  if (meant) return compiled(meant, scope, start, negated)
  return negated ? sql`false` : sql`true`
}

function compiled(rule: Rule, scope: Scope, start: string, negated: boolean): Sql {
  if (rule.kind === 'condition') return conditionSql(rule, scope, negated)
  if (rule.kind === 'group') return groupSql(rule, scope, start, negated)
  const last = linkedTable(rule.path, scope, start)
  return relatedSql(rule, scope, start, negated, (group, inner) => ruleSql(group, inner, last))
}

function groupSql(group: Group, scope: Scope, start: string, negated: boolean): Sql {
  const exceptions = group.operator === 'except' ? 1 : group.rules.length
  const parts = group.rules.map((rule, index) => compiled(rule, scope, start, negated !== index >= exceptions))
  // De Morgan: the opposite of "all" is "one of the opposites".
  return (group.operator === 'or') === negated ? and(parts) : or(parts)
}

/** A group without conditions says nothing; a rule that says nothing holds for every row. */
function withoutEmptyGroups(rule: Rule): Rule | undefined {
  if (rule.kind !== 'group') return rule
  const [first, ...others] = rule.rules
  const kept = others.map(withoutEmptyGroups).filter((one) => one !== undefined)
  const head = first && withoutEmptyGroups(first)
  if (rule.operator === 'except' && !head) {
    return kept.length === 0 ? undefined : { kind: 'group', operator: 'except', rules: [everyRow, ...kept] }
  }
  const rules = head ? [head, ...kept] : kept
  return rules.length === 0 ? undefined : { ...rule, rules }
}

const everyRow: Group = { kind: 'group', operator: 'and', rules: [] }

function linkedTable(path: readonly string[], scope: Scope, start: string): string {
  return hopsOrThrow(scope.about.model, start, path).at(-1)?.target ?? start
}

/** True for a rule without any condition: it holds for every row. */
export function saysNothing(rule: Rule): boolean {
  return withoutEmptyGroups(rule) === undefined
}
