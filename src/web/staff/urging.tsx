import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { SOON_DAYS } from '../../domain/urging.ts'
import { listUrgent } from '../../usecases/list-urgent.ts'
import { showPdf } from '../../usecases/pdf-copy.ts'
import { buildUrgingLetter, listSigners, openLetter, showLetter } from '../../usecases/urging-letter.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { NUMBERS } from '../../words/document-number.ts'
import { groupMessage, URGING } from '../../words/urging.ts'
import { download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DocumentPage } from '../ui/document-page.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { QrCode } from '../ui/qr.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { PdfCopy } from './pdf-copy.tsx'

type Urgent = Answer<typeof listUrgent>
type Signers = Answer<typeof listSigners>

const PATH = '/don-doc'

/** What the address asks for; anything that is none of ours asks for all units. */
const asked = (visit: StaffVisit) => {
  const unitId = visit.query('don-vi') ?? ''
  const days = Number(visit.query('ngay'))
  return {
    ...(/^[0-9a-f-]{36}$/u.test(unitId) ? { unitId } : {}),
    soonDays: Number.isInteger(days) && days >= 1 && days <= 60 ? days : SOON_DAYS,
  }
}

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const [urgent, signers] = await Promise.all([
    visit.send(listUrgent, asked(visit)),
    visit.send(listSigners, {}),
  ])
  if (!urgent.ok) return visit.refused(urgent.refusal)
  if (!signers.ok) return visit.refused(signers.refusal)
  const shown = urgent.value
  const { overdue, soon, letters } = shown
  return visit.page(
    { title: URGING.title, error: again !== undefined, status: again?.status ?? 200, scripts: ['copy'] },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={URGING.title} sub={URGING.sub} />
      <div class="stack">
        <Card>
          <Filter shown={shown} />
        </Card>
        {overdue.length + soon.length === 0 ? (
          <EmptyState {...URGING.nothing} />
        ) : (
          <GroupText shown={shown} address={`${visit.address}/viec-cua-toi`} />
        )}
        {shown.issue.ok && overdue.length > 0 ? (
          <LetterForm visit={visit} shown={shown} signers={signers.value} typed={typed} again={again} />
        ) : null}
        {letters.length === 0 ? null : (
          <Section title={URGING.letters} count={letters.length}>
            <Card>
              <ul class="rows">
                {letters.map(letter => (
                  <li>
                    <span class="grow">
                      <a href={`${PATH}/${letter.id}`}>{URGING.letterOf(letter.builtAt, letter.taskCount)}</a>
                      <small>{URGING.letterBy(letter.builtBy)}</small>
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

const Filter = ({ shown }: { shown: Urgent }) => (
  <form class="filter-row" method="get" action={PATH}>
    <Select
      name="don-vi"
      label={URGING.unit}
      empty={URGING.allUnits}
      value={shown.unit?.id ?? ''}
      options={shown.units.map(unit => ({ value: unit.id, label: unit.name }))}
    />
    <Field name="ngay" label={URGING.soonDays} figure inputmode="numeric" value={String(shown.soonDays)} />
    <div class="btns">
      <SubmitButton>{URGING.show}</SubmitButton>
    </div>
  </form>
)

const GroupText = ({ shown, address }: { shown: Urgent; address: string }) => {
  const { locality, unit, today, overdue, soon, soonDays } = shown
  const text = groupMessage({
    locality,
    unit: unit?.name ?? null,
    today,
    overdue,
    soon,
    soonDays,
    address,
  })
  return (
    <Section title={URGING.groupText} id="nhom">
      <Card>
        <div class="fields">
          <div class="field">
            <label for="noi-dung-nhom">{URGING.text}</label>
            <p class="hint">{URGING.groupWhat}</p>
            <textarea id="noi-dung-nhom" rows={Math.min(18, text.split('\n').length + 1)} readonly>
              {text}
            </textarea>
          </div>
          <div class="btns">
            <button class="btn" type="button" hidden data-copy="noi-dung-nhom" data-copied={URGING.copied}>
              {URGING.copy}
            </button>
            <span class="small ink2" role="status" />
          </div>
          <figure>
            <QrCode text={address} label={URGING.qr} />
            <figcaption class="small ink2">{URGING.qr}</figcaption>
          </figure>
        </div>
      </Card>
    </Section>
  )
}

const LetterForm = (props: {
  visit: StaffVisit
  shown: Urgent
  signers: Signers
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, shown, signers, typed, again } = props
  const { today, overdue } = shown
  const chosen = typed === null ? null : new Set(typed.texts('taskIds'))
  return (
    <Section title={URGING.letter} id="cong-van">
      <Card>
        <form class="fields" method="post" action={PATH} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <fieldset class="field" id="taskIds">
            <legend>{URGING.tasks}</legend>
            <p class="hint">{URGING.letterWhat}</p>
            {overdue.map(task => (
              <label class="choice">
                <input
                  type="checkbox"
                  name="taskIds"
                  value={task.id}
                  checked={chosen === null ? task.unit !== null : chosen.has(task.id)}
                />
                <span>
                  <b>{URGING.taskLine(task)}</b>
                  <small>{URGING.taskNote(task, today)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <DateField
            {...fieldOf('answerBy', typed, again, formatDay(shown.answerBy))}
            label={URGING.answerBy}
          />
          <Select
            {...fieldOf('signerId', typed, again, signers[0]?.id ?? '')}
            label={URGING.signer}
            options={signers.map(one => ({ value: one.id, label: `${one.name}, ${one.post}` }))}
          />
          <Field
            {...fieldOf('number', typed, again)}
            label={URGING.number}
            hint={`${URGING.numberHint} ${NUMBERS.proposed(shown.nextNumber)}`}
            figure
            optional
          />
          <DateField
            {...fieldOf('dated', typed, again)}
            label={URGING.dated}
            hint={URGING.datedHint}
            optional
          />
          <div class="btns">
            <SubmitButton primary>{URGING.build}</SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
  )
}

const build = async (visit: StaffVisit) => {
  const form = await visit.form()
  const { dated, ...typed } = form.object({
    lists: ['taskIds'],
    days: ['answerBy', 'dated'],
    numbers: ['number'],
    absent: ['dated'],
  })
  const outcome = await visit.send(buildUrgingLetter, { number: null, ...typed, dated: dated ?? null }, form)
  if (outcome.ok) return visit.to(`${PATH}/${outcome.value.letterId}`, URGING.built)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

const letterPage = async (visit: StaffVisit) => {
  const outcome = await visit.send(showLetter, { letterId: visit.param('letterId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const letter = outcome.value
  const pdf = await visit.send(showPdf, { sha256: letter.sha256 })
  return visit.page(
    { title: URGING.previewTitle },
    <>
      <BackLink href={PATH}>{URGING.back}</BackLink>
      <PageHead
        title={URGING.previewTitle}
        sub={URGING.previewSub(letter.builtAt, letter.builtBy)}
        actions={
          <ButtonLink href={`${PATH}/${letter.id}/cong-van.docx`} sign="download" primary download>
            {URGING.download}
          </ButtonLink>
        }
      />
      <DocumentPage document={letter.document} figureHref="#so-" />
      {pdf.ok ? (
        <PdfCopy visit={visit} sha256={letter.sha256} copy={pdf.value} back={`${PATH}/${letter.id}`} />
      ) : null}
      <p class="tail small ink2" title={letter.sha256}>
        {URGING.hash(letter.sha256)}
      </p>
    </>,
  )
}

const file = async (visit: StaffVisit) => {
  const outcome = await visit.send(openLetter, { letterId: visit.param('letterId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { bytes, mediaType, builtAt } = outcome.value
  return download(visit, { name: URGING.fileName(dayOf(builtAt)), mediaType, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/don-doc', access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: '/don-doc', access: 'session', names: null, answer: build },
  { method: 'GET', path: '/don-doc/:letterId', access: 'session', names: 'letter', answer: letterPage },
  {
    method: 'GET',
    path: '/don-doc/:letterId/cong-van.docx',
    access: 'session',
    names: 'letter',
    answer: file,
  },
] as const satisfies readonly Route[]
