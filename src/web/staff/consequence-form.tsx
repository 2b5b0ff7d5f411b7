import { CONSEQUENCE_KINDS, type ConsequenceKind } from '../../domain/consequence.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { CONSEQUENCE_WORDS, LATENESS } from '../../words/lateness.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, DateField, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'
import { given } from './decision-page.tsx'

const words = LATENESS.consequence

type Decided = {
  readonly kind: ConsequenceKind
  readonly reason: string
  readonly document: string | null
  readonly newLead: { readonly name: string } | null
  readonly decidedBy: { readonly name: string }
  readonly decidedOn: string
  readonly decidedAt: Date
}

/** What a leader decided, for those who may see it; that there is more to see, for the others. */
export const Consequences = (props: { consequences: readonly Decided[] | null }) => (
  <Card title={words.title}>
    {props.consequences === null ? (
      <p>{words.hidden}</p>
    ) : props.consequences.length === 0 ? (
      <p>{words.none}</p>
    ) : (
      props.consequences.map(one => (
        <dl class="said-list">
          {given(
            [words.kind, words.line(one.kind, one.newLead?.name ?? null)],
            [words.reason, one.reason],
            [words.document, one.document],
            [words.decidedOn, formatDay(one.decidedOn)],
            [LATENESS.page.decidedBy, LATENESS.page.said(one.decidedBy.name, formatInstant(one.decidedAt))],
          ).map(fact => (
            <div>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      ))
    )}
  </Card>
)

/** The form of a consequence, for the leader of the line. */
export const ConsequenceForm = (props: {
  visit: StaffVisit
  action: string
  /** A target is not transferred. */
  isTask: boolean
  units: readonly { readonly id: string; readonly name: string }[]
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, typed, again } = props
  const text = (name: string): string => typed?.text(name) ?? ''
  const kinds = CONSEQUENCE_KINDS.filter(kind => props.isTask || kind !== 'transfer')
  return (
    <Card title={words.form}>
      <form method="post" action={props.action} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <Choices
            {...fieldOf('kind', typed, again)}
            label={words.kind}
            options={kinds.map(kind => ({
              value: kind,
              label: CONSEQUENCE_WORDS[kind],
              remark: words.remarks[kind],
            }))}
          />
          {props.isTask ? (
            <Select
              {...fieldOf('newLeadUnitId', typed, again)}
              label={words.newLead}
              hint={words.newLeadHint}
              optional
              empty={words.newLeadEmpty}
              options={props.units.map(unit => ({ value: unit.id, label: unit.name }))}
            />
          ) : null}
          <TextArea {...fieldOf('reason', typed, again)} label={words.reason} rows={3} />
          <Field
            {...fieldOf('document', typed, again)}
            label={words.document}
            hint={LATENESS.page.documentHint}
            optional
          />
          <DateField
            name="decidedOn"
            label={words.decidedOn}
            value={typed === null ? formatDay(visit.today) : text('decidedOn')}
            error={again?.of('decidedOn')}
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.send}
          </SubmitButton>
        </div>
      </form>
    </Card>
  )
}
