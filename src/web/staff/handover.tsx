import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { HANDOVER_KINDS, HANDOVER_ORDER, type HandoverKind, lineKey } from '../../domain/handover.ts'
import { handOver } from '../../usecases/hand-over.ts'
import { listHandovers } from '../../usecases/list-handovers.ts'
import { receiveHandover } from '../../usecases/receive-handover.ts'
import { openHandoverNote, showHandover } from '../../usecases/show-handover.ts'
import { showHoldings } from '../../usecases/show-holdings.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { HANDOVER, HANDOVER_KIND_WORDS } from '../../words/handover.ts'
import { PERSON } from '../../words/person.ts'
import { DOCX, download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Checkbox, DateField, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { personOptions } from './assignment-fields.tsx'

const LIST = '/ban-giao'

const list = async (visit: StaffVisit) => {
  const found = await listHandovers(visit.ctx, {})
  if (!found.ok) return visit.refused(found.refusal)
  const { people, handovers } = found.value
  return visit.page(
    { title: HANDOVER.title },
    <>
      <PageHead title={HANDOVER.title} sub={HANDOVER.listSub} />
      {people.length === 0 ? null : (
        <Section title={HANDOVER.people} count={people.length}>
          <DataTable
            caption={HANDOVER.people}
            captionHidden
            columns={[
              { title: HANDOVER.peopleColumns[0], width: 28 },
              { title: HANDOVER.peopleColumns[1], width: 36 },
              { title: HANDOVER.peopleColumns[2] },
              { title: HANDOVER.peopleColumns[3], bare: true },
            ]}
            rows={people.map(person => ({
              cells: [
                person.name,
                person.appointments.length === 0
                  ? PERSON.noPost
                  : person.appointments.map(one => (
                      <div>
                        {one.post}, {one.unitName}
                        {one.to === null ? null : <div class="small amber">{HANDOVER.leaving(one.to)}</div>}
                      </div>
                    )),
                HANDOVER.held(person.held),
                <ButtonLink href={`/nguoi-dung/${person.id}/ban-giao`} dense about={person.name}>
                  {HANDOVER.start}
                </ButtonLink>,
              ],
            }))}
          />
        </Section>
      )}
      <Section title={HANDOVER.made} count={handovers.length}>
        {handovers.length === 0 ? (
          <EmptyState {...HANDOVER.noneMade} />
        ) : (
          <DataTable
            caption={HANDOVER.made}
            captionHidden
            columns={HANDOVER.madeColumns.map(title => ({ title }))}
            rows={handovers.map(one => ({
              cells: [
                <a href={`${LIST}/${one.id}`}>{one.person.name}</a>,
                formatDay(one.effectiveOn),
                HANDOVER.held(one.lines.length),
                one.notes.map(note => note.receiver.name).join(', '),
              ],
            }))}
          />
        )}
      </Section>
    </>,
  )
}

type Shown = Answer<typeof showHoldings>

const form = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const personId = visit.param('personId')
  const found = await visit.send(showHoldings, { personId })
  if (!found.ok) return visit.refused(found.refusal)
  const { person, held, receivers, mayEnd } = found.value
  const title = HANDOVER.of(person.name)
  const path = `/nguoi-dung/${personId}/ban-giao`
  return visit.page(
    { title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={LIST}>{HANDOVER.back}</BackLink>
      <PageHead
        title={title}
        sub={person.appointments.map(one => `${one.post}, ${one.unitName}`).join('; ')}
      />
      {held.length === 0 && !mayEnd ? (
        <Card>
          <p>{HANDOVER.nothing}</p>
        </Card>
      ) : (
        <form method="post" action={path} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <div class="stack">
            <Card>
              <div class="fields">
                <Select
                  {...fieldOf('forAll', typed, again)}
                  label={HANDOVER.forAll}
                  hint={HANDOVER.forAllHint}
                  empty={HANDOVER.choose}
                  options={personOptions(receivers)}
                />
                <Field
                  {...fieldOf('reason', typed, again)}
                  label={HANDOVER.reason}
                  hint={HANDOVER.reasonHint}
                  optional
                />
              </div>
            </Card>
            {HANDOVER_ORDER.map(kind => (
              <Lines kind={kind} held={held} receivers={receivers} typed={typed} again={again} />
            ))}
            <Card>
              <div class="fields">
                {mayEnd ? (
                  <>
                    <Checkbox name="end" checked={typed?.text('end') === '1'}>
                      {HANDOVER.end}
                    </Checkbox>
                    <DateField
                      {...fieldOf('lastDay', typed, again, formatDay(visit.today))}
                      label={HANDOVER.lastDay}
                      optional
                    />
                  </>
                ) : null}
                <p class="small ink2">{HANDOVER.makeNote}</p>
                <div class="btns">
                  <SubmitButton primary>{HANDOVER.make}</SubmitButton>
                </div>
              </div>
            </Card>
          </div>
        </form>
      )}
    </>,
  )
}

const Lines = (props: {
  kind: HandoverKind
  held: Shown['held']
  receivers: Shown['receivers']
  typed: Form | null
  again: Again | undefined
}) => {
  const lines = props.held.filter(one => one.kind === props.kind)
  if (lines.length === 0) return null
  const options = personOptions(props.receivers)
  return (
    <Section
      title={HANDOVER_KIND_WORDS[props.kind]}
      count={lines.length}
      note={HANDOVER_KINDS[props.kind].moves ? undefined : HANDOVER.followOnly}
    >
      <DataTable
        caption={HANDOVER_KIND_WORDS[props.kind]}
        captionHidden
        columns={[
          { title: HANDOVER.columns[0], width: 52 },
          { title: HANDOVER.columns[1] },
          { title: HANDOVER.columns[2], width: 32, bare: true },
        ]}
        rows={lines.map(line => {
          const name = `to-${lineKey(line)}`
          return {
            cells: [
              `${line.code} · ${line.text}`,
              line.due === null ? '' : formatDay(line.due),
              <Select
                name={name}
                label={HANDOVER.columns[2]}
                empty={HANDOVER.likeAll}
                options={options}
                value={props.typed?.text(name)}
                error={props.again?.of(name)}
              />,
            ],
          }
        })}
      />
    </Section>
  )
}

const make = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const personId = visit.param('personId')
  const read = sent.object({ days: ['lastDay'] })
  const perLine = Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) =>
      name.startsWith('to-') && typeof value === 'string' && value !== '' ? [[name.slice(3), value]] : [],
    ),
  )
  const end = sent.text('end') === '1'
  const lastDay = end && sent.text('lastDay').trim() !== '' ? read['lastDay'] : ''
  const input = { personId, forAll: sent.text('forAll'), perLine, reason: sent.text('reason'), end, lastDay }
  const outcome = await visit.send(handOver, input, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => form(visit, sent, again))
  const { handoverId, name, lines } = outcome.value
  return visit.to(`${LIST}/${handoverId}`, HANDOVER.said(name, lines))
}

const page = async (visit: StaffVisit) => {
  const found = await visit.send(showHandover, { handoverId: visit.param('handoverId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { handover, mayReceive } = found.value
  const title = HANDOVER.of(handover.person.name)
  return visit.page(
    { title },
    <>
      <BackLink href={LIST}>{HANDOVER.back}</BackLink>
      <PageHead
        title={title}
        sub={[HANDOVER.on(handover.effectiveOn), HANDOVER.by(handover.madeBy.name), handover.reason ?? '']
          .filter(Boolean)
          .join(' · ')}
        actions={
          mayReceive ? (
            <form method="post" action={`${LIST}/${handover.id}/nhan`}>
              <HiddenFields fields={visit.hidden()} />
              <SubmitButton primary>{HANDOVER.receive}</SubmitButton>
            </form>
          ) : undefined
        }
      />
      <div class="stack">
        <Section title={HANDOVER.notes} count={handover.notes.length}>
          <Card>
            <ul class="rows">
              {handover.notes.map(note => (
                <li>
                  <span class="grow">
                    {HANDOVER.noteOf(note.receiver.name)}
                    <br />
                    <small class="ink2">
                      {note.receivedAt === null
                        ? HANDOVER.waiting
                        : HANDOVER.received(formatInstant(note.receivedAt))}
                    </small>
                  </span>
                  <ButtonLink
                    href={`/bien-ban-ban-giao/${note.id}`}
                    dense
                    download
                    about={note.receiver.name}
                  >
                    {HANDOVER.download}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
        {HANDOVER_ORDER.map(kind => {
          const lines = handover.lines.filter(line => line.kind === kind)
          return lines.length === 0 ? null : (
            <Section title={HANDOVER_KIND_WORDS[kind]} count={lines.length}>
              <DataTable
                caption={HANDOVER_KIND_WORDS[kind]}
                captionHidden
                columns={[
                  { title: HANDOVER.columns[0], width: 56 },
                  { title: HANDOVER.columns[1] },
                  { title: HANDOVER.columns[2], width: 26 },
                ]}
                rows={lines.map(line => ({
                  cells: [
                    `${line.code} · ${line.text}`,
                    line.due === null ? '' : formatDay(line.due),
                    line.to.name,
                  ],
                }))}
              />
            </Section>
          )
        })}
      </div>
    </>,
  )
}

const receive = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const handoverId = visit.param('handoverId')
  const outcome = await visit.send(receiveHandover, { handoverId }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(`${LIST}/${handoverId}`, HANDOVER.saidReceived)
}

const note = async (visit: StaffVisit) => {
  const found = await visit.send(openHandoverNote, { noteId: visit.param('noteId') })
  if (!found.ok) return visit.refused(found.refusal)
  return download(visit, {
    name: HANDOVER.fileName(found.value.on),
    mediaType: DOCX,
    body: found.value.bytes,
  })
}

export const routes = [
  { method: 'GET', path: '/ban-giao', access: 'session', names: null, answer: list },
  { method: 'GET', path: '/ban-giao/:handoverId', access: 'session', names: 'handover', answer: page },
  {
    method: 'POST',
    path: '/ban-giao/:handoverId/nhan',
    access: 'session',
    names: 'handover',
    answer: receive,
  },
  {
    method: 'GET',
    path: '/bien-ban-ban-giao/:noteId',
    access: 'session',
    names: 'handover-note',
    answer: note,
  },
  {
    method: 'GET',
    path: '/nguoi-dung/:personId/ban-giao',
    access: 'session',
    names: 'person',
    answer: visit => form(visit, null),
  },
  {
    method: 'POST',
    path: '/nguoi-dung/:personId/ban-giao',
    access: 'session',
    names: 'person',
    answer: make,
  },
] as const satisfies readonly Route[]
