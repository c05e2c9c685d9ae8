import type { Group, Rule } from '../../engine/query/rule.ts'

// Edits of one group. Each gives a new group and leaves the old one as it was.

export function replaceAt(group: Group, index: number, rule: Rule): Group {
  return { ...group, rules: group.rules.map((old, at) => (at === index ? rule : old)) }
}

export function removeAt(group: Group, index: number): Group {
  return { ...group, rules: group.rules.filter((_, at) => at !== index) }
}

export function insertAt(group: Group, index: number, rule: Rule): Group {
  return { ...group, rules: [...group.rules.slice(0, index), rule, ...group.rules.slice(index)] }
}

export function duplicateAt(group: Group, index: number): Group {
  const rule = group.rules[index]
  return rule ? insertAt(group, index + 1, structuredClone(rule)) : group
}

/** Puts a rule into a group of its own, so that others can stand beside it there. */
export function wrapAt(group: Group, index: number): Group {
  const rule = group.rules[index]
  return rule ? replaceAt(group, index, { kind: 'group', operator: group.operator === 'and' ? 'or' : 'and', rules: [rule] }) : group
}

/** Puts a nested group's rules in its place. */
export function unwrapAt(group: Group, index: number): Group {
  const nested = group.rules[index]
  if (nested?.kind !== 'group') return group
  return { ...group, rules: group.rules.flatMap((rule, at) => (at === index ? nested.rules : [rule])) }
}

/**
 * Moves a rule one place up (-1) or down (1) as it reads on the screen: into a group that it meets, past anything else.
 * @returns undefined at the edge, where the rule would leave the group
 */
export function moveWithin(group: Group, index: number, by: -1 | 1): Group | undefined {
  const rule = group.rules[index]
  const neighbour = group.rules[index + by]
  if (!rule || !neighbour) return undefined
  if (neighbour.kind === 'group') {
    const entered = insertAt(neighbour, by === 1 ? 0 : neighbour.rules.length, rule)
    return removeAt(replaceAt(group, index + by, entered), index)
  }
  return insertAt(removeAt(group, index), index + by, rule)
}

/** Moves a rule out of the nested group at `nest`, to before (-1) or after (1) it. */
export function moveOut(group: Group, nest: number, index: number, by: -1 | 1): Group {
  const nested = group.rules[nest]
  const rule = nested?.kind === 'group' ? nested.rules[index] : undefined
  if (nested?.kind !== 'group' || !rule) return group
  return insertAt(replaceAt(group, nest, removeAt(nested, index)), by === -1 ? nest : nest + 1, rule)
}

/** The root of a rule tree on the screen is always a group. */
export function asGroup(rule: Rule): Group {
  return rule.kind === 'group' ? rule : { kind: 'group', operator: 'and', rules: [rule] }
}
