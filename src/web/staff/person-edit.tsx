import { ROLES } from '../../domain/role.ts'
import { addAppointment } from '../../usecases/add-appointment.ts'
import { editPerson } from '../../usecases/edit-person.ts'
import { enableAccount } from '../../usecases/enable-account.ts'
import { getPerson } from '../../usecases/get-person.ts'
import { listUnits } from '../../usecases/list-units.ts'
import { HANDOVER } from '../../words/handover.ts'
import { PERSON } from '../../words/person.ts'
import { LINE_NAMES, ROLE_NAMES } from '../../words/role.ts'
import { UI } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { unitOptions } from './assignment-fields.tsx'

const pathOf = (personId: string): string => `/nguoi-dung/${personId}`

/** How a person is called, a further post, an account that was closed: what the page of a person links to. */
const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const personId = visit.param('personId')
  const found = await visit.send(getPerson, { personId })
  if (!found.ok) return visit.refused(found.refusal)
  const units = await listUnits(visit.ctx, {})
  if (!units.ok) return visit.refused(units.refusal)
  const person = found.value
  const path = `${pathOf(personId)}/sua`
  const posting = typed?.text('act') === 'post'
  const of = (name: string) => ({ value: posting ? typed?.text(name) : undefined, error: again?.of(name) })
  return visit.page(
    { title: PERSON.editTitle, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={pathOf(personId)}>{person.name}</BackLink>
      <PageHead
        title={PERSON.editTitle}
        actions={<ButtonLink href={`${pathOf(personId)}/ban-giao`}>{HANDOVER.title}</ButtonLink>}
      />
      <div class="stack">
        <Card>
          <form class="fields" method="post" action={path} novalidate>
            <HiddenFields fields={visit.hidden({ act: 'names' })} />
            <Field
              name="name"
              label={PERSON.name}
              value={posting ? person.name : (typed?.text('name') ?? person.name)}
              error={again?.of('name')}
            />
            {person.appointments.map(one => (
              <Field
                name={`posts.${one.id}`}
                label={PERSON.postAt(one.unitName)}
                value={posting ? one.post : (typed?.text(`posts.${one.id}`) ?? one.post)}
                error={again?.of(`posts.${one.id}`)}
              />
            ))}
            <div class="btns">
              <SubmitButton primary>{UI.save}</SubmitButton>
            </div>
          </form>
        </Card>
        <Section title={PERSON.addPost}>
          <Card>
            <form class="fields" method="post" action={path} novalidate>
              <HiddenFields fields={visit.hidden({ act: 'post' })} />
              <Select
                name="unitId"
                label={PERSON.unit}
                empty={PERSON.chooseUnit}
                options={unitOptions(units.value)}
                {...of('unitId')}
              />
              <Field name="post" label={PERSON.post} hint={PERSON.postHint} {...of('post')} />
              <Select
                name="role"
                label={PERSON.role}
                empty={PERSON.chooseRole}
                options={ROLES.map(value => ({ value, label: ROLE_NAMES[value] }))}
                {...of('role')}
              />
              <Choices
                name="line"
                label={PERSON.line}
                options={[
                  { value: 'state', label: LINE_NAMES.state },
                  { value: 'party', label: LINE_NAMES.party },
                ]}
                value={of('line').value || 'state'}
                error={again?.of('line')}
              />
              <DateField name="from" label={PERSON.from} optional {...of('from')} />
              <div class="btns">
                <SubmitButton>{PERSON.addPost}</SubmitButton>
              </div>
            </form>
          </Card>
        </Section>
        {person.account?.disabled ? (
          <Section title={PERSON.enableTitle}>
            <Card>
              <form method="post" action={path}>
                <HiddenFields fields={visit.hidden({ act: 'enable' })} />
                <p>{PERSON.enableWhat}</p>
                <div class="btns">
                  <SubmitButton>{PERSON.enable}</SubmitButton>
                </div>
              </form>
            </Card>
          </Section>
        ) : null}
      </div>
    </>,
  )
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const personId = visit.param('personId')
  const act = form.text('act')
  const sent = { ...form.object({ days: ['from'], absent: ['from'] }), personId }
  const outcome =
    act === 'post'
      ? await visit.send(addAppointment, sent, form)
      : act === 'enable'
        ? await visit.send(enableAccount, sent, form)
        : await visit.send(editPerson, sent, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(pathOf(personId), PERSON.saved(outcome.value.name))
}

export const routes = [
  {
    method: 'GET',
    path: '/nguoi-dung/:personId/sua',
    access: 'session',
    names: 'person',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/nguoi-dung/:personId/sua', access: 'session', names: 'person', answer: save },
] as const satisfies readonly Route[]
