import { z } from 'zod'

// A rule says which rows of a table are meant. It is a tree: groups of conditions, and conditions over linked rows.
// Every condition is true or false for a row, never unknown: "is not", "is none of" and "does not contain" hold for an
// empty field.

export const aggregateFunctions = ['count', 'count_distinct', 'sum', 'avg', 'min', 'max'] as const
export const timeUnits = ['hour', 'day', 'week', 'month', 'year'] as const

/** Operators by what they need: no value, one value, two values, a list, or a number of time units. */
export const operators = {
  none: ['empty', 'not_empty', 'is_true', 'is_false'],
  one: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'contains', 'not_contains', 'starts_with', 'ends_with'],
  two: ['between'],
  list: ['in', 'not_in'],
  /** Within n units before (`last`) or after (`next`) the moment at which the step runs. */
  span: ['in_last', 'not_in_last', 'in_next'],
} as const
const operatorNames = [...operators.none, ...operators.one, ...operators.two, ...operators.list, ...operators.span] as const
export type Operator = (typeof operatorNames)[number]

const spanSchema = z.strictObject({ n: z.int().min(0), unit: z.enum(timeUnits) })

/** A literal, or a moment relative to the time at which the step runs (in the campaign's zone). */
export const valueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ today: z.literal(true) }),
  z.strictObject({ ago: spanSchema }),
  z.strictObject({ ahead: spanSchema }),
])
export type RuleValue = z.infer<typeof valueSchema>

export const fieldSchema = z.strictObject({
  /** Links to follow from the current table; each must lead to one row at most. */
  path: z.array(z.string()).default([]),
  column: z.string(),
  /** True for a column that the population gathered on its way instead of one of the dimension's. */
  gathered: z.boolean().optional(),
})
export type Field = z.infer<typeof fieldSchema>

export const conditionSchema = z.strictObject({
  kind: z.literal('condition'),
  field: fieldSchema,
  operator: z.enum(operatorNames),
  /** Nothing, one value, [low, high], a list, or { n, unit }, as the operator asks. */
  value: z.union([valueSchema, z.array(valueSchema), spanSchema]).optional(),
  /** Text comparisons look at case only when true. */
  matchCase: z.boolean().optional(),
})
export type Condition = z.infer<typeof conditionSchema>

export interface Group {
  kind: 'group'
  /** `except`: rows that the first rule holds for and none of the others does. */
  operator: 'and' | 'or' | 'except'
  rules: Rule[]
}
export interface Related {
  kind: 'related'
  /** Links to follow; at least one leads to several rows. */
  path: string[]
  /** `exists` and `none`, or a number computed over the linked rows and compared. */
  test: 'exists' | 'none' | 'aggregate'
  aggregate?:
    | {
        function: (typeof aggregateFunctions)[number]
        /** Column of the last table in the path; none for count. */
        column?: string | undefined
        operator: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'between'
        value: number | [number, number]
      }
    | undefined
  /** Narrows the linked rows; fields start at the last table of the path. */
  where?: Group | undefined
}
export type Rule = Group | Condition | Related

export const groupSchema: z.ZodType<Group> = z.strictObject({
  kind: z.literal('group'),
  operator: z.enum(['and', 'or', 'except']),
  get rules(): z.ZodArray<z.ZodType<Rule>> {
    return z.array(ruleSchema)
  },
})

export const relatedSchema: z.ZodType<Related> = z.strictObject({
  kind: z.literal('related'),
  path: z.array(z.string()).min(1),
  test: z.enum(['exists', 'none', 'aggregate']),
  aggregate: z
    .strictObject({
      function: z.enum(aggregateFunctions),
      column: z.string().optional(),
      operator: z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between']),
      value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    })
    .optional(),
  get where(): z.ZodOptional<z.ZodType<Group>> {
    return groupSchema.optional()
  },
})

export const ruleSchema: z.ZodType<Rule> = z.lazy(() => z.union([groupSchema, conditionSchema, relatedSchema]))

/** The rule that holds for every row. */
export const everyone: Group = { kind: 'group', operator: 'and', rules: [] }
