import { formatInstant } from '../../domain/format-vi.ts'
import { parsePeriod } from '../../domain/period.ts'
import { may } from '../../domain/policy/may.ts'
import { TAKE_IN_RULES } from '../../domain/take-in.ts'
import { dropReceived, takeReceived, undoReceived } from '../../usecases/decide-received.ts'
import { receiveReport } from '../../usecases/receive-report.ts'
import { listReceived, showReceived } from '../../usecases/show-received.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { periodName } from '../../words/period.ts'
import { RECEIVED, RECEIVED_STATE_WORDS } from '../../words/received-report.ts'
import { ROUNDS } from '../../words/report-draft.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { CheckField, Choices, ErrorSummary, Field, FileField, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { ReceivedFacts, ReceivedFigures } from './views/received-report.tsx'

type Typed = { readonly form: Form; readonly again: Again } | null
type Shown = Answer<typeof showReceived>

const PATH = '/bao-cao-den'

export const nameOfPeriod = (id: string): string => {
  const parsed = parsePeriod(id)
  return parsed.ok ? periodName(parsed.period) : id
}

const list = async (visit: StaffVisit, typed: Typed = null) => {
  const outcome = await listReceived(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { received, mayReceive } = outcome.value
  const [sender, period, file, uploaded, state] = RECEIVED.columns
  return visit.page(
    {
      title: RECEIVED.title,
      crumbs: [{ label: ROUNDS.title, href: '/ky-bao-cao' }, { label: RECEIVED.title }],
      error: typed !== null,
      status: typed?.again.status ?? 200,
    },
    <div class="stack">
      <ErrorSummary errors={typed?.again.errors ?? []} kept={false} />
      <PageHead title={RECEIVED.title} sub={mayReceive ? RECEIVED.sub : RECEIVED.who} />
      {mayReceive ? <UploadForm visit={visit} typed={typed} /> : null}
      <Section title={RECEIVED.list} count={received.length}>
        {received.length === 0 ? (
          <EmptyState {...RECEIVED.none} />
        ) : (
          <Card flush>
            <DataTable
              caption={RECEIVED.list}
              captionHidden
              columns={[sender, period, file, uploaded, state].map(title => ({ title }))}
              rows={received.map(one => ({
                cells: [
                  <a href={`${PATH}/${one.id}`}>{RECEIVED.sender(one.senderName, one.senderCode)}</a>,
                  nameOfPeriod(one.period),
                  one.name,
                  `${formatInstant(one.uploadedAt)}, ${one.uploadedBy}`,
                  RECEIVED_STATE_WORDS[one.state],
                ],
              }))}
            />
          </Card>
        )}
      </Section>
    </div>,
  )
}

const UploadForm = (props: { visit: StaffVisit; typed: Typed }) => {
  const { visit, typed } = props
  const wrong = typed?.again.of('noSecret')
  return (
    <Card title={RECEIVED.upload}>
      <form class="fields" method="post" action={PATH} enctype="multipart/form-data" novalidate>
        <HiddenFields fields={visit.hidden()} />
        <FileField
          name="file"
          label={RECEIVED.file}
          hint={RECEIVED.fileHint}
          accept=".docx,.odt,.doc,.pdf"
          error={typed?.again.of('file')}
        />
        <CheckField
          name="noSecret"
          label={RECEIVED.noSecret}
          hint={RECEIVED.noSecretHint}
          checked={typed?.form.text('noSecret') === '1'}
          error={wrong}
        />
        <div class="btns">
          <SubmitButton primary>{RECEIVED.send}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const upload = async (visit: StaffVisit) => {
  const permission = may(visit.ctx.actor, 'report.build', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const form = await visit.form()
  const [file] = form.files('file')
  const outcome = await receiveReport(
    visit.ctx,
    {
      name: file?.name ?? '',
      bytes: file?.bytes ?? new Uint8Array(),
      noSecret: form.text('noSecret') === '1',
    },
    form.requestId,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => list(visit, { form, again }))
  const { receivedId, known } = outcome.value
  return visit.to(`${PATH}/${receivedId}`, known ? RECEIVED.known : RECEIVED.read)
}

const page = async (visit: StaffVisit, typed: Typed = null) => {
  const outcome = await visit.send(showReceived, { receivedId: visit.param('receivedId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { received } = shown
  const title = RECEIVED.of(
    RECEIVED.sender(received.senderName, received.senderCode),
    nameOfPeriod(received.period),
  )
  return visit.page(
    {
      title,
      crumbs: [{ label: RECEIVED.title, href: PATH }, { label: title }],
      error: typed !== null,
      status: typed?.again.status ?? 200,
    },
    <div class="stack">
      <ErrorSummary errors={typed?.again.errors ?? []} />
      <PageHead title={title} sub={received.name} />
      <ReceivedFacts shown={shown} />
      {shown.decide.ok ? (
        <Decision visit={visit} shown={shown} typed={typed} />
      ) : (
        <p class="small ink2">{RECEIVED.who}</p>
      )}
      <ReceivedFigures shown={shown} />
    </div>,
  )
}

const Decision = (props: { visit: StaffVisit; shown: Shown; typed: Typed }) => {
  const { visit, shown, typed } = props
  const rules = TAKE_IN_RULES[shown.received.state]
  const path = `${PATH}/${shown.received.id}`
  const contradicting = shown.brought.filter(one => one.verdict === 'contradicts').length
  const wrong = typed?.again.of('replace')
  if (rules.undo)
    return (
      <Card>
        <form class="fields" method="post" action={`${path}/hoan-tac`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <Field
            name="reason"
            label={RECEIVED.undoReason}
            value={typed?.form.text('reason')}
            error={typed?.again.of('reason')}
          />
          <div class="btns">
            <SubmitButton>{RECEIVED.undo}</SubmitButton>
          </div>
        </form>
      </Card>
    )
  if (!rules.take) return null
  return (
    <Card>
      <form class="fields" method="post" action={`${path}/nhan`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        {shown.reading.differences.length === 0 ? null : (
          <Choices
            name="choice"
            label={RECEIVED.choice}
            options={[
              { value: 'data', label: RECEIVED.choices.data, remark: RECEIVED.choices.dataRemark },
              { value: 'tables', label: RECEIVED.choices.tables, remark: RECEIVED.choices.tablesRemark },
            ]}
            value={typed?.form.text('choice')}
            error={typed?.again.of('choice')}
          />
        )}
        {contradicting === 0 && wrong === undefined ? null : (
          <CheckField
            name="replace"
            label={RECEIVED.replace(contradicting)}
            checked={typed?.form.text('replace') === '1'}
            error={wrong}
          />
        )}
        <div class="btns">
          <SubmitButton primary>{RECEIVED.take}</SubmitButton>
        </div>
      </form>
      <form method="post" action={`${path}/bo`}>
        <HiddenFields fields={visit.hidden()} />
        <div class="btns">
          <SubmitButton>{RECEIVED.drop}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const take = async (visit: StaffVisit) => {
  const form = await visit.form()
  const receivedId = visit.param('receivedId')
  const input = { ...form.object({ absent: ['choice'] }), receivedId, replace: form.text('replace') === '1' }
  const outcome = await visit.send(takeReceived, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { form, again }))
  return visit.to(`${PATH}/${receivedId}`, RECEIVED.taken(outcome.value.figures))
}

const drop = async (visit: StaffVisit) => {
  const receivedId = visit.param('receivedId')
  const outcome = await visit.send(dropReceived, { receivedId }, await visit.form())
  return outcome.ok ? visit.to(PATH, RECEIVED.dropped) : visit.refused(outcome.refusal)
}

const undo = async (visit: StaffVisit) => {
  const form = await visit.form()
  const receivedId = visit.param('receivedId')
  const outcome = await visit.send(undoReceived, { ...form.object(), receivedId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { form, again }))
  return visit.to(`${PATH}/${receivedId}`, RECEIVED.undone)
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: visit => list(visit) },
  { method: 'POST', path: PATH, access: 'session', names: null, answer: upload },
  {
    method: 'GET',
    path: '/bao-cao-den/:receivedId',
    access: 'session',
    names: 'received-report',
    answer: visit => page(visit),
  },
  {
    method: 'POST',
    path: '/bao-cao-den/:receivedId/nhan',
    access: 'session',
    names: 'received-report',
    answer: take,
  },
  {
    method: 'POST',
    path: '/bao-cao-den/:receivedId/bo',
    access: 'session',
    names: 'received-report',
    answer: drop,
  },
  {
    method: 'POST',
    path: '/bao-cao-den/:receivedId/hoan-tac',
    access: 'session',
    names: 'received-report',
    answer: undo,
  },
] as const satisfies readonly Route[]
