import type { Child } from 'hono/jsx'
import { givePart } from '../../usecases/give-part.ts'
import { nameOwner } from '../../usecases/name-owner.ts'
import { showTaskAssignments } from '../../usecases/show-task-assignments.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  ASSIGNMENT,
  ASSIGNMENT_ACT_WORDS,
  ASSIGNMENT_ROLE_WORDS,
  ASSIGNMENT_STATE_WORDS,
  PART_STATE_WORDS,
} from '../../words/assignment.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { ASSIGNMENT_KIND } from './assignment.tsx'
import { personOptions, unitOptions } from './assignment-fields.tsx'

type Shown = Answer<typeof showTaskAssignments>

/** Who has what of a task, for its page; null for a draft, where nothing has been given yet. */
export async function taskAssignmentSection(visit: StaffVisit, taskId: string): Promise<Child | null> {
  const found = await visit.send(showTaskAssignments, { taskId })
  if (!found.ok || found.value.task.version === 0) return null
  const shown = found.value
  const { task, assignments, running, give, name } = shown
  return (
    <Section
      title={ASSIGNMENT.title}
      id="phan-cong"
      note={
        running ? (
          <>
            {name.ok ? (
              <a class="quiet" href={`/nhiem-vu/${task.id}/can-bo`}>
                {ASSIGNMENT.nameOwner}
              </a>
            ) : null}
            {name.ok && give.ok ? ' · ' : null}
            {give.ok ? (
              <a class="quiet" href={`/nhiem-vu/${task.id}/phan-cong`}>
                {shown.asLeadUnit ? ASSIGNMENT.requestPart : ASSIGNMENT.givePart}
              </a>
            ) : null}
          </>
        ) : undefined
      }
    >
      {assignments.length === 0 ? (
        <Card>
          <p class="small">{ASSIGNMENT.none}</p>
        </Card>
      ) : (
        <DataTable
          caption={ASSIGNMENT.title}
          captionHidden
          columns={[
            { title: ASSIGNMENT.unit, width: 28 },
            { title: ASSIGNMENT.part, width: 32 },
            { title: ASSIGNMENT.state },
            { title: ASSIGNMENT.open, bare: true },
          ]}
          rows={assignments.map(one => ({
            ...(one.late ? { tone: 'overdue' as const } : {}),
            cells: [
              <>
                {one.unit.name}
                <div class="small ink2">
                  {ASSIGNMENT_ACT_WORDS[one.act]} · {ASSIGNMENT_ROLE_WORDS[one.role]}
                </div>
              </>,
              <PartCell one={one} shown={shown} />,
              <>
                <StatusTag kind={ASSIGNMENT_KIND[one.state]} word={ASSIGNMENT_STATE_WORDS[one.state]} />
                {one.state === 'waiting' ? (
                  <div class="small ink2">{ASSIGNMENT.answerBy(one.answerBy)}</div>
                ) : null}
              </>,
              <ButtonLink href={`/phan-cong/${one.id}`} dense about={one.unit.name}>
                {openWord(one)}
              </ButtonLink>,
            ],
          }))}
        />
      )}
    </Section>
  )
}

const openWord = (one: Shown['assignments'][number]): string => {
  if (one.mayDecide) return ASSIGNMENT.toDecide
  if (one.mayAnswer) return ASSIGNMENT.toAnswer
  return one.mayReport ? ASSIGNMENT.toReport : ASSIGNMENT.open
}

const PartCell = (props: { one: Shown['assignments'][number]; shown: Shown }) => {
  const { one, shown } = props
  if (one.role === 'lead')
    return (
      <>
        {ASSIGNMENT.owner}: {shown.task.owner?.name ?? '–'}
      </>
    )
  const state = PART_STATE_WORDS[one.report?.state ?? 'not-begun']
  const due = one.due === null ? '' : ASSIGNMENT.due(one.due)
  return (
    <>
      {one.part ?? ASSIGNMENT.partOfPlan}
      <div class="small ink2">
        {[state, due, one.late ? ASSIGNMENT.late : ''].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

const partForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const taskId = visit.param('taskId')
  const found = await visit.send(showTaskAssignments, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, give, units, asLeadUnit, running } = found.value
  if (!give.ok) return visit.forbidden(give)
  if (!running) return visit.to(`/nhiem-vu/${taskId}`)
  const title = `${asLeadUnit ? ASSIGNMENT.requestPart : ASSIGNMENT.givePart}: ${task.code}`
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${taskId}`}>{ASSIGNMENT.back}</BackLink>
      <PageHead title={title} sub={task.text} />
      <Card>
        <form class="fields" method="post" action={`/nhiem-vu/${taskId}/phan-cong`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          {asLeadUnit ? <p class="small ink2">{ASSIGNMENT.requestNote}</p> : null}
          <Select
            {...fieldOf('unitId', typed, again, visit.query('don-vi'))}
            label={ASSIGNMENT.unit}
            empty={ASSIGNMENT.chooseUnit}
            options={unitOptions(units.filter(unit => unit.id !== task.lead?.id))}
          />
          <TextArea {...fieldOf('part', typed, again)} label={ASSIGNMENT.part} hint={ASSIGNMENT.partHint} />
          <DateField {...fieldOf('due', typed, again)} label={ASSIGNMENT.partDue} optional />
          <div class="btns">
            <SubmitButton primary>{asLeadUnit ? ASSIGNMENT.requestPart : ASSIGNMENT.givePart}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const give = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(givePart, { ...form.object({ days: ['due'] }), taskId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => partForm(visit, form, again))
  const { unit, code } = outcome.value
  return visit.to(`/nhiem-vu/${taskId}`, ASSIGNMENT.saidGiven(unit, code))
}

const ownerForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const taskId = visit.param('taskId')
  const found = await visit.send(showTaskAssignments, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, name, officers } = found.value
  if (!name.ok) return visit.forbidden(name)
  const title = `${ASSIGNMENT.nameOwner}: ${task.code}`
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${taskId}`}>{ASSIGNMENT.back}</BackLink>
      <PageHead title={title} sub={task.text} />
      <Card>
        {officers.length === 0 ? (
          <p>{ASSIGNMENT.noOfficer}</p>
        ) : (
          <form class="fields" method="post" action={`/nhiem-vu/${taskId}/can-bo`} novalidate>
            <HiddenFields fields={visit.hidden()} />
            <Select
              {...fieldOf('ownerId', typed, again, task.owner?.id)}
              label={ASSIGNMENT.owner}
              hint={ASSIGNMENT.ownerHint}
              empty={ASSIGNMENT.choosePerson}
              options={personOptions(officers)}
            />
            <div class="btns">
              <SubmitButton primary>{ASSIGNMENT.nameOwner}</SubmitButton>
            </div>
          </form>
        )}
      </Card>
    </>,
  )
}

const name = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(nameOwner, { ...form.object(), taskId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => ownerForm(visit, form, again))
  return visit.to(`/nhiem-vu/${taskId}`, ASSIGNMENT.saidNamed(outcome.value.name, outcome.value.code))
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/phan-cong',
    access: 'session',
    names: 'task',
    answer: visit => partForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/phan-cong', access: 'session', names: 'task', answer: give },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/can-bo',
    access: 'session',
    names: 'task',
    answer: visit => ownerForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/can-bo', access: 'session', names: 'task', answer: name },
] as const satisfies readonly Route[]
