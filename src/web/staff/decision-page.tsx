import type { Child } from 'hono/jsx'
import type { Permission } from '../../domain/policy/permission.ts'
import { DECISION } from '../../words/decision.ts'
import { refusalSentence } from '../../words/role.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, ErrorSummary, HiddenFields, type Option, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

type DecisionPage = {
  readonly title: string
  readonly about: string
  readonly back: { readonly href: string; readonly label: string }
  /** Where the form goes. */
  readonly action: string
  /** What was sent, line by line; null leaves a line out. */
  readonly facts: readonly { readonly name: string; readonly value: Child }[]
  readonly choices: readonly Option[]
  /** How it was decided; null while it waits. */
  readonly decided: string | null
  readonly permission: Permission
  readonly unit: string | null
}

/** What somebody sent and the answer of a second person: agree, or give back with a reason. */
export const decisionPage = (
  visit: StaffVisit,
  props: DecisionPage,
  typed: Form | null,
  again?: Again,
): Promise<Response> =>
  visit.page(
    { title: props.title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={props.back.href}>{props.back.label}</BackLink>
      <PageHead title={props.title} sub={props.about} />
      <div class="stack">
        <Card title={DECISION.what}>
          <dl class="said-list">
            {props.facts.map(fact => (
              <div>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Answer {...props} visit={visit} typed={typed} again={again} />
      </div>
    </>,
  )

const Answer = (
  props: DecisionPage & { visit: StaffVisit; typed: Form | null; again: Again | undefined },
) => {
  if (props.decided !== null)
    return (
      <Card>
        <p>{props.decided}</p>
      </Card>
    )
  const { permission, again, typed } = props
  if (!permission.ok)
    return (
      <Card>
        <p>{DECISION.waits}</p>
        <p>{refusalSentence(permission.code, permission.who, props.unit)}</p>
      </Card>
    )
  return (
    <form method="post" action={props.action} novalidate>
      <HiddenFields fields={props.visit.hidden()} />
      <div class="fields">
        <Choices {...fieldOf('decision', typed, again)} label={DECISION.decision} options={props.choices} />
        <div class="when-returned">
          <TextArea
            {...fieldOf('reason', typed, again)}
            label={DECISION.reason}
            hint={DECISION.reasonHint}
            rows={3}
          />
        </div>
      </div>
      <div class="form-end">
        <SubmitButton primary wide>
          {DECISION.send}
        </SubmitButton>
      </div>
    </form>
  )
}

/** Facts that are there. */
export const given = (
  ...facts: readonly (readonly [name: string, value: Child | null])[]
): DecisionPage['facts'] =>
  facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))
