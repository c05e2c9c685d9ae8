import { Temporal } from 'temporal-polyfill'
import type { Say } from '../activity/define.ts'
import { columnOfField } from './find-field.ts'
import { type Column, columnOf, type DataModel, followPath, type Hop, tableOf } from './model.ts'
import type { Condition, Field, Group, Related, Rule, RuleValue } from './rule.ts'
import type { Span } from './value.ts'

interface Saying {
  readonly model: DataModel
  readonly say: Say
  readonly locale: string
  readonly gathered: readonly Column[]
}

/** The rule as a person would say it. `language` is that of `say` when absent. */
export function ruleInWords(
  rule: Rule,
  model: DataModel,
  dimension: string,
  say: Say,
  language?: string,
  gathered: readonly Column[] = [],
): string {
  const saying = { model, say, locale: language ?? say('rule:locale'), gathered }
  return sentence(rule, dimension, saying) || say('rule:everyone')
}

function sentence(rule: Rule, table: string, saying: Saying): string {
  if (rule.kind === 'condition') return conditionSentence(rule, table, saying)
  return rule.kind === 'group' ? groupSentence(rule, table, saying) : relatedSentence(rule, table, saying)
}

function groupSentence(group: Group, table: string, saying: Saying): string {
  const { say } = saying
  const parts = group.rules.map((rule) => nested(rule, sentence(rule, table, saying), saying)).filter((part) => part !== '')
  if (group.operator !== 'except') return listed(parts, group.operator === 'and' ? 'conjunction' : 'disjunction', saying)
  const [first, ...others] = group.rules
  const exceptions = others.map((rule) => nested(rule, sentence(rule, table, saying), saying)).filter((part) => part !== '')
  const all = first ? sentence(first, table, saying) || say('rule:everyone') : ''
  return exceptions.length === 0 ? all : say('rule:except', { rule: all, others: listed(exceptions, 'disjunction', saying) })
}

/** A group inside a group is put in brackets where its extent would not be clear. */
function nested(rule: Rule, text: string, saying: Saying): string {
  const several = rule.kind === 'group' && rule.rules.length > 1
  return several && text !== '' ? saying.say('rule:nested', { rule: text }) : text
}

function listed(parts: readonly string[], type: 'conjunction' | 'disjunction', saying: Saying): string {
  return new Intl.ListFormat(saying.locale, { type }).format(parts)
}

function named(thing: { readonly name: string; readonly label?: string | undefined } | undefined, fallback: string): string {
  return thing?.label ?? (thing?.name ?? fallback).replaceAll('_', ' ')
}

function tableNamed(saying: Saying, table: string): string {
  return named(tableOf(saying.model, table), table)
}

/** What a field is called: its column, and the link or table it is found by. */
function fieldNamed(field: Field, table: string, saying: Saying): string {
  const { say, model } = saying
  const column = named(columnOfField(model, { table, gathered: saying.gathered }, field), field.column || say('rule:nothing'))
  const hops = followPath(model, table, field.path)
  if ('broken' in hops) return column
  return hops.reduceRight((text, hop) => say('rule:field', { column: text, link: linkNamed(hop, saying) }), column)
}

function linkNamed(hop: Hop, saying: Saying): string {
  const label = hop.source === hop.link.from ? hop.link.label : hop.link.reverseLabel
  return label ?? tableNamed(saying, hop.target)
}

const numeric = new Set(['integer', 'decimal', 'number'])

function conditionSentence(condition: Condition, table: string, saying: Saying): string {
  const column = columnOfField(saying.model, { table, gathered: saying.gathered }, condition.field)
  const field = fieldNamed(condition.field, table, saying)
  const values = Array.isArray(condition.value) ? condition.value.map((value) => valueNamed(value, saying)) : []
  const text = saying.say(conditionKey(condition, column), {
    field,
    value: Array.isArray(condition.value)
      ? optionsNamed(values, condition.operator, saying)
      : valueNamed(condition.value, saying, condition),
    low: values[0] ?? saying.say('rule:nothing'),
    high: values[1] ?? saying.say('rule:nothing'),
  })
  return condition.matchCase === true && column?.type === 'text' ? saying.say('rule:case', { sentence: text }) : text
}

function conditionKey({ operator, value }: Condition, column: Column | undefined): string {
  const only = operator === 'not_in' && Array.isArray(value) && value.length === 1
  if (only) return 'rule:condition.ne'
  if (operator !== 'lt' && operator !== 'le' && operator !== 'gt' && operator !== 'ge') return `rule:condition.${operator}`
  return numeric.has(column?.type ?? '') ? `rule:number.${operator}` : `rule:order.${operator}`
}

function optionsNamed(values: readonly string[], operator: string, saying: Saying): string {
  if (values.length === 0) return saying.say('rule:nothing')
  if (operator !== 'not_in') return listed(values, 'disjunction', saying)
  return values.join(saying.say('rule:neither'))
}

function valueNamed(value: Condition['value'], saying: Saying, condition?: Condition): string {
  const { say } = saying
  if (value === undefined || value === '' || Array.isArray(value)) return say('rule:nothing')
  if (typeof value === 'boolean') return say(value ? 'rule:yes' : 'rule:no')
  if (typeof value === 'number') return new Intl.NumberFormat(saying.locale, { maximumFractionDigits: 20 }).format(value)
  if (typeof value === 'string') return textNamed(value, saying)
  if ('n' in value) return spanNamed(value, condition?.operator === 'in_next' ? 'next' : 'last', say)
  return momentNamed(value, say)
}

function momentNamed(value: Exclude<RuleValue, string | number | boolean>, say: Say): string {
  if ('today' in value) return say('rule:value.today')
  return 'ago' in value ? spanNamed(value.ago, 'ago', say) : spanNamed(value.ahead, 'ahead', say)
}

function spanNamed(span: Span, words: 'ago' | 'ahead' | 'last' | 'next', say: Say): string {
  return say(`rule:value.${words}.${span.unit}`, { count: span.n })
}

function textNamed(text: string, saying: Saying): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return saying.say('rule:quoted', { text })
  try {
    const day = Temporal.PlainDate.from(text)
    return saying.say('rule:day', { day: day.toLocaleString(saying.locale, { dateStyle: 'medium' }) })
  } catch {
    return saying.say('rule:quoted', { text })
  }
}

function relatedSentence(rule: Related, table: string, saying: Saying): string {
  const { say, model } = saying
  const hops = followPath(model, table, rule.path)
  const path = 'broken' in hops ? [] : hops
  const last = path.at(-1)?.target ?? rule.path.at(-1) ?? say('rule:nothing')
  const way = path.length > 1 ? path.slice(0, -1).map((hop) => linkNamed(hop, saying)) : []
  const plain = tableNamed(saying, last)
  const reached = way.length > 0 ? say('rule:related.via', { table: plain, path: way.join(' › ') }) : plain
  const where = rule.where ? sentence(rule.where, last, { ...saying, gathered: [] }) : ''
  const rows = where === '' ? reached : say('rule:related.where', { table: reached, where: grouped(rule, where, saying) })
  if (rule.test !== 'aggregate') return say(`rule:related.${rule.test}`, { rows })
  return rule.aggregate ? aggregateSentence(rule.aggregate, rows, last, saying) : say('rule:related.exists', { rows })
}

/** What follows the narrowed rows must not be read as part of the narrowing. */
function grouped(rule: Related, where: string, saying: Saying): string {
  return rule.test === 'aggregate' ? saying.say('rule:nested', { rule: where }) : where
}

function aggregateSentence(aggregate: NonNullable<Related['aggregate']>, rows: string, table: string, saying: Saying): string {
  const column = named(columnOf(tableOf(saying.model, table), aggregate.column ?? ''), aggregate.column ?? saying.say('rule:nothing'))
  const field = saying.say(`rule:aggregate.${aggregate.function}`, { rows, column })
  const words = { lt: 'number', le: 'number', gt: 'number', ge: 'number', eq: 'condition', ne: 'condition', between: 'condition' }
  const [low, high] = Array.isArray(aggregate.value) ? aggregate.value : [aggregate.value, aggregate.value]
  return saying.say(`rule:${words[aggregate.operator]}.${aggregate.operator}`, {
    field,
    value: valueNamed(low, saying),
    low: valueNamed(low, saying),
    high: valueNamed(high, saying),
  })
}

/** What a field is called, as in the sentences. */
export function fieldInWords(field: Field, model: DataModel, dimension: string, say: Say, gathered: readonly Column[] = []): string {
  return fieldNamed(field, dimension, { model, say, locale: say('rule:locale'), gathered })
}
