import { PART_STATES } from '../../domain/assignment.ts'
import { formatDay } from '../../domain/format-vi.ts'
import type { showAssignment } from '../../usecases/show-assignment.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { ASSIGNMENT, PART_STATE_WORDS } from '../../words/assignment.ts'
import { refusalSentence } from '../../words/role.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Checkbox, Choices, DateField, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'
import { unitOptions } from './assignment-fields.tsx'

type Shown = Answer<typeof showAssignment>
type Props = {
  readonly visit: StaffVisit
  readonly shown: Shown
  readonly typed: Form | null
  readonly again: Again | undefined
}

/** What this person may do with an assignment now: answer it, decide on an argument, report a part. */
export const AssignmentForms = (props: Props) => {
  const { shown } = props
  const { decide, report, canAnswer, answer } = shown
  return (
    <>
      {decide?.ok ? <Decide {...props} /> : null}
      {report?.ok ? <Report {...props} /> : null}
      {canAnswer && answer.ok ? <AnswerForms {...props} /> : null}
      {canAnswer && !answer.ok ? (
        <Card>
          <p class="small">{refusalSentence(answer.code, answer.who, shown.assignment.unit.name)}</p>
        </Card>
      ) : null}
    </>
  )
}

const at = (shown: Shown, verb: string): string => `/phan-cong/${shown.assignment.id}/${verb}`

const AnswerForms = ({ visit, shown, typed, again }: Props) => (
  <>
    <Section title={ASSIGNMENT.acceptTitle}>
      <Card>
        <form method="post" action={at(shown, 'nhan')}>
          <HiddenFields fields={visit.hidden()} />
          <p>{ASSIGNMENT.acceptWhat}</p>
          <div class="btns">
            <SubmitButton primary>{ASSIGNMENT.accept}</SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
    <Section title={ASSIGNMENT.argueTitle}>
      <Card>
        <form method="post" action={at(shown, 'y-kien')} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <div class="fields">
            <TextArea
              {...fieldOf('reason', typed, again)}
              label={ASSIGNMENT.reason}
              hint={ASSIGNMENT.argueHint}
            />
            {shown.assignment.role === 'support' ? null : (
              <Select
                {...fieldOf('leadUnitId', typed, again)}
                label={ASSIGNMENT.otherLead}
                optional
                empty={ASSIGNMENT.keepUnit}
                options={unitOptions(shown.units.filter(unit => unit.id !== shown.assignment.unit.id))}
              />
            )}
            <DateField {...fieldOf('due', typed, again)} label={ASSIGNMENT.otherDue} optional />
            {shown.assignment.role === 'support' ? null : (
              <Field {...fieldOf('product', typed, again)} label={ASSIGNMENT.otherProduct} optional />
            )}
            <div class="btns">
              <SubmitButton>{ASSIGNMENT.argue}</SubmitButton>
            </div>
          </div>
        </form>
      </Card>
    </Section>
  </>
)

const Decide = ({ visit, shown, typed, again }: Props) => {
  const { assignment: one, units, moveDeadline } = shown
  const lead = one.role === 'lead'
  const proposed = one.proposedDue === null ? '' : formatDay(one.proposedDue)
  return (
    <Section title={ASSIGNMENT.decideTitle}>
      <Card>
        <form method="post" action={at(shown, 'quyet-dinh')} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <div class="fields">
            <Choices
              {...fieldOf('decision', typed, again)}
              label={ASSIGNMENT.decision}
              options={[
                { value: 'kept', label: ASSIGNMENT.keep, remark: ASSIGNMENT.keepRemark },
                { value: 'changed', label: ASSIGNMENT.change, remark: ASSIGNMENT.changeRemark },
              ]}
            />
            <TextArea {...fieldOf('reason', typed, again)} label={ASSIGNMENT.reason} rows={3} />
            {lead ? (
              <>
                <Select
                  {...fieldOf('leadUnitId', typed, again, one.proposedLead?.id)}
                  label={ASSIGNMENT.newLead}
                  optional
                  empty={ASSIGNMENT.noChange}
                  options={unitOptions(units.filter(unit => unit.id !== one.unit.id))}
                />
                <Field
                  {...fieldOf('product', typed, again, one.proposedProduct ?? '')}
                  label={ASSIGNMENT.newProduct}
                  optional
                />
              </>
            ) : (
              <TextArea {...fieldOf('part', typed, again)} label={ASSIGNMENT.newPart} optional rows={3} />
            )}
            {lead && !moveDeadline ? (
              <p class="small ink2">{ASSIGNMENT.dueByLeader}</p>
            ) : (
              <DateField
                {...fieldOf('due', typed, again, proposed)}
                label={lead ? ASSIGNMENT.newDue : ASSIGNMENT.newPartDue}
                hint={lead ? ASSIGNMENT.newDueHint : undefined}
                optional
              />
            )}
            {lead && moveDeadline ? (
              <Field {...fieldOf('document', typed, again)} label={ASSIGNMENT.document} optional />
            ) : null}
            {lead ? null : (
              <Checkbox name="release" checked={typed?.text('release') === '1'}>
                {ASSIGNMENT.release}
              </Checkbox>
            )}
            <div class="btns">
              <SubmitButton primary>{ASSIGNMENT.decide}</SubmitButton>
            </div>
          </div>
        </form>
      </Card>
    </Section>
  )
}

const Report = ({ visit, shown, typed, again }: Props) => (
  <Section title={ASSIGNMENT.reportTitle}>
    <Card>
      <form method="post" action={at(shown, 'phan-viec')} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <Choices
            {...fieldOf('state', typed, again, shown.assignment.report?.state ?? 'not-begun')}
            label={ASSIGNMENT.reportState}
            options={PART_STATES.map(value => ({ value, label: PART_STATE_WORDS[value] }))}
          />
          <TextArea {...fieldOf('text', typed, again)} label={ASSIGNMENT.reportText} optional rows={3} />
          <div class="btns">
            <SubmitButton primary>{ASSIGNMENT.report}</SubmitButton>
          </div>
        </div>
      </form>
    </Card>
  </Section>
)
