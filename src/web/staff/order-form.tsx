import type { Child } from 'hono/jsx'
import { CONCLUSION_KINDS, type ConclusionKind } from '../../domain/meeting.ts'
import type { Line } from '../../domain/role.ts'
import type { AssignmentFields as Given } from '../../usecases/assignment.ts'
import { DIRECT } from '../../words/document.ts'
import { CONCLUSION_KIND_WORDS, MEETINGS } from '../../words/meeting.ts'
import { LINE_WORDS } from '../../words/plan.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { type Crumb, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { AssignmentFields, assignmentOf, type ChoicePerson } from './assignment-fields.tsx'

type Named = { readonly id: string; readonly name: string }

/** What the form chooses from, and the order where there is one. */
type Prepared = {
  readonly order: {
    readonly kind: ConclusionKind
    readonly text: string
    readonly taskId: string | null
    readonly line: Line
    readonly rowVersion: number
  } | null
  readonly given: { readonly fields: Given; readonly workingDays: number | null } | null
  readonly units: readonly Named[]
  readonly people: readonly ChoicePerson[]
  readonly tasks: readonly { readonly id: string; readonly code: string; readonly text: string }[]
}

type About = {
  readonly title: string
  /** The meeting or the inspection. */
  readonly of: string
  readonly crumbs: readonly Crumb[]
  readonly action: string
  /** The line on which a task is given unless another is chosen. */
  readonly line: Line
  /** "Kết luận này", "Yêu cầu này", how its text is called, and how it is taken out. */
  readonly words: { readonly kind: string; readonly text: string; readonly drop: string }
}

/**
 * The page on which an order is written or changed, or taken out.
 *
 * @param first what is asked before the order itself
 */
export const orderPage = (
  visit: StaffVisit,
  { title, of, crumbs, action, line, words }: About,
  prepared: Prepared,
  typed: Form | null,
  again: Again | undefined,
  first: Child = null,
) => {
  const { order } = prepared
  return visit.page(
    { title, form: true, crumbs, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={of} />
      <Card>
        <form class="fields" method="post" action={action} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(order?.rowVersion ?? 0) })} />
          {first}
          <OrderFields {...prepared} words={words} line={line} typed={typed} again={again} />
          <div class="btns">
            <SubmitButton primary>{MEETINGS.save}</SubmitButton>
            {order === null ? null : (
              <SubmitButton name="act" value="drop">
                {words.drop}
              </SubmitButton>
            )}
          </div>
        </form>
      </Card>
    </>,
  )
}

type Props = Prepared &
  Pick<About, 'words' | 'line'> & { readonly typed: Form | null; readonly again: Again | undefined }

/** The fields of what is ordered: a new task with its clarities, or something about one that runs, or no work. */
const OrderFields = (props: Props) => {
  const { order, given, units, people, tasks, typed, again, words } = props
  const fields = given?.fields
  const unit = (id: string | undefined) => units.find(one => one.id === id) ?? null
  const person = (id: string | undefined) => people.find(one => one.id === id) ?? null
  return (
    <>
      <Choices
        {...fieldOf('kind', typed, again, order?.kind ?? 'task')}
        label={words.kind}
        options={CONCLUSION_KINDS.map(value => ({ value, label: CONCLUSION_KIND_WORDS[value] }))}
      />
      <TextArea
        {...fieldOf('text', typed, again, order?.text ?? '')}
        label={words.text}
        hint={MEETINGS.conclusionTextHint}
        rows={4}
      />
      <Select
        {...fieldOf('taskId', typed, again, order?.taskId ?? '')}
        label={MEETINGS.existingTask}
        empty={MEETINGS.chooseTask}
        optional
        options={tasks.map(one => ({ value: one.id, label: `${one.code} ${one.text}`.slice(0, 120) }))}
      />
      <Choices
        {...fieldOf('line', typed, again, order?.line ?? props.line)}
        label={DIRECT.line}
        hint={MEETINGS.onlyForTask}
        options={(['state', 'party'] as const).map(value => ({ value, label: LINE_WORDS[value] }))}
      />
      <AssignmentFields
        item={{
          lead: unit(fields?.leadUnitId),
          leadText: [],
          support: units.filter(one => fields?.supportUnitIds?.includes(one.id)),
          noSupport: fields?.noSupport === true,
          owner: person(fields?.ownerId),
          leader: person(fields?.leaderId),
          nature: fields?.nature ?? 'dated',
          deadline: fields?.deadline || null,
          rhythm: fields?.rhythm || null,
          product: fields?.product || null,
          acceptance: fields?.acceptance || null,
          authority: fields?.authority || null,
          following: unit(fields?.followingUnitId),
        }}
        units={units}
        people={people}
        typed={typed}
        again={again}
      />
      <Field
        {...fieldOf('workingDays', typed, again, String(given?.workingDays ?? ''))}
        label={DIRECT.workingDays}
        hint={DIRECT.workingDaysHint}
        unit={DIRECT.workingDaysUnit}
        figure
        optional
      />
    </>
  )
}

/** What was typed into them, as the input of a use-case. */
export const orderOf = (form: Form) => ({
  kind: form.text('kind'),
  text: form.text('text'),
  taskId: form.text('taskId'),
  line: form.text('line') === 'party' ? 'party' : 'state',
  rowVersion: form.text('rowVersion'),
  fields: assignmentOf(form),
  workingDays: form.object({ numbers: ['workingDays'] })['workingDays'] ?? null,
})
