import { sql } from 'kysely'
import type { WorkContext } from '../../engine/activity/context.ts'
import type { DeliverWork, PlannedOutlet, PlannedTable } from '../../engine/activity/work.ts'
import { profileField, profilePaths } from '../../engine/message/profile.ts'
import { bindText, col, fold, list, type Sql, sortable, sorted, statement, tableName } from '../../engine/query/dialect.ts'
import type { Column, ColumnType } from '../../engine/query/model.ts'
import { asking, populationScope, type Scope } from '../../engine/query/scope.ts'
import type { Population } from '../../engine/run/events.ts'
import { messageId } from '../../engine/run/message-id.ts'
import { consentOf, reasonsOf, type Settings } from './settings.ts'

/** Beside the columns the rows had: whether each was sent to and, when not, why. */
export const statusColumns: readonly Column[] = [
  { name: 'delivery_status', type: 'text' },
  { name: 'delivery_reason', type: 'text' },
]

const batch = 500

/** Both engines read it the same: a local part, one @, and a domain with a point; no blanks, lists or angle brackets. */
const addressPattern = '[^[:space:]@,;<>"()]+@[^[:space:]@,;<>"()]+[.][^[:space:]@.,;<>"()]+'

/** The columns a population keeps behind the step; those of an earlier delivery give way. */
export function keptColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ name }) => !statusColumns.some((status) => status.name === name))
}

export function deliver(settings: Settings, context: WorkContext, population: Population): DeliverWork {
  const tables = {
    recipients: context.table('recipients'),
    failures: context.table('failures'),
    next: context.table('next'),
    excluded: context.table('excluded'),
    failed: context.table('failed'),
  }
  const scope = populationScope(asking(context.model, context), population)
  const keyType = population.columns.find(({ name }) => name === population.key)?.type ?? 'text'
  const { finish, outlets } = finishing(settings, population, tables)
  return {
    kind: 'deliver',
    prepare: [{ table: tables.recipients, select: statement(recipients(settings, context, population, scope, keyType)) }],
    recipients: tables.recipients,
    failures: tables.failures,
    content: { channel: 'email', subject: settings.subject, text: settings.text, html: settings.html, sender: settings.sender },
    batch,
    finish,
    outlets,
    reasons: reasonsOf(settings),
  }
}

function recipients(settings: Settings, context: WorkContext, population: Population, scope: Scope, keyType: ColumnType): Sql {
  const key = scope.resolve({ path: [], column: population.key }).sql
  const address = sql`trim(cast(${scope.resolve(settings.address).sql} as varchar))`
  const reason = sql`case when ${address} is null or ${address} = '' then ${bindText('no_address')} when ${address} not similar to ${bindText(addressPattern)} then ${bindText('invalid_address')}${consentCase(settings, scope)} end`
  const start = { dimension: population.dimension, gathered: population.columns }
  const content = profilePaths(settings).flatMap(({ path }) => {
    const field = profileField(context.model, start, path)
    return field ? [{ name: `profile.${path}`, value: scope.resolve(field).sql }] : []
  })
  const read = list([
    sql`${key} as "key"`,
    sql`${address} as "address"`,
    sql`${reason} as "reason"`,
    ...content.map(({ name, value }) => sql`${value} as ${sql.id(name)}`),
  ])
  const written = list([
    sql`row_number() over (order by ${sorted(sql`"key"`, keyType, 'asc')}) as "n"`,
    sql`${messageId(context.run, { step: context.step, firing: context.firing }, sql`"key"`)} as "id"`,
    sql`"key"`,
    sql`"address"`,
    sql`${settings.oncePerAddress ? onceEach(keyType) : sql`"reason"`} as "reason"`,
    ...content.map(({ name }) => sql`${sql.id(name)}`),
  ])
  return sql`select ${written} from (select ${read} ${scope.from()}) as "people"`
}

function consentCase(settings: Settings, scope: Scope): Sql {
  const consent = consentOf(settings)
  if (!consent) return sql``
  const { sql: value, column } = scope.resolve(consent.field)
  const yes =
    column.type === 'boolean'
      ? sql`${value} = true`
      : sql`${fold(sql`cast(${value} as varchar)`)} in (${list(consent.values.map((each) => fold(bindText(each))))})`
  return sql` when not coalesce(${yes}, false) then ${bindText('no_consent')}`
}

/** Of the rows with one address that could be sent to, the one with the lowest key is. */
function onceEach(keyType: ColumnType): Sql {
  const same = sql`${fold(sql`"address"`)}, ("reason" is null)`
  const place = sql`row_number() over (partition by ${same} order by ${sortable(sql`"key"`, keyType)})`
  return sql`case when "reason" is null and ${place} > 1 then ${bindText('duplicate_address')} else "reason" end`
}

type TableNames = Readonly<Record<'recipients' | 'failures' | 'next' | 'excluded' | 'failed', string>>

function finishing(settings: Settings, population: Population, tables: TableNames) {
  const kept = keptColumns(population.columns)
  const columns = [...kept, ...statusColumns]
  const outlet = (table: string): PlannedOutlet => ({ table, dimension: population.dimension, key: population.key, columns })
  // Each failure once: a batch that a backup caught on its way is made again where it is restored.
  const select = (where: Sql): Sql => sql`select ${list(kept.map(({ name }) => col('p', name)))},
    case when "f"."n" is not null then 'failed' when "r"."reason" is not null then 'excluded' else 'sent' end as "delivery_status",
    "r"."reason" as "delivery_reason"
    from ${tableName(population.table)} as "p"
    join ${tableName(tables.recipients)} as "r" on "r"."key" = ${col('p', population.key)}
    left join (select distinct "n" from ${tableName(tables.failures)}) as "f" on "f"."n" = "r"."n"
    where ${where}`
  const isExcluded = sql`"r"."reason" is not null`
  const isFailed = sql`"f"."n" is not null`
  const goesOn = sql.join(
    [sql`true`, ...(settings.excludedOutlet ? [sql`not (${isExcluded})`] : []), ...(settings.failedOutlet ? [sql`not (${isFailed})`] : [])],
    sql` and `,
  )
  const finish: PlannedTable[] = [{ table: tables.next, select: statement(select(goesOn)) }]
  const outlets: Record<string, PlannedOutlet> = { next: outlet(tables.next) }
  if (settings.excludedOutlet) {
    finish.push({ table: tables.excluded, select: statement(select(isExcluded)) })
    outlets.excluded = outlet(tables.excluded)
  }
  if (settings.failedOutlet) {
    finish.push({ table: tables.failed, select: statement(select(isFailed)) })
    outlets.failed = outlet(tables.failed)
  }
  return { finish, outlets }
}
