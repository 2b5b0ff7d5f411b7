import type { Day } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import {
  inUse,
  type RegisterDefinition,
  type RegisterField,
  type RegisterValues,
} from '../../domain/register.ts'
import { ROW_FORM, typedValue } from '../../words/register.ts'
import { fieldOf } from '../field-of.ts'
import type { Form, Unchecked } from '../form-data.ts'
import { Choices, DateField, Field, FileField, Select, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'

const YES_NO = [
  { value: '1', label: 'Có' },
  { value: '0', label: 'Không' },
]
/** More choices than these are a closed list, which takes less of a telephone. */
const OPEN_CHOICES = 5

type FormOfRow = {
  readonly definition: RegisterDefinition
  /** What the row says now; empty for a new one. */
  readonly values: RegisterValues
  readonly on: Day
  readonly note: string
  readonly typed: Form | null
  readonly again: Again | undefined
}

/** The name of a field in every form of a row; problems come back under it. */
const nameOf = (key: string): string => `typed.${key}`

/** The fields of a row, one form for telephone and desktop. */
export const RowFields = (props: FormOfRow & { photo: boolean }) => {
  const { definition, values, typed, again } = props
  const event = definition.period === 'event'
  return (
    <>
      <DateField
        {...fieldOf('on', typed, again, formatDay(props.on))}
        label={event ? ROW_FORM.on : ROW_FORM.onPeriod}
        hint={event ? undefined : ROW_FORM.onPeriodHint}
      />
      {inUse(definition).map(field => (
        <OneField
          field={field}
          value={typed?.text(nameOf(field.key)) ?? typedValue(field, values[field.key])}
          error={again?.of(nameOf(field.key))}
        />
      ))}
      <TextArea {...fieldOf('note', typed, again, props.note)} label={ROW_FORM.note} rows={2} optional />
      {props.photo ? (
        <FileField
          name="files"
          label={ROW_FORM.photo}
          hint={ROW_FORM.photoHint}
          optional
          accept="image/*"
          error={again?.of('files')}
        />
      ) : null}
      <p class="small ink2">{ROW_FORM.counts}</p>
    </>
  )
}

const OneField = (props: { field: RegisterField; value: string; error: string | undefined }) => {
  const { field } = props
  const given = {
    name: nameOf(field.key),
    label: field.label,
    hint: field.hint ?? undefined,
    value: props.value,
    error: props.error,
    optional: !field.required,
  }
  switch (field.kind) {
    case 'count':
    case 'number':
      return (
        <Field
          {...given}
          figure
          inputmode={field.kind === 'count' ? 'numeric' : 'decimal'}
          unit={field.unit ?? undefined}
          autocomplete="off"
        />
      )
    case 'yes-no':
      return <Choices {...given} options={YES_NO} />
    case 'choice': {
      const options = field.choices.map(one => ({ value: one.code, label: one.label }))
      return options.length <= OPEN_CHOICES ? (
        <Choices {...given} options={options} />
      ) : (
        <Select {...given} options={options} empty="" />
      )
    }
    case 'task':
      return (
        <Select
          {...given}
          options={field.choices.map(one => ({ value: one.code, label: one.label }))}
          empty=""
        />
      )
    case 'day':
      return <DateField {...given} />
    case 'text':
      return <Field {...given} autocomplete="off" maxlength={1000} />
  }
}

/** What a form of a row sends, as the input of a use-case. */
export const rowInput = (form: Form): Unchecked => ({
  typed: {},
  ...form.object({ days: ['on'] }),
  files: form.files('files'),
})
