import { formatDay } from '../../domain/format-vi.ts'
import {
  FIGURE_COLUMNS,
  FIGURE_FORMS,
  PERIOD_SYSTEMS,
  REPORT_CONTENTS,
  REPORT_FREQUENCIES,
  REPORT_KINDS,
  REPORT_LINES,
  REPORT_METHODS,
  REPORT_PURPOSES,
  type ReportDefinition,
} from '../../domain/report-definition.ts'
import type { ProposedRegime } from '../../domain/report-proposal.ts'
import {
  DEFINITIONS,
  FIGURE_COLUMN_WORDS,
  FIGURE_FORM_WORDS,
  PERIOD_SYSTEM_WORDS,
  proposedName,
  REPORT_CONTENT_WORDS,
  REPORT_FREQUENCY_WORDS,
  REPORT_KIND_WORDS,
  REPORT_LINE_WORDS,
  REPORT_METHOD_WORDS,
  REPORT_PURPOSE_WORDS,
  RULE_MONTHS,
  USUAL_OUTLINE,
} from '../../words/report-definition.ts'
import { superiorCommittee } from '../../words/report-frame.ts'
import { partyReceivers } from '../../words/report-party.ts'
import type { Form, Unchecked } from '../form-data.ts'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox, Choices, DateField, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'

/** What the fields show: the text of each, and the chosen ones of a list. */
export type DefinitionValues = Pick<Form, 'text' | 'texts'>

const valuesOf = (texts: Readonly<Record<string, string | readonly string[]>>): DefinitionValues => {
  const all = (name: string): readonly string[] => {
    const value = texts[`definition.${name}`.slice('definition.'.length)] ?? []
    return typeof value === 'string' ? [value] : value
  }
  const bare = (name: string) => name.replace(/^definition\./u, '')
  return { text: name => all(bare(name))[0] ?? '', texts: name => all(bare(name)) }
}

/** A kept regime as its form shows it. */
export const definitionValues = (definition: ReportDefinition, active: boolean): DefinitionValues => {
  const { span } = definition
  const days =
    span === null ? null : Object.entries(span).map(([name, day]) => [`span.${name}`, formatDay(day)])
  return valuesOf({
    ...definition,
    cutOff: '',
    span: '',
    'cutOff.months': '0',
    ...(definition.cutOff === null
      ? {}
      : { 'cutOff.day': String(definition.cutOff.day), 'cutOff.months': String(definition.cutOff.months) }),
    'unitDue.day': String(definition.unitDue.day),
    'unitDue.months': String(definition.unitDue.months),
    'due.day': String(definition.due.day),
    'due.months': String(definition.due.months),
    unitDue: '',
    due: '',
    only: definition.only === null ? '' : String(definition.only),
    opensBefore: String(definition.opensBefore),
    outline: definition.outline.join('\n'),
    stateReceivers: definition.stateReceivers.join('\n'),
    partyReceivers: definition.partyReceivers.join('\n'),
    ...Object.fromEntries(days ?? []),
    active: active ? '1' : '',
  })
}

/** What a new regime begins with: the defaults of practice, over them what the plan says. */
export const newDefinitionValues = (
  regime: ProposedRegime | null,
  line: 'state' | 'party',
  province: string,
): DefinitionValues =>
  valuesOf({
    name: regime === null ? '' : proposedName(regime),
    lines: [line],
    kind: regime?.kind ?? 'periodic',
    purpose: regime?.purpose ?? 'regular',
    frequency: regime?.frequency ?? 'month',
    content: 'both',
    system: 'report',
    stateReceivers: regime?.to ?? (line === 'state' ? superiorCommittee(province) : ''),
    partyReceivers: line === 'party' ? partyReceivers(province).join('\n') : '',
    methods: ['document-system'],
    'cutOff.months': '0',
    'unitDue.day': '17',
    'unitDue.months': '0',
    'due.day': String(regime?.rule?.day ?? 20),
    'due.months': String(regime?.rule?.months ?? 0),
    'span.due': regime?.on === undefined ? '' : formatDay(regime.on),
    only: regime?.only == null ? '' : String(regime.only),
    opensBefore: '7',
    figureForm: [...FIGURE_FORMS],
    figureColumns: [...FIGURE_COLUMNS],
    outline: USUAL_OUTLINE.join('\n'),
    active: '1',
  })

/** The form as the use-case wants it: fields that were left empty become what their absence means. */
export const sentDefinition = (form: Form): Unchecked => {
  const at = (name: string) => `definition.${name}`
  const made = form.object({
    lists: ['lines', 'reporters', 'methods', 'figureForm', 'figureColumns', 'figureTargets'].map(at),
    lines: ['stateReceivers', 'partyReceivers', 'outline'].map(at),
    days: ['from', 'to', 'cutOff', 'unitDue', 'due'].map(name => at(`span.${name}`)),
    numbers: [
      'cutOff.day',
      'cutOff.months',
      'unitDue.day',
      'unitDue.months',
      'due.day',
      'due.months',
      'only',
      'opensBefore',
    ].map(at),
  })
  const given = made['definition']
  const definition: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {}
  const once = form.text(at('frequency')) === 'once'
  if (form.text(at('cutOff.day')).trim() === '') definition['cutOff'] = null
  if (!once) definition['span'] = null
  // A report with days of its own follows no rule.
  if (once) Object.assign(definition, { cutOff: null, only: null, unitDue: UNUSED, due: UNUSED })
  return { definition, active: form.text('active') === '1' }
}
const UNUSED = { day: 1, months: 1 }

const options = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) =>
  codes.map(value => ({ value, label: words[value] }))

/** All particulars of a regime of reporting. */
export const DefinitionForm = (props: {
  action: string
  hidden: Readonly<Record<string, string>>
  units: readonly { id: string; name: string }[]
  targets: readonly { id: string; name: string }[]
  values: DefinitionValues
  again: Again | undefined
}) => {
  const { values, again } = props
  const { fields } = DEFINITIONS
  const at = (name: string) => ({
    name: `definition.${name}`,
    value: values.text(`definition.${name}`),
    error: again?.of(`definition.${name}`),
  })
  return (
    <Card>
      <form class="fields" method="post" action={props.action} novalidate>
        <HiddenFields fields={props.hidden} />
        <Field {...at('name')} label={fields.name} maxlength={200} />
        <Several
          name="definition.lines"
          label={fields.lines}
          hint={fields.linesHint}
          options={options(REPORT_LINES, REPORT_LINE_WORDS)}
          chosen={values.texts('definition.lines')}
          error={again?.of('definition.lines')}
        />
        <Select {...at('kind')} label={fields.kind} options={options(REPORT_KINDS, REPORT_KIND_WORDS)} />
        <Select
          {...at('purpose')}
          label={fields.purpose}
          options={options(REPORT_PURPOSES, REPORT_PURPOSE_WORDS)}
        />
        <Select
          {...at('content')}
          label={fields.content}
          options={options(REPORT_CONTENTS, REPORT_CONTENT_WORDS)}
        />
        <Select
          {...at('frequency')}
          label={fields.frequency}
          options={options(REPORT_FREQUENCIES, REPORT_FREQUENCY_WORDS)}
        />
        <Choices
          {...at('system')}
          label={fields.system}
          options={options(PERIOD_SYSTEMS, PERIOD_SYSTEM_WORDS)}
        />
        <Field {...at('cutOff.day')} label={fields.cutOffDay} hint={fields.cutOffHint} figure optional />
        <Select {...at('cutOff.months')} label={fields.cutOffMonths} options={RULE_MONTHS} />
        <Field {...at('unitDue.day')} label={fields.unitDueDay} hint={fields.dueHint} figure />
        <Select {...at('unitDue.months')} label={fields.unitDueMonths} options={RULE_MONTHS} />
        <Field {...at('due.day')} label={fields.dueDay} figure />
        <Select {...at('due.months')} label={fields.dueMonths} options={RULE_MONTHS} />
        <Field {...at('only')} label={fields.only} hint={fields.onlyHint} figure optional />
        <Field {...at('opensBefore')} label={fields.opensBefore} unit={fields.opensUnit} figure />
        <details open={values.text('definition.frequency') === 'once'}>
          <summary>{fields.span}</summary>
          <div class="fields">
            <p class="hint">{fields.spanHint}</p>
            <DateField {...at('span.from')} label={fields.from} optional />
            <DateField {...at('span.to')} label={fields.to} example={false} optional />
            <DateField {...at('span.cutOff')} label={fields.cutOff} example={false} optional />
            <DateField {...at('span.unitDue')} label={fields.unitDue} example={false} optional />
            <DateField {...at('span.due')} label={fields.due} example={false} optional />
          </div>
        </details>
        <TextArea
          {...at('stateReceivers')}
          label={fields.stateReceivers}
          hint={fields.receiversHint}
          rows={2}
        />
        <TextArea
          {...at('partyReceivers')}
          label={fields.partyReceivers}
          hint={fields.receiversHint}
          rows={3}
        />
        <Several
          name="definition.methods"
          label={fields.methods}
          options={options(REPORT_METHODS, REPORT_METHOD_WORDS)}
          chosen={values.texts('definition.methods')}
          error={again?.of('definition.methods')}
        />
        <details>
          <summary>{fields.reporters}</summary>
          <Several
            name="definition.reporters"
            label={fields.reporters}
            hint={fields.reportersHint}
            options={props.units.map(unit => ({ value: unit.id, label: unit.name }))}
            chosen={values.texts('definition.reporters')}
            error={again?.of('definition.reporters')}
          />
        </details>
        <TextArea {...at('outline')} label={fields.outline} hint={fields.outlineHint} rows={5} optional />
        <Several
          name="definition.figureForm"
          label={fields.figureForm}
          options={options(FIGURE_FORMS, FIGURE_FORM_WORDS)}
          chosen={values.texts('definition.figureForm')}
          error={again?.of('definition.figureForm')}
        />
        <Several
          name="definition.figureColumns"
          label={fields.figureColumns}
          hint={fields.figureColumnsHint}
          options={options(FIGURE_COLUMNS, FIGURE_COLUMN_WORDS)}
          chosen={values.texts('definition.figureColumns')}
          error={again?.of('definition.figureColumns')}
        />
        {props.targets.length === 0 ? null : (
          <details>
            <summary>{fields.figureTargets}</summary>
            <Several
              name="definition.figureTargets"
              label={fields.figureTargets}
              hint={fields.figureTargetsHint}
              options={props.targets.map(target => ({ value: target.id, label: target.name }))}
              chosen={values.texts('definition.figureTargets')}
              error={again?.of('definition.figureTargets')}
            />
          </details>
        )}
        <TextArea {...at('guidance')} label={fields.guidance} rows={3} optional />
        <Field {...at('basis')} label={fields.basis} maxlength={300} optional />
        <Field {...at('requester')} label={fields.requester} hint={fields.requesterHint} optional />
        <TextArea {...at('reason')} label={fields.reason} rows={2} optional />
        <Checkbox name="active" checked={values.text('active') === '1'}>
          {fields.active}
        </Checkbox>
        <div class="btns">
          <SubmitButton primary>{DEFINITIONS.save}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

/** Several of a list, each with its box; the first box carries the id that the error summary points at. */
const Several = (props: {
  name: string
  label: string
  hint?: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  error: string | undefined
}) => (
  <fieldset class={props.error === undefined ? 'field' : 'field wrong'}>
    <legend>{props.label}</legend>
    {props.hint === undefined ? null : <p class="hint">{props.hint}</p>}
    {props.error === undefined ? null : <p class="error">{props.error}</p>}
    <div class="tick-list">
      {props.options.map((option, index) => (
        <label class="check">
          <input
            type="checkbox"
            id={index === 0 ? props.name : `${props.name}-${index}`}
            name={props.name}
            value={option.value}
            checked={props.chosen.includes(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
