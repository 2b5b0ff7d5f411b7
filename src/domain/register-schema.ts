import { z } from 'zod'
import { CONFIRMERS } from './indicator.ts'
import { searchKey } from './order-vi.ts'
import {
  CLASSES,
  type FieldKind,
  isRegisterName,
  REGISTER_PERIODS,
  type RegisterDefinition,
  type RegisterField,
  SPANS,
} from './register.ts'

/** Most fields, choices of a field and indicators of a register. */
export const MOST_FIELDS = 60
const MOST_CHOICES = 60
const MOST_INDICATORS = 40
const MOST_KEYWORDS = 12

const label = z.string().trim().min(1).max(200)
const said = z.string().trim().max(1000).optional()

/**
 * One field as a property of the schema. The keywords are those of JSON Schema 2020-12; what it has no word for begins
 * with `x-`. Unknown keywords are refused, so that nothing is promised that nobody keeps.
 */
const property = z.strictObject({
  type: z.enum(['integer', 'number', 'string', 'boolean']),
  title: label,
  description: said,
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  format: z.enum(['date', 'task']).optional(),
  oneOf: z
    .array(z.strictObject({ const: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/u), title: label }))
    .min(2)
    .max(MOST_CHOICES)
    .optional(),
  'x-unit': z.string().trim().min(1).max(60).optional(),
  'x-class': z.enum(CLASSES).optional(),
  'x-retired': z.boolean().optional(),
})

const indicator = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/u),
  title: label,
  unit: z.string().trim().max(60),
  numerator: z.string().trim().min(1).max(2000),
  numeratorTitle: label,
  denominator: z.string().trim().min(1).max(2000).optional(),
  denominatorTitle: label.optional(),
  span: z.enum(SPANS),
  keywords: z.array(z.string().trim().min(2).max(100)).max(MOST_KEYWORDS).optional(),
})

const register = z.strictObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema').optional(),
  type: z.literal('object'),
  title: label,
  description: said,
  properties: z.record(z.string(), property),
  required: z.array(z.string()).default([]),
  'x-code': z.string(),
  'x-group': label,
  'x-period': z.enum(REGISTER_PERIODS),
  'x-grace-days': z.number().int().min(0).max(60).default(5),
  'x-entered-by': z.array(z.string().max(20)).max(200).default([]),
  'x-confirmed-by': z.enum(CONFIRMERS),
  'x-row-field': z.string().optional(),
  'x-class': z.enum(CLASSES).default('internal'),
  'x-indicators': z.array(indicator).max(MOST_INDICATORS).default([]),
})
export type RegisterSchema = z.input<typeof register>

export type SchemaIssueCode =
  | 'schema-not-understood'
  | 'register-name-malformed'
  | 'field-name-malformed'
  | 'no-register-fields'
  | 'too-many-register-fields'
  | 'required-unknown'
  | 'row-field-unknown'
  | 'kind-contradicts'
  | 'bounds-contradict'
  | 'citizen-field'
  | 'label-twice'
  | 'indicator-twice'
  | 'denominator-unnamed'

export type SchemaIssue = {
  readonly code: SchemaIssueCode
  /** The key of the field concerned, or the path of what was not understood. */
  readonly at: string
  readonly params: Readonly<Record<string, string>>
}

export type ReadRegister =
  | { readonly ok: true; readonly definition: RegisterDefinition }
  | { readonly ok: false; readonly issues: readonly SchemaIssue[] }

/**
 * What a register must not ask for: it counts and names places; lists of citizens are no business of it (Law 91/2025 on
 * personal data). Compared without marks.
 */
const CITIZEN = [
  'ho va ten',
  'ho ten',
  'ten nguoi',
  'ten hoc vien',
  'ten cong dan',
  'ten chu ho',
  'danh sach nguoi',
  'danh sach hoc vien',
  'danh sach cong dan',
  'nam sinh',
  'cccd',
  'can cuoc',
  'cmnd',
  'ngay sinh',
  'so dien thoai',
  'so dinh danh',
  'dia chi thuong tru',
  'ma so thue ca nhan',
]

const kindOf = (given: z.output<typeof property>): FieldKind | null => {
  if (given.type === 'boolean') return given.oneOf || given.format ? null : 'yes-no'
  if (given.type === 'string') {
    if (given.minimum !== undefined || given.maximum !== undefined) return null
    if (given.oneOf) return given.format ? null : 'choice'
    return given.format === 'date' ? 'day' : given.format === 'task' ? 'task' : 'text'
  }
  if (given.oneOf || given.format) return null
  return given.type === 'integer' ? 'count' : 'number'
}

/** A definition from its document, or all that is wrong with it. */
export function readRegister(document: unknown): ReadRegister {
  const parsed = register.safeParse(document)
  if (!parsed.success)
    return {
      ok: false,
      issues: parsed.error.issues.slice(0, 20).map(issue => ({
        code: 'schema-not-understood',
        at: issue.path.map(String).join('.'),
        params: {
          at: issue.path.map(String).join('.'),
          keys: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '',
        },
      })),
    }
  const given = parsed.data
  const issues: SchemaIssue[] = []
  const say = (code: SchemaIssueCode, at: string, params: Record<string, string> = {}) =>
    void issues.push({ code, at, params })
  const fields = Object.entries(given.properties).flatMap(([key, one]): RegisterField[] => {
    const kind = kindOf(one)
    if (!isRegisterName(key)) say('field-name-malformed', key, { name: key })
    if (kind === null) {
      say('kind-contradicts', key, { name: one.title })
      return []
    }
    return [
      {
        key,
        kind,
        label: one.title,
        hint: one.description || null,
        unit: one['x-unit'] ?? null,
        class: one['x-class'] ?? given['x-class'],
        required: given.required.includes(key),
        min: one.minimum ?? (kind === 'count' ? 0 : null),
        max: one.maximum ?? null,
        choices: (one.oneOf ?? []).map(choice => ({ code: choice.const, label: choice.title })),
        retired: one['x-retired'] ?? false,
      },
    ]
  })
  const definition: RegisterDefinition = {
    code: given['x-code'],
    title: given.title,
    about: given.description || null,
    group: given['x-group'],
    period: given['x-period'],
    grace: given['x-grace-days'],
    enteredBy: given['x-entered-by'],
    confirmer: given['x-confirmed-by'],
    rowField: given['x-row-field'] ?? null,
    class: given['x-class'],
    fields,
    indicators: given['x-indicators'].map(one => ({
      code: one.code,
      name: one.title,
      unit: one.unit,
      numerator: one.numerator,
      numeratorName: one.numeratorTitle,
      denominator: one.denominator ?? null,
      denominatorName: one.denominatorTitle ?? null,
      span: one.span,
      keywords: one.keywords ?? [],
    })),
  }
  for (const key of given.required)
    if (!(key in given.properties)) say('required-unknown', key, { name: key })
  issues.push(...checkRegister(definition))
  return issues.length === 0 ? { ok: true, definition } : { ok: false, issues }
}

/** What a definition says against itself, whichever way it was written. */
export function checkRegister(definition: RegisterDefinition): readonly SchemaIssue[] {
  const issues: SchemaIssue[] = []
  const say = (code: SchemaIssueCode, at: string, params: Record<string, string> = {}) =>
    void issues.push({ code, at, params })
  const { fields } = definition
  if (!isRegisterName(definition.code)) say('register-name-malformed', 'code', { name: definition.code })
  if (!fields.some(field => !field.retired)) say('no-register-fields', 'fields')
  if (fields.length > MOST_FIELDS) say('too-many-register-fields', 'fields', { most: String(MOST_FIELDS) })
  if (definition.rowField !== null && !fields.some(one => one.key === definition.rowField && !one.retired))
    say('row-field-unknown', 'rowField', { name: definition.rowField })
  const labels = new Set<string>()
  for (const field of fields) {
    const folded = searchKey(field.label)
    if (CITIZEN.some(words => folded.includes(words))) say('citizen-field', field.key, { name: field.label })
    if (!field.retired && labels.has(folded)) say('label-twice', field.key, { name: field.label })
    if (!field.retired) labels.add(folded)
    if (field.min !== null && field.max !== null && field.min > field.max)
      say('bounds-contradict', field.key, { name: field.label })
  }
  const codes = new Set<string>()
  for (const one of definition.indicators) {
    if (codes.has(one.code)) say('indicator-twice', one.code, { name: one.name })
    codes.add(one.code)
    if ((one.denominator === null) !== (one.denominatorName === null))
      say('denominator-unnamed', one.code, { name: one.name })
  }
  return issues
}

const typeOf = {
  count: { type: 'integer' },
  number: { type: 'number' },
  choice: { type: 'string' },
  'yes-no': { type: 'boolean' },
  day: { type: 'string', format: 'date' },
  text: { type: 'string' },
  task: { type: 'string', format: 'task' },
} as const satisfies Record<FieldKind, object>

/** The document of a definition: reading it again gives the same definition. */
export const writeRegister = (definition: RegisterDefinition): RegisterSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  title: definition.title,
  ...(definition.about === null ? {} : { description: definition.about }),
  'x-code': definition.code,
  'x-group': definition.group,
  'x-period': definition.period,
  'x-grace-days': definition.grace,
  'x-entered-by': [...definition.enteredBy],
  'x-confirmed-by': definition.confirmer,
  ...(definition.rowField === null ? {} : { 'x-row-field': definition.rowField }),
  'x-class': definition.class,
  properties: Object.fromEntries(
    definition.fields.map(field => [
      field.key,
      {
        ...typeOf[field.kind],
        title: field.label,
        ...(field.hint === null ? {} : { description: field.hint }),
        ...(field.min === null || (field.kind === 'count' && field.min === 0) ? {} : { minimum: field.min }),
        ...(field.max === null ? {} : { maximum: field.max }),
        ...(field.kind !== 'choice'
          ? {}
          : { oneOf: field.choices.map(one => ({ const: one.code, title: one.label })) }),
        ...(field.unit === null ? {} : { 'x-unit': field.unit }),
        ...(field.class === definition.class ? {} : { 'x-class': field.class }),
        ...(field.retired ? { 'x-retired': true } : {}),
      },
    ]),
  ),
  required: definition.fields.filter(field => field.required).map(field => field.key),
  'x-indicators': definition.indicators.map(one => ({
    code: one.code,
    title: one.name,
    unit: one.unit,
    numerator: one.numerator,
    numeratorTitle: one.numeratorName,
    ...(one.denominator === null ? {} : { denominator: one.denominator }),
    ...(one.denominatorName === null ? {} : { denominatorTitle: one.denominatorName }),
    span: one.span,
    ...(one.keywords.length === 0 ? {} : { keywords: [...one.keywords] }),
  })),
})
