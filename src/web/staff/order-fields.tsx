import { CONCLUSION_KINDS, type ConclusionKind } from '../../domain/meeting.ts'
import type { Line } from '../../domain/role.ts'
import type { AssignmentFields as Given } from '../../usecases/assignment.ts'
import { DIRECT } from '../../words/document.ts'
import { CONCLUSION_KIND_WORDS, MEETINGS } from '../../words/meeting.ts'
import { LINE_WORDS } from '../../words/plan.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import { Choices, Field, Select, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'
import { AssignmentFields, assignmentOf, type ChoicePerson } from './assignment-fields.tsx'

type Named = { readonly id: string; readonly name: string }

type Props = {
  /** "Kết luận này", "Yêu cầu này"; how its text is called and written; when what follows is filled in. */
  labels: {
    readonly kind: string
    readonly text: string
    readonly textHint: string
    readonly onlyForTask: string
  }
  order: {
    readonly kind: ConclusionKind
    readonly text: string
    readonly taskId: string | null
    readonly line: Line
  } | null
  given: { readonly fields: Given; readonly workingDays: number | null } | null
  line: Line
  /** Who leads a new task unless another is chosen. */
  lead?: string | undefined
  units: readonly Named[]
  people: readonly ChoicePerson[]
  tasks: readonly { readonly id: string; readonly code: string; readonly text: string }[]
  typed: Form | null
  again: Again | undefined
}

/** The fields of what is ordered: a new task with its clarities, or something about one that runs, or no work. */
export const OrderFields = (props: Props) => {
  const { order, given, units, people, tasks, typed, again, labels } = props
  const fields = given?.fields
  const unit = (id: string | undefined) => units.find(one => one.id === id) ?? null
  const person = (id: string | undefined) => people.find(one => one.id === id) ?? null
  return (
    <>
      <Choices
        {...fieldOf('kind', typed, again, order?.kind ?? 'task')}
        label={labels.kind}
        options={CONCLUSION_KINDS.map(value => ({ value, label: CONCLUSION_KIND_WORDS[value] }))}
      />
      <TextArea
        {...fieldOf('text', typed, again, order?.text ?? '')}
        label={labels.text}
        hint={labels.textHint}
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
        hint={labels.onlyForTask}
        options={(['state', 'party'] as const).map(value => ({ value, label: LINE_WORDS[value] }))}
      />
      <AssignmentFields
        item={{
          lead: unit(fields === undefined ? props.lead : fields.leadUnitId),
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
