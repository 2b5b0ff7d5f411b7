import { formatExact } from '../../domain/format-vi.ts'
import { CONFIRMERS } from '../../domain/indicator.ts'
import {
  CLASSES,
  FIELD_KINDS,
  isNumeric,
  REGISTER_PERIODS,
  type RegisterDefinition,
  type RegisterField,
  type RegisterIndicator,
  SPANS,
} from '../../domain/register.ts'
import type { listUnits } from '../../usecases/list-units.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { CONFIRMER_WORDS } from '../../words/indicator.ts'
import { CLASS_WORDS, KIND_NAMES, PERIOD_WORDS, REGISTER_FORM, SPAN_WORDS } from '../../words/register.ts'
import { Card } from '../ui/card.tsx'
import { Checkbox, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'

const choices = <T extends string>(of: readonly T[], words: Readonly<Record<T, string>>) =>
  of.map(value => ({ value, label: words[value] }))

/** What the register is, who enters and who confirms. */
export const Head = (props: {
  definition: RegisterDefinition
  units: Answer<typeof listUnits>
  again: Again | undefined
}) => {
  const { definition, again } = props
  return (
    <Card title={REGISTER_FORM.head}>
      <div class="register-grid">
        <Field name="title" label={REGISTER_FORM.title} value={definition.title} error={again?.of('title')} />
        <Field
          name="group"
          label={REGISTER_FORM.group}
          hint={REGISTER_FORM.groupHint}
          value={definition.group}
          error={again?.of('group')}
        />
        <Field name="about" label={REGISTER_FORM.about} optional value={definition.about ?? ''} />
        <Select
          name="period"
          label={REGISTER_FORM.period}
          options={choices(REGISTER_PERIODS, PERIOD_WORDS)}
          value={definition.period}
        />
        <Field name="grace" label={REGISTER_FORM.grace} figure value={String(definition.grace)} />
        <Select
          name="confirmer"
          label={REGISTER_FORM.confirmer}
          options={choices(CONFIRMERS, CONFIRMER_WORDS)}
          value={definition.confirmer}
        />
        <Select
          name="class"
          label={REGISTER_FORM.class}
          options={choices(CLASSES, CLASS_WORDS)}
          value={definition.class}
        />
        <Field
          name="rowField"
          label={REGISTER_FORM.rowField}
          hint={REGISTER_FORM.rowFieldEmpty}
          optional
          value={definition.fields.find(field => field.key === definition.rowField)?.label ?? ''}
          error={again?.of('rowField')}
        />
      </div>
      <fieldset class="field register-units">
        <legend>{REGISTER_FORM.enteredBy}</legend>
        <p class="hint">{REGISTER_FORM.enteredByHint}</p>
        <div class="register-grid">
          {props.units.map(unit => (
            <label class="check">
              <input
                type="checkbox"
                name="enteredBy"
                value={unit.code}
                checked={definition.enteredBy.includes(unit.code)}
              />
              <span>{unit.name}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Card>
  )
}

/** One field; of one that stands the kind is fixed, of every other there is room for what any kind asks. */
export const FieldCard = (props: {
  at: number
  field: RegisterField | null
  known: boolean
  again: Again | undefined
}) => {
  const { at, field, known, again } = props
  const name = (of: string) => `f.${at}.${of}`
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formatExact(value)
  return (
    <section class="card register-field" aria-label={field?.label ?? REGISTER_FORM.field(at + 1)}>
      <HiddenFields fields={{ [name('key')]: known ? (field?.key ?? '') : '' }} />
      <div class="register-grid">
        <Field
          name={name('label')}
          label={REGISTER_FORM.label}
          hint={known && field !== null ? REGISTER_FORM.key(field.key) : REGISTER_FORM.field(at + 1)}
          value={field?.label}
          error={again?.of(name('label'))}
        />
        {known && field !== null ? (
          <div class="field">
            <span class="label">{REGISTER_FORM.kind}</span>
            <p>{KIND_NAMES[field.kind]}</p>
          </div>
        ) : (
          <Select
            name={name('kind')}
            label={REGISTER_FORM.kind}
            options={choices(FIELD_KINDS, KIND_NAMES)}
            value={field?.kind ?? 'count'}
          />
        )}
        <Field name={name('unit')} label={REGISTER_FORM.unit} optional value={field?.unit ?? ''} />
        <div class="field">
          <Checkbox name={name('required')} checked={field?.required}>
            {REGISTER_FORM.required}
          </Checkbox>
          {known ? (
            <Checkbox name={name('retired')} checked={field?.retired}>
              {REGISTER_FORM.retired}
            </Checkbox>
          ) : null}
        </div>
      </div>
      <details open={field?.kind === 'choice'}>
        <summary>{REGISTER_FORM.rest}</summary>
        <div class="register-grid">
          <Field name={name('hint')} label={REGISTER_FORM.hint} optional value={field?.hint ?? ''} />
          <Select
            name={name('class')}
            label={REGISTER_FORM.class}
            options={choices(CLASSES, CLASS_WORDS)}
            value={field?.class ?? 'internal'}
          />
          {field === null || !known || isNumeric(field) ? (
            <>
              <Field
                name={name('min')}
                label={REGISTER_FORM.min}
                optional
                figure
                value={number(field?.min)}
              />
              <Field
                name={name('max')}
                label={REGISTER_FORM.max}
                optional
                figure
                value={number(field?.max)}
              />
            </>
          ) : null}
          {field === null || !known || field.kind === 'choice' ? (
            <TextArea
              name={name('choices')}
              label={REGISTER_FORM.choices}
              hint={REGISTER_FORM.choicesHint}
              rows={4}
              optional
              value={(field?.choices ?? []).map(one => one.label).join('\n')}
            />
          ) : null}
        </div>
      </details>
    </section>
  )
}

/** One indicator by its expressions. */
export const IndicatorCard = (props: {
  at: number
  indicator: RegisterIndicator | null
  again: Again | undefined
}) => {
  const { at, indicator, again } = props
  const given = (of: keyof RegisterIndicator) => ({
    name: `i.${at}.${of}`,
    value: indicator?.[of] ?? '',
    error: again?.of(`i.${at}.${of}`),
  })
  return (
    <section class="card register-field" aria-label={indicator?.name ?? REGISTER_FORM.indicator(at + 1)}>
      <HiddenFields fields={{ [`i.${at}.code`]: indicator?.code ?? '' }} />
      <div class="register-grid">
        <Field
          {...given('name')}
          label={REGISTER_FORM.indicatorName}
          hint={REGISTER_FORM.indicator(at + 1)}
        />
        <Field {...given('unit')} label={REGISTER_FORM.indicatorUnit} optional />
        <Field {...given('numerator')} label={REGISTER_FORM.numerator} />
        <Field {...given('numeratorName')} label={REGISTER_FORM.numeratorName} optional />
        <Field {...given('denominator')} label={REGISTER_FORM.denominator} optional />
        <Field {...given('denominatorName')} label={REGISTER_FORM.denominatorName} optional />
        <Select {...given('span')} label={REGISTER_FORM.span} options={choices(SPANS, SPAN_WORDS)} />
      </div>
    </section>
  )
}
