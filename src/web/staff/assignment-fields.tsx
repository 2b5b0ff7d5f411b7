import { formatDay } from '../../domain/format-vi.ts'
import { NATURES } from '../../domain/nature.ts'
import { RHYTHMS } from '../../domain/rhythm.ts'
import { ITEM } from '../../words/review.ts'
import { NATURE_WORDS, RHYTHM_WORDS } from '../../words/rhythm.ts'
import type { Form } from '../form-data.ts'
import { Checkbox, DateField, Field, type Option, Select } from '../ui/form.tsx'
import { Ticks } from '../ui/ticks.tsx'
import type { Again } from '../visit.tsx'

type Named = { readonly id: string; readonly name: string }
export type ChoicePerson = Named & {
  readonly appointments: readonly { readonly unitName: string; readonly post: string }[]
}

export const unitOptions = (units: readonly Named[]): readonly Option[] =>
  units.map(({ id, name }) => ({ value: id, label: name }))

/** People with their unit, because names repeat. */
export const personOptions = (people: readonly ChoicePerson[]): readonly Option[] =>
  people
    .filter(person => person.appointments.length > 0)
    .map(({ id, name, appointments }) => ({
      value: id,
      label: `${name} (${appointments[0]?.post ?? ''}, ${appointments[0]?.unitName ?? ''})`,
    }))

export const natureOptions: readonly Option[] = NATURES.filter(nature => nature !== 'unknown').map(value => ({
  value,
  label: NATURE_WORDS[value],
}))
export const rhythmOptions: readonly Option[] = RHYTHMS.map(value => ({ value, label: RHYTHM_WORDS[value] }))

/** Several units to tick, folded away until somebody opens them. */
export const UnitTicks = (props: {
  units: readonly Named[]
  chosen: readonly string[]
  error?: string | undefined
}) => (
  <Ticks
    name="supportUnitIds"
    label={ITEM.support}
    options={unitOptions(props.units)}
    chosen={props.chosen}
    counted={ITEM.supportChosen}
    error={props.error}
  />
)

/** What a whole form of assignment shows at first: the values of an item. */
export type AssignedValues = {
  readonly lead: Named | null
  readonly leadText: readonly string[]
  readonly support?: readonly Named[]
  readonly noSupport?: boolean
  readonly owner: Named | null
  readonly leader?: Named | null
  readonly nature?: string
  readonly deadline?: string | null
  readonly deadlineText?: string | null
  readonly rhythm: string | null
  readonly product?: string | null
  readonly acceptance?: string | null
  readonly authority?: string | null
  readonly following: Named | null
}

type Props = {
  item: AssignedValues
  units: readonly Named[]
  people: readonly ChoicePerson[]
  /** Why the deadline is not for this form to move; the field is then left out. */
  fixedDeadline?: string
  /** Of a target only what a target has too. */
  target?: boolean
  typed: Form | null
  again: Again | undefined
}

/** The fields of assignment of one item; names are those of the use-cases. */
export const AssignmentFields = (props: Props) => {
  const { item, units, people, typed, again, target } = props
  const value = (name: string, now: string | null | undefined) =>
    typed === null ? (now ?? '') : typed.text(name)
  const choose = (name: string, label: string, options: readonly Option[], now?: string, hint?: string) => (
    <Select
      name={name}
      label={label}
      hint={hint}
      options={options}
      empty={ITEM.none}
      value={value(name, now)}
      error={again?.of(name)}
    />
  )
  const write = (name: string, label: string, now: string | null | undefined) => (
    <Field name={name} label={label} optional value={value(name, now)} error={again?.of(name)} />
  )
  const leadHint = item.leadText.length === 0 ? undefined : ITEM.leadAsRead(item.leadText)
  const support = typed?.texts('supportUnitIds') ?? item.support?.map(unit => unit.id) ?? []
  return (
    <>
      {choose('leadUnitId', ITEM.lead, unitOptions(units), item.lead?.id, leadHint)}
      {choose('ownerId', ITEM.owner, personOptions(people), item.owner?.id)}
      {target ? null : (
        <>
          <UnitTicks units={units} chosen={support} error={again?.of('supportUnitIds')} />
          <Checkbox
            name="noSupport"
            checked={typed === null ? item.noSupport === true : typed.text('noSupport') === '1'}
          >
            {ITEM.noSupport}
          </Checkbox>
          {choose('leaderId', ITEM.leader, personOptions(people), item.leader?.id)}
          {choose('nature', ITEM.nature, natureOptions, item.nature === 'unknown' ? '' : item.nature)}
          {props.fixedDeadline === undefined ? (
            <DateField
              name="deadline"
              label={ITEM.deadline}
              optional
              hint={
                item.deadlineText === null || item.deadlineText === undefined
                  ? undefined
                  : ITEM.deadlineAsRead(item.deadlineText)
              }
              value={value('deadline', item.deadline ? formatDay(item.deadline) : '')}
              error={again?.of('deadline')}
            />
          ) : (
            <p class="hint">{props.fixedDeadline}</p>
          )}
        </>
      )}
      {choose('rhythm', ITEM.rhythm, rhythmOptions, item.rhythm ?? undefined)}
      {target ? null : (
        <>
          {write('product', ITEM.product, item.product)}
          {write('acceptance', ITEM.acceptance, item.acceptance)}
          {write('authority', ITEM.authority, item.authority)}
        </>
      )}
      {choose('followingUnitId', ITEM.following, unitOptions(units), item.following?.id)}
    </>
  )
}

const TASK_FIELDS = [
  'leadUnitId',
  'ownerId',
  'leaderId',
  'deadline',
  'rhythm',
  'product',
  'acceptance',
  'authority',
  'followingUnitId',
] as const
const TARGET_FIELDS = ['leadUnitId', 'ownerId', 'rhythm', 'followingUnitId'] as const

/** The whole form as the fields of a use-case. */
export function assignmentOf(form: Form, target = false): Readonly<Record<string, unknown>> {
  const sent = form.object({ days: ['deadline'] })
  const names: readonly string[] = target ? TARGET_FIELDS : TASK_FIELDS
  const plain = Object.fromEntries(names.map(name => [name, sent[name] ?? '']))
  if (target) return plain
  return {
    ...plain,
    nature: form.text('nature') === '' ? 'unknown' : form.text('nature'),
    supportUnitIds: form.texts('supportUnitIds'),
    noSupport: form.text('noSupport') === '1',
  }
}

/** Problems of nested input are named by the field alone, as the form names it. */
export const plainNames = (again: Again): Again => {
  const plain = (name: string) => name.replace(/^(?:fields|wording)\./u, '').replace(/\.\d+(?:\.\w+)?$/u, '')
  const errors = again.errors.map(error => ({ ...error, name: plain(error.name) }))
  return { ...again, errors, of: field => errors.find(error => error.name === field)?.message }
}
