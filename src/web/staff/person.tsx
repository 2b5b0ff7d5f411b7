import { formatDay } from '../../domain/format-vi.ts'
import { createPerson } from '../../usecases/create-person.ts'
import { endAppointment } from '../../usecases/end-appointment.ts'
import { getPerson } from '../../usecases/get-person.ts'
import { type ListedPerson, listPeople } from '../../usecases/list-people.ts'
import { resetPassword } from '../../usecases/reset-password.ts'
import { HANDOVER } from '../../words/handover.ts'
import { PERSON } from '../../words/person.ts'
import { ROLE_NAMES } from '../../words/role.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, HiddenFields } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { Confirmation, EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { addPersonPage } from './person-add.tsx'

const LIST = '/nguoi-dung'

const accountState = ({ account }: ListedPerson): string => {
  if (account === null) return PERSON.accountNone
  if (account.disabled) return PERSON.accountDisabled
  return account.mustChange ? PERSON.accountMustChange : PERSON.accountOpen
}

const list = async (visit: StaffVisit) => {
  const people = await listPeople(visit.ctx, {})
  if (!people.ok) return visit.refused(people.refusal)
  const rows = people.value.map(person => ({
    cells: [
      person.name,
      person.appointments.length === 0
        ? PERSON.noPost
        : person.appointments.map(one => (
            <div>
              {one.post}
              <small class="ink2"> {one.unitName}</small>
            </div>
          )),
      person.appointments.map(one => <div>{ROLE_NAMES[one.role]}</div>),
      <div>
        {person.account?.login} <small class="ink2">{accountState(person)}</small>
      </div>,
      <ButtonLink href={`${LIST}/${person.id}`} dense about={person.name}>
        {PERSON.open}
      </ButtonLink>,
    ],
  }))
  return visit.page(
    { title: PERSON.title },
    <>
      <PageHead
        title={PERSON.title}
        sub={PERSON.count(rows.length)}
        actions={
          <ButtonLink href={`${LIST}/them`} primary sign="plus">
            {PERSON.add}
          </ButtonLink>
        }
      />
      {rows.length === 0 ? (
        <EmptyState {...PERSON.empty} />
      ) : (
        <DataTable
          caption={PERSON.title}
          captionHidden
          columns={[
            { title: PERSON.name, width: 20 },
            { title: PERSON.post, width: 30 },
            { title: PERSON.role },
            { title: PERSON.account },
            { title: PERSON.open, bare: true },
          ]}
          rows={rows}
        />
      )}
    </>,
  )
}

const personPage = async (visit: StaffVisit, personId: string, again?: Again, typed?: string) => {
  const found = await visit.send(getPerson, { personId })
  if (!found.ok) return visit.refused(found.refusal)
  const person = found.value
  return visit.page(
    { title: person.name, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={LIST}>{PERSON.back}</BackLink>
      <PageHead
        title={person.name}
        sub={[person.account?.login ?? '', accountState(person)].filter(Boolean).join(' · ')}
        actions={
          <>
            <ButtonLink href={`${LIST}/${person.id}/sua`}>{PERSON.editTitle}</ButtonLink>
            <ButtonLink href={`${LIST}/${person.id}/ban-giao`}>{HANDOVER.title}</ButtonLink>
          </>
        }
      />
      <div class="stack">
        {person.appointments.length === 0 ? <p>{PERSON.noPost}</p> : null}
        {person.appointments.map(one => (
          <Section title={PERSON.endTitle(one.post)}>
            <Card>
              <p>
                {one.unitName} · {ROLE_NAMES[one.role]} · {PERSON.since(formatDay(one.from))}
                {one.to === null ? null : `, ${PERSON.until(formatDay(one.to))}`}
              </p>
              <form method="post" action={`/chuc-vu/${one.id}/ket-thuc`} novalidate>
                <HiddenFields fields={visit.hidden({ personId: person.id })} />
                <div class="fields">
                  <DateField
                    name="lastDay"
                    label={PERSON.lastDay}
                    hint={PERSON.lastDayHint}
                    value={typed ?? formatDay(visit.today)}
                    error={again?.of('lastDay')}
                  />
                  <div class="btns">
                    <SubmitButton about={one.post}>{PERSON.end}</SubmitButton>
                  </div>
                </div>
              </form>
            </Card>
          </Section>
        ))}
        {person.account === null ? null : (
          <Section title={PERSON.resetTitle}>
            <Card>
              <form method="post" action={`${LIST}/${person.id}/mat-khau`}>
                <HiddenFields fields={visit.hidden()} />
                <div class="fields">
                  <p>{PERSON.resetWhat}</p>
                  <div class="btns">
                    <SubmitButton>{PERSON.reset}</SubmitButton>
                  </div>
                </div>
              </form>
            </Card>
          </Section>
        )}
      </div>
    </>,
  )
}

const end = async (visit: StaffVisit) => {
  const form = await visit.form()
  const appointmentId = visit.param('appointmentId')
  const outcome = await visit.send(
    endAppointment,
    { ...form.object({ days: ['lastDay'] }), appointmentId },
    form,
  )
  if (outcome.ok) return visit.to(LIST, PERSON.ended(outcome.value.name))
  return visit.refused(outcome.refusal, again =>
    personPage(visit, form.text('personId'), again, form.text('lastDay')),
  )
}

/** A password is shown on the answer to the form that made it and never again. */
const passwordOnce = (
  visit: StaffVisit,
  title: string,
  { login, password }: { login: string; password: string | null },
) =>
  visit.page(
    { title, form: true },
    <Confirmation
      title={title}
      when={
        <>
          {PERSON.login}: <b>{login}</b>
          {password === null ? null : (
            <>
              {' · '}
              {PERSON.password}: <b class="secret">{password}</b>
            </>
          )}
        </>
      }
      next={password === null ? [PERSON.shown] : [PERSON.once, PERSON.mustChange]}
      actions={<ButtonLink href={LIST}>{PERSON.back}</ButtonLink>}
    />,
  )

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const password = visit.ctx.accounts.newPassword()
  const mark = visit.ctx.newId()
  const input = { ...form.object({ days: ['from'], absent: ['from'] }), password, mark, mustChange: true }
  const outcome = await visit.send(createPerson, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => addPersonPage(visit, form, again))
  const { login, mark: first } = outcome.value
  const title = PERSON.madeTitle(form.text('name'))
  return passwordOnce(visit, title, { login, password: first === mark ? password : null })
}

const reset = async (visit: StaffVisit) => {
  const form = await visit.form()
  const password = visit.ctx.accounts.newPassword()
  const mark = visit.ctx.newId()
  const personId = visit.param('personId')
  const outcome = await visit.send(resetPassword, { personId, password, mark }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { login, mark: first } = outcome.value
  return passwordOnce(visit, PERSON.resetDone(login), { login, password: first === mark ? password : null })
}

export const routes = [
  { method: 'GET', path: '/nguoi-dung', access: 'session', names: null, answer: list },
  {
    method: 'GET',
    path: '/nguoi-dung/them',
    access: 'session',
    names: null,
    answer: visit => addPersonPage(visit, null),
  },
  { method: 'POST', path: '/nguoi-dung/them', access: 'session', names: null, answer: add },
  {
    method: 'GET',
    path: '/nguoi-dung/:personId',
    access: 'session',
    names: 'person',
    answer: visit => personPage(visit, visit.param('personId')),
  },
  {
    method: 'POST',
    path: '/nguoi-dung/:personId/mat-khau',
    access: 'session',
    names: 'person',
    answer: reset,
  },
  {
    method: 'POST',
    path: '/chuc-vu/:appointmentId/ket-thuc',
    access: 'session',
    names: 'appointment',
    answer: end,
  },
] as const satisfies readonly Route[]
