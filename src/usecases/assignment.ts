import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import type { FilledField } from '../domain/journal-payload.ts'
import { NATURES } from '../domain/nature.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { RHYTHMS } from '../domain/rhythm.ts'
import { peopleOf } from '../store/person.ts'
import { unitsOf } from '../store/unit.ts'
import type { Work } from './use-case.ts'

const text = (most: number) => z.string().trim().max(most, 'too-long')
/** '' empties a field; a field that is absent stays as it is. */
const orEmpty = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal(''), schema]).optional()

/** What can be filled in for a task or a target, one or many at once. */
export const assignmentFields = z.object({
  leadUnitId: orEmpty(z.uuid('unknown-unit')),
  supportUnitIds: z.array(z.uuid('unknown-unit')).max(100).optional(),
  noSupport: z.boolean().optional(),
  ownerId: orEmpty(z.uuid('unknown-person')),
  leaderId: orEmpty(z.uuid('unknown-person')),
  nature: z.enum(NATURES, 'not-understood').optional(),
  deadline: orEmpty(z.string().refine(isDay, 'no-such-day')),
  plannedStart: orEmpty(z.string().refine(isDay, 'no-such-day')),
  rhythm: orEmpty(z.enum(RHYTHMS, 'not-understood')),
  product: orEmpty(text(500)),
  acceptance: orEmpty(text(500)),
  authority: orEmpty(text(200)),
  followingUnitId: orEmpty(z.uuid('unknown-unit')),
})
export type AssignmentFields = z.output<typeof assignmentFields>

/**
 * Supporting units and "nobody supports" exclude each other: naming a unit takes the second back, saying the second
 * clears the first.
 */
export function consistent(fields: AssignmentFields): AssignmentFields {
  if ((fields.supportUnitIds?.length ?? 0) > 0) return { ...fields, noSupport: false }
  return fields.noSupport === true ? { ...fields, supportUnitIds: [] } : fields
}

const FIELD_NAMES = assignmentFields.keyof().options

/** Columns of task_version that a set of fields changes. `supportUnitIds` lives in its own table. */
export function taskColumns(fields: AssignmentFields) {
  const nullable = (value: string | undefined) =>
    value === undefined ? undefined : value === '' ? null : value
  const columns = {
    // A unit that a person chose answers the name that could not be matched.
    ...(fields.leadUnitId === undefined
      ? {}
      : { lead_unit_id: nullable(fields.leadUnitId), lead_text: '[]' }),
    ...(fields.supportUnitIds === undefined ? {} : { support_text: '[]' }),
    ...(fields.noSupport === undefined ? {} : { no_support: fields.noSupport }),
    owner_id: nullable(fields.ownerId),
    leader_id: nullable(fields.leaderId),
    nature: fields.nature,
    deadline: nullable(fields.deadline),
    planned_start: nullable(fields.plannedStart),
    rhythm: nullable(fields.rhythm),
    product: nullable(fields.product),
    acceptance: nullable(fields.acceptance),
    authority: nullable(fields.authority),
    following_unit_id: nullable(fields.followingUnitId),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

/** The part of the fields that a target has too. */
export function targetColumns(fields: AssignmentFields) {
  const { lead_unit_id, lead_text, owner_id, following_unit_id, rhythm } = taskColumns(fields)
  const columns = { lead_unit_id, lead_text, owner_id, following_unit_id, rhythm }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

/** Names of the fields that were given, as the form and the "filled" marks call them. */
export const givenFields = (fields: AssignmentFields): (keyof AssignmentFields)[] =>
  FIELD_NAMES.filter(name => fields[name] !== undefined)

/** Units and people must be of this ward and in office; each that is not is a problem of its field. */
export async function unknownReferences(work: Work, fields: AssignmentFields): Promise<FieldProblem[]> {
  const units = new Set((await unitsOf(work.trx, work.localityId)).map(unit => unit.id))
  const people = new Set(
    (await peopleOf(work.trx, work.localityId, { day: work.today }))
      .filter(person => person.appointments.length > 0)
      .map(person => person.id),
  )
  const problems: FieldProblem[] = []
  const check = (field: string, id: string | undefined, known: ReadonlySet<string>, code: string) => {
    if (id !== undefined && id !== '' && !known.has(id)) problems.push({ field, code })
  }
  check('leadUnitId', fields.leadUnitId, units, 'unknown-unit')
  check('followingUnitId', fields.followingUnitId, units, 'unknown-unit')
  for (const id of fields.supportUnitIds ?? []) check('supportUnitIds', id, units, 'unknown-unit')
  check('ownerId', fields.ownerId, people, 'unknown-person')
  check('leaderId', fields.leaderId, people, 'unknown-person')
  return problems
}

const JOURNAL_FIELDS = {
  leadUnitId: 'lead',
  supportUnitIds: 'support',
  noSupport: 'support',
  ownerId: 'owner',
  leaderId: 'leader',
  nature: 'nature',
  deadline: 'deadline',
  plannedStart: 'deadline',
  rhythm: 'rhythm',
  product: 'product',
  acceptance: 'acceptance',
  authority: 'authority',
  followingUnitId: 'following-unit',
} as const satisfies Record<keyof AssignmentFields, FilledField>

/** The journal's names of the fields, each once. */
export const journalFields = (given: readonly (keyof AssignmentFields)[]): FilledField[] => [
  ...new Set(given.map(name => JOURNAL_FIELDS[name])),
]

const TARGET_FIELDS: readonly (keyof AssignmentFields)[] = [
  'leadUnitId',
  'ownerId',
  'followingUnitId',
  'rhythm',
]
/** Whether a target has this field too. */
export const ofTarget = (name: keyof AssignmentFields): boolean => TARGET_FIELDS.includes(name)
