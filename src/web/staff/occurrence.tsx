import { deliverOccurrence } from '../../usecases/deliver-occurrence.ts'
import { moveOccurrence } from '../../usecases/move-occurrence.ts'
import { showOccurrence } from '../../usecases/show-occurrence.ts'
import { OCCURRENCE_WORDS, periodName, SERIES } from '../../words/series.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { OCCURRENCE_KIND } from './series.tsx'

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await visit.send(showOccurrence, { occurrenceId: visit.param('occurrenceId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { occurrence, task, rights } = found.value
  const action = `/ky-han/${occurrence.id}`
  const title = SERIES.occurrenceTitle(periodName(occurrence.period))
  const open = occurrence.deliveredOn === null
  const facts = [
    occurrence.due === occurrence.firstDue ? '' : SERIES.first(occurrence.firstDue),
    occurrence.movedReason ?? '',
    occurrence.deliveredOn === null ? '' : SERIES.delivered(occurrence.deliveredOn),
  ].filter(Boolean)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${task.id}`}>{task.code}</BackLink>
      <PageHead
        title={title}
        sub={`${task.text} · ${occurrence.product ?? ''}`}
        facts={
          <>
            <StatusTag kind={OCCURRENCE_KIND[occurrence.state]} word={OCCURRENCE_WORDS[occurrence.state]} />
            <span>{SERIES.due(occurrence.due)}</span>
            {facts.map(fact => (
              <span>{fact}</span>
            ))}
          </>
        }
      />
      {open && rights.deliver ? (
        <Section title={SERIES.deliver}>
          <Card>
            <form class="fields" method="post" action={action} novalidate>
              <HiddenFields fields={visit.hidden({ act: 'deliver' })} />
              <TextArea {...fieldOf('text', typed, again)} label={SERIES.text} />
              <Field {...fieldOf('productNote', typed, again)} label={SERIES.note} hint={SERIES.noteHint} />
              <div class="btns">
                <SubmitButton primary>{SERIES.send}</SubmitButton>
              </div>
            </form>
          </Card>
        </Section>
      ) : null}
      {open && rights.move ? (
        <Section title={SERIES.move}>
          <Card>
            <form class="fields" method="post" action={action} novalidate>
              <HiddenFields fields={visit.hidden({ act: 'move' })} />
              <DateField {...fieldOf('due', typed, again)} label={SERIES.newDue} />
              <Field {...fieldOf('reason', typed, again)} label={SERIES.reason} />
              <div class="btns">
                <SubmitButton>{SERIES.saveMove}</SubmitButton>
              </div>
            </form>
          </Card>
        </Section>
      ) : null}
    </>,
  )
}

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const occurrenceId = visit.param('occurrenceId')
  if (form.text('act') === 'move') {
    const outcome = await visit.send(
      moveOccurrence,
      { ...form.object({ days: ['due'] }), occurrenceId },
      form,
    )
    if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
    return visit.to(`/ky-han/${occurrenceId}`, SERIES.moved(outcome.value.due))
  }
  const outcome = await visit.send(deliverOccurrence, { ...form.object(), occurrenceId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/nhiem-vu/${outcome.value.taskId}#ky-han`, SERIES.sent)
}

export const routes = [
  {
    method: 'GET',
    path: '/ky-han/:occurrenceId',
    access: 'session',
    names: 'occurrence',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/ky-han/:occurrenceId', access: 'session', names: 'occurrence', answer: act },
] as const satisfies readonly Route[]
