import { sql } from 'kysely'
import { inboundNamed } from '../../engine/activity/inbound.ts'
import type { QueryWork } from '../../engine/activity/work.ts'
import { and, list, or, type Sql } from '../../engine/query/dialect.ts'
import { linkedSql } from '../../engine/query/related.ts'
import { populationScope, type Scope, sameness } from '../../engine/query/scope.ts'
import { type CombineSet, columnsFrom, counted, keyIn, not, outlet, type Plan, rowsOfOthers, valuesEqual, write } from './plan.ts'
import { columnsOfFirst } from './sets.ts'
import type { Exclusion } from './settings.ts'

/** Rows of the primary set that match no row of the others. The complement is the rows that were removed. */
export function exclusion(plan: Plan): QueryWork {
  const [next, complement] = [plan.table('next'), plan.table('complement')]
  const { population } = plan.first
  const columns = columnsOfFirst(
    plan.settings,
    plan.sets.map((set) => set.population),
  )
  const rows = (wanted: boolean): Sql => {
    const scope = populationScope(plan.about, population)
    const matches = plan.others.map((set) => match(plan, set, scope, wanted))
    const where = wanted ? or(matches) : and(matches)
    return sql`select ${list(columnsFrom(population, scope.alias, columns))} ${scope.from()} where ${where}`
  }
  const removed = rows(true)
  const withComplement = plan.settings.complement
  return {
    kind: 'query',
    tables: [write(next, rows(false)), ...(withComplement ? [write(complement, removed)] : [])],
    outlets: {
      next: outlet(plan, next, columns),
      ...(withComplement ? { complement: outlet(plan, complement, columns) } : {}),
    },
    buckets: {
      ...(withComplement ? {} : { excluded: counted(sql`from (${removed}) as "removed"`) }),
      not_used: rowsOfOthers(plan),
    },
  }
}

/** Whether (`wanted`) or not a row of the primary set is found in a set, by the set's own rule. */
function match(plan: Plan, set: CombineSet, scope: Scope, wanted: boolean): Sql {
  const rule = ruleFor(plan, set)
  if (rule.by === 'join') return joined(plan, set, scope, rule, wanted)
  const found = rule.by === 'key' ? keyIn(set, scope.alias) : equal(plan, set, scope, rule)
  return wanted ? found : not(found)
}

function ruleFor(plan: Plan, set: CombineSet): Exclusion {
  const named = plan.settings.exclusions.find((rule) => inboundNamed(plan.inbounds, rule.set) === set)
  if (named) return named
  const pairs = plan.settings.columns.map((field) => ({ primary: field, other: field }))
  return { set: set.step, by: plan.settings.reconcile === 'key' ? 'key' : 'attributes', pairs, path: [] }
}

function equal(plan: Plan, set: CombineSet, scope: Scope, rule: Exclusion): Sql {
  const values = rule.pairs.map((pair) => sameness(scope.resolve(pair.primary)))
  const fields = rule.pairs.map((pair) => pair.other)
  return valuesEqual(plan, set, fields, values)
}

function joined(plan: Plan, set: CombineSet, scope: Scope, rule: Exclusion, wanted: boolean): Sql {
  const start = plan.first.population.dimension
  return linkedSql(scope, { start, path: rule.path }, wanted, (inner) => ({ where: [keyIn(set, inner.alias)] }))
}
