import { parseVietnameseDay } from '../../domain/day-input.ts'
import { formatInstant } from '../../domain/format-vi.ts'
import { oneOf } from '../../domain/one-of.ts'
import { FORM_KINDS, type FormKind, PAPER_KINDS, SIGNING_FORMS } from '../../domain/paper.ts'
import { showPdf } from '../../usecases/pdf-copy.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { beginPaper, listPapers, openPaper, showPaper, writePaper } from '../../usecases/write-paper.ts'
import { NUMBERS } from '../../words/document-number.ts'
import { SIGNING_WORDS } from '../../words/signing.ts'
import { PAPERS } from '../../words/written-document.ts'
import { download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DocumentPage } from '../ui/document-page.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { PdfCopy } from './pdf-copy.tsx'

const PATH = '/van-ban-di'
/** Kinds as the address names them. */
const ASKED = {
  'giay-moi': 'invitation',
  'thong-bao': 'conclusion',
  'cong-van': 'letter',
  'ke-hoach': 'plan',
} as const satisfies Readonly<Record<string, FormKind>>
const addressOf = (kind: FormKind): string =>
  `${PATH}/soan?loai=${Object.entries(ASKED).find(([, one]) => one === kind)?.[0] ?? ''}`

const isForm = oneOf(FORM_KINDS)
const isKind = oneOf(PAPER_KINDS)
const kindName = (kind: string): string => (isKind(kind) ? PAPERS.kinds[kind] : kind)

const list = async (visit: StaffVisit) => {
  const outcome = await visit.send(listPapers, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { papers, write } = outcome.value
  return visit.page(
    { title: PAPERS.title },
    <>
      <PageHead
        title={PAPERS.title}
        sub={PAPERS.sub}
        actions={<ButtonLink href="/so-van-ban">{NUMBERS.title}</ButtonLink>}
      />
      <div class="stack">
        {write.ok ? (
          <div class="btns">
            {FORM_KINDS.map(kind => (
              <ButtonLink href={addressOf(kind)}>{PAPERS.write[kind]}</ButtonLink>
            ))}
          </div>
        ) : null}
        {papers.length === 0 ? (
          <EmptyState {...PAPERS.empty} />
        ) : (
          <Section title={PAPERS.list} count={papers.length}>
            <Card>
              <ul class="rows">
                {papers.map(paper => (
                  <li>
                    <span class="grow">
                      <a href={`${PATH}/${paper.id}`}>
                        {kindName(paper.kind)}: {paper.document.abstract.join(' ')}
                      </a>
                      <small>
                        {formatInstant(paper.writtenAt)}, {PAPERS.by(paper.writtenBy)}
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
      </div>
    </>,
  )
}

type Begun = Answer<typeof beginPaper>
type Props = {
  readonly kind: FormKind
  readonly begun: Begun
  readonly typed: Form | null
  readonly again: Again | undefined
}

const askedKind = (visit: StaffVisit): FormKind => {
  const asked = visit.query('loai') ?? ''
  return Object.entries(ASKED).find(([name]) => name === asked)?.[1] ?? 'letter'
}

const form = async (visit: StaffVisit, kind: FormKind, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(beginPaper, { kind })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const props = { kind, begun: outcome.value, typed, again }
  return visit.page(
    { title: PAPERS.write[kind], form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <BackLink href={PATH}>{PAPERS.title}</BackLink>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={PAPERS.write[kind]} sub={PAPERS.layoutNote} />
      <Card>
        <form class="fields" method="post" action={`${PATH}/soan`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <input type="hidden" name="kind" value={kind} />
          <Select
            {...fieldOf('line', typed, again, 'state')}
            label={PAPERS.line}
            options={[
              { value: 'state', label: PAPERS.lines.state },
              { value: 'party', label: PAPERS.lines.party },
            ]}
          />
          <Field
            {...fieldOf('abstract', typed, again)}
            label={PAPERS.abstract[kind]}
            hint={PAPERS.abstractHint[kind]}
          />
          <OwnFields {...props} />
          <FrameFields {...props} />
          <div class="btns">
            <SubmitButton primary>{PAPERS.build}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const Lines = (
  props: Props & { name: string; label: string; hint: string; rows: number; optional?: boolean },
) => (
  <TextArea
    name={props.name}
    label={props.label}
    hint={props.hint}
    rows={props.rows}
    value={props.typed?.text(props.name)}
    error={props.again?.of(props.name)}
    {...(props.optional ? { optional: true } : {})}
  />
)

/** What only documents of one kind ask for. */
const OwnFields = (props: Props) => {
  const { kind, typed, again } = props
  const one = (name: string) => ({ name, value: typed?.text(name), error: again?.of(name) })
  const content = (
    <Lines {...props} name="content" label={PAPERS.content} hint={PAPERS.contentHint} rows={10} />
  )
  switch (kind) {
    case 'invitation':
      return (
        <>
          <Lines {...props} name="guests" label={PAPERS.guests} hint={PAPERS.perLine} rows={5} />
          <Lines {...props} name="content" label={PAPERS.content} hint={PAPERS.perPoint} rows={4} optional />
          <Field {...one('chair')} label={PAPERS.chair} hint={PAPERS.chairHint} optional />
          <DateField {...one('on')} label={PAPERS.meetingOn} />
          <Field {...one('time')} label={PAPERS.time} hint={PAPERS.timeHint} figure />
          <Field {...one('where')} label={PAPERS.place} />
        </>
      )
    case 'conclusion':
      return (
        <>
          <DateField {...one('on')} label={PAPERS.meetingOn} />
          <Field {...one('chair')} label={PAPERS.chair} hint={PAPERS.chairHint} />
          <Field {...one('attendees')} label={PAPERS.attendees} optional />
          {content}
          <Lines
            {...props}
            name="assignments"
            label={PAPERS.assignments}
            hint={PAPERS.assignmentsHint}
            rows={5}
            optional
          />
        </>
      )
    case 'letter':
      return (
        <>
          <Lines {...props} name="addressees" label={PAPERS.addressees} hint={PAPERS.perLine} rows={4} />
          {content}
        </>
      )
    case 'plan':
      return (
        <>
          <Lines {...props} name="bases" label={PAPERS.bases} hint={PAPERS.basesHint} rows={4} optional />
          {content}
          <Select
            {...one('annexPlanId')}
            label={PAPERS.annexes}
            hint={PAPERS.annexesHint}
            empty={PAPERS.noAnnexes}
            options={props.begun.plans.map(plan => ({ value: plan.id, label: PAPERS.planName(plan) }))}
          />
        </>
      )
  }
}

const FrameFields = (props: Props) => {
  const { begun, typed, again } = props
  const value = (name: string, first = '') => typed?.text(name) ?? first
  return (
    <>
      <Select
        name="signerId"
        label={PAPERS.signer}
        value={value('signerId', begun.signers[0]?.id)}
        options={begun.signers.map(one => ({ value: one.id, label: `${one.name}, ${one.post}` }))}
        error={again?.of('signerId')}
      />
      <Select
        name="form"
        label={PAPERS.form}
        value={value('form', 'collective')}
        options={SIGNING_FORMS.map(one => ({ value: one, label: SIGNING_WORDS[one] }))}
        error={again?.of('form')}
      />
      <Select
        name="urgency"
        label={PAPERS.urgency}
        empty={PAPERS.noUrgency}
        value={value('urgency')}
        options={Object.entries(PAPERS.urgencies).map(([one, label]) => ({ value: one, label }))}
        error={again?.of('urgency')}
      />
      <Lines {...props} name="recipients" label={PAPERS.recipients} hint={PAPERS.perLine} rows={4} optional />
      <Field name="filing" label={PAPERS.filing} value={value('filing', 'VT')} error={again?.of('filing')} />
      <Field
        name="number"
        label={PAPERS.number}
        hint={PAPERS.numberHint(begun.next.state, begun.next.party)}
        figure
        optional
        value={value('number')}
        error={again?.of('number')}
      />
      <DateField
        name="dated"
        label={PAPERS.dated}
        hint={PAPERS.datedHint}
        optional
        value={value('dated')}
        error={again?.of('dated')}
      />
    </>
  )
}

/** "nhiệm vụ | đơn vị | thời hạn" of one line; a line that has no such parts stays as typed and is refused. */
const assignmentOf = (line: string): unknown => {
  const [work = '', unit = '', due = '', ...more] = line.split('|').map(part => part.trim())
  if (more.length > 0 || unit === '') return line
  if (due === '') return { work, unit, due: null }
  const day = parseVietnameseDay(due)
  return { work, unit, due: day.ok ? day.day : due }
}

const write = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const { assignments, dated, urgency, annexPlanId, kind, ...typed } = sent.object({
    lines: ['guests', 'content', 'addressees', 'bases', 'recipients', 'assignments'],
    days: ['on', 'dated'],
    numbers: ['number'],
    absent: ['dated', 'urgency', 'annexPlanId'],
  })
  const asked = typeof kind === 'string' && isForm(kind) ? kind : 'letter'
  const outcome = await visit.send(
    writePaper,
    {
      ...typed,
      kind: asked,
      dated: dated ?? null,
      urgency: urgency ?? null,
      ...(asked === 'plan' ? { annexPlanId: annexPlanId ?? null } : {}),
      ...(Array.isArray(assignments)
        ? { assignments: assignments.map(one => assignmentOf(String(one))) }
        : {}),
    },
    sent,
  )
  if (outcome.ok) return visit.to(`${PATH}/${outcome.value.documentId}`, PAPERS.built)
  return visit.refused(outcome.refusal, again => form(visit, asked, sent, again))
}

const paperPage = async (visit: StaffVisit) => {
  const outcome = await visit.send(showPaper, { documentId: visit.param('documentId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const paper = outcome.value
  const pdf = await visit.send(showPdf, { sha256: paper.sha256 })
  const title = kindName(paper.kind)
  return visit.page(
    { title },
    <>
      <BackLink href={PATH}>{PAPERS.title}</BackLink>
      <PageHead
        title={title}
        sub={`${formatInstant(paper.writtenAt)}, ${PAPERS.by(paper.writtenBy)}`}
        actions={
          <ButtonLink href={`${PATH}/${paper.id}/van-ban.docx`} sign="download" primary download>
            {PAPERS.download}
          </ButtonLink>
        }
      />
      <DocumentPage document={paper.document} figureHref="#so-" />
      {pdf.ok ? (
        <PdfCopy visit={visit} sha256={paper.sha256} copy={pdf.value} back={`${PATH}/${paper.id}`} />
      ) : null}
      <p class="tail small ink2" title={paper.sha256}>
        {PAPERS.hash(paper.sha256)}
      </p>
    </>,
  )
}

const file = async (visit: StaffVisit) => {
  const outcome = await visit.send(openPaper, { documentId: visit.param('documentId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { bytes, mediaType, kind } = outcome.value
  const name = PAPERS.fileName(isKind(kind) ? kind : 'letter')
  return download(visit, { name, mediaType, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/van-ban-di', access: 'session', names: null, answer: list },
  {
    method: 'GET',
    path: '/van-ban-di/soan',
    access: 'session',
    names: null,
    answer: visit => form(visit, askedKind(visit), null),
  },
  { method: 'POST', path: '/van-ban-di/soan', access: 'session', names: null, answer: write },
  { method: 'GET', path: '/van-ban-di/:documentId', access: 'session', names: 'written', answer: paperPage },
  {
    method: 'GET',
    path: '/van-ban-di/:documentId/van-ban.docx',
    access: 'session',
    names: 'written',
    answer: file,
  },
] as const satisfies readonly Route[]
