import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { parsePeriod } from '../../domain/period.ts'
import { issueReport } from '../../usecases/issue-report.ts'
import { openEdxml } from '../../usecases/open-edxml.ts'
import { openReportSheets } from '../../usecases/open-report-sheets.ts'
import { showPdf } from '../../usecases/pdf-copy.ts'
import { noteReceipt, showIssued } from '../../usecases/show-issued.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { ISSUED } from '../../words/issued-report.ts'
import { periodName } from '../../words/period.ts'
import { ROUNDS } from '../../words/report-draft.ts'
import { SHEETS } from '../../words/report-sheets.ts'
import { refusalSentence } from '../../words/role.ts'
import { download, XLSX } from '../download.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { PdfCopy } from './pdf-copy.tsx'

type Shown = Answer<typeof showIssued>
type Issued = NonNullable<Shown['issued']>
type Typed = { readonly form: Form; readonly again: Again } | null

const pathOf = (reportId: string): string => `/bao-cao/${reportId}/phat-hanh`
const named = ({ symbol, dated }: Pick<Issued, 'symbol' | 'dated'>): string =>
  ISSUED.issuedTitle(symbol, dated)

const page = async (visit: StaffVisit, typed: Typed = null) => {
  const outcome = await visit.send(showIssued, { reportId: visit.param('reportId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const pdf = await visit.send(showPdf, { sha256: shown.sha256 })
  const parsed = parsePeriod(shown.period)
  const name = parsed.ok ? periodName(parsed.period) : shown.period
  const title = shown.issued === null ? ISSUED.title(name) : named(shown.issued)
  return visit.page(
    {
      title,
      form: true,
      crumbs: [{ label: ROUNDS.title, href: '/ky-bao-cao' }, { label: title }],
      error: typed !== null,
      status: typed?.again.status ?? 200,
    },
    <div class="stack">
      <ErrorSummary errors={typed?.again.errors ?? []} />
      <PageHead
        title={title}
        sub={shown.issued === null ? ISSUED.sub : name}
        actions={
          <>
            <ButtonLink href={`/bao-cao/${shown.reportId}.docx`} sign="download" dense download>
              {ISSUED.download}
            </ButtonLink>
            <ButtonLink href={`/bao-cao/${shown.reportId}/phu-luc.xlsx`} sign="download" dense download>
              {SHEETS.download}
            </ButtonLink>
          </>
        }
      />
      {pdf.ok ? (
        <PdfCopy visit={visit} sha256={shown.sha256} copy={pdf.value} back={pathOf(shown.reportId)} />
      ) : null}
      {shown.issued === null ? (
        <IssueForm visit={visit} shown={shown} typed={typed} />
      ) : (
        <>
          <Frozen shown={shown} issued={shown.issued} />
          <Receipts visit={visit} shown={shown} typed={typed} />
          <Package reportId={shown.reportId} hasPdf={pdf.ok && pdf.value?.pdf != null} />
        </>
      )}
    </div>,
  )
}

const IssueForm = (props: { visit: StaffVisit; shown: Shown; typed: Typed }) => {
  const { visit, shown, typed } = props
  if (!shown.build.ok)
    return <p class="small ink2">{refusalSentence(shown.build.code, shown.build.who, null)}</p>
  const { document, ofPeriod } = shown
  return (
    <Card>
      <form class="fields" method="post" action={pathOf(shown.reportId)} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <Field
          name="number"
          label={ISSUED.number}
          hint={ISSUED.numberHint(document.number.symbol, shown.proposed)}
          figure
          inputmode="numeric"
          value={typed?.form.text('number') ?? String(shown.proposed)}
          error={typed?.again.of('number')}
        />
        <DateField
          name="dated"
          label={ISSUED.dated}
          value={typed?.form.text('dated') ?? formatDay(visit.today)}
          error={typed?.again.of('dated')}
        />
        <Field
          name="signer"
          label={ISSUED.signer}
          value={typed?.form.text('signer') ?? document.signature.name ?? ''}
          error={typed?.again.of('signer')}
        />
        {ofPeriod.length === 0 ? null : (
          <>
            <Select
              name="corrects"
              label={ISSUED.corrects}
              hint={ISSUED.correctsHint}
              empty={ISSUED.correctsNone}
              options={ofPeriod.map(one => ({ value: one.reportId, label: named(one) }))}
              value={typed?.form.text('corrects')}
              error={typed?.again.of('corrects')}
            />
            <TextArea
              name="reason"
              label={ISSUED.reason}
              rows={2}
              value={typed?.form.text('reason')}
              error={typed?.again.of('reason')}
            />
          </>
        )}
        <div class="btns">
          <SubmitButton primary>{ISSUED.issue}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const Frozen = (props: { shown: Shown; issued: Issued }) => {
  const { shown, issued } = props
  const { facts } = ISSUED
  const corrected = shown.ofPeriod.find(one => one.reportId === issued.corrects)
  return (
    <Section title={ISSUED.frozen}>
      <Card>
        <dl class="said-list">
          <div>
            <dt>{facts.signer}</dt>
            <dd>{[issued.signer.post, issued.signer.name].filter(Boolean).join(' ')}</dd>
          </div>
          <div>
            <dt>{facts.plan}</dt>
            <dd>
              <a href={`/ke-hoach/${issued.planId}`}>{facts.version(issued.planVersion)}</a>
            </dd>
          </div>
          <div>
            <dt>{facts.file}</dt>
            <dd class="hash whole">{issued.sha256}</dd>
          </div>
          <div>
            <dt>{facts.data}</dt>
            <dd class="hash whole">{issued.dataSha256}</dd>
          </div>
          <div>
            <dt>{facts.issued}</dt>
            <dd>{`${issued.issuedBy}, ${formatInstant(issued.issuedAt)}`}</dd>
          </div>
          {corrected === undefined ? null : (
            <div>
              <dt>{facts.corrects}</dt>
              <dd>
                <a href={pathOf(corrected.reportId)}>{named(corrected)}</a>: {issued.correctionReason}
              </dd>
            </div>
          )}
          {shown.corrections.map(one => (
            <div>
              <dt>{facts.correctedBy}</dt>
              <dd>
                <a href={pathOf(one.reportId)}>{named(one)}</a>: {one.correctionReason}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </Section>
  )
}

const Receipts = (props: { visit: StaffVisit; shown: Shown; typed: Typed }) => {
  const { visit, shown, typed } = props
  const [receiver, on, reference, by] = ISSUED.receiptColumns
  return (
    <Section title={ISSUED.receipts} count={shown.receipts.length}>
      <div class="stack">
        {shown.receipts.length === 0 ? (
          <EmptyState {...ISSUED.noReceipt} />
        ) : (
          <Card flush>
            <DataTable
              caption={ISSUED.receipts}
              captionHidden
              columns={[{ title: receiver, width: 40 }, { title: on }, { title: reference }, { title: by }]}
              rows={shown.receipts.map(one => ({
                cells: [one.receiver, formatDay(one.on), one.reference ?? '', one.enteredBy],
              }))}
            />
          </Card>
        )}
        {shown.build.ok ? (
          <Card>
            <form class="fields" method="post" action={`/bao-cao/${shown.reportId}/nhan-duoc`} novalidate>
              <HiddenFields fields={visit.hidden()} />
              <Field
                name="receiver"
                label={ISSUED.receiver}
                list={shown.document.addressees}
                value={typed?.form.text('receiver') ?? shown.document.addressees[0]}
                error={typed?.again.of('receiver')}
              />
              <DateField
                name="on"
                label={ISSUED.receivedOn}
                value={typed?.form.text('on') ?? formatDay(visit.today)}
                error={typed?.again.of('on')}
              />
              <Field
                name="reference"
                label={ISSUED.reference}
                optional
                value={typed?.form.text('reference')}
                error={typed?.again.of('reference')}
              />
              <div class="btns">
                <SubmitButton>{ISSUED.noteReceipt}</SubmitButton>
              </div>
            </form>
          </Card>
        ) : null}
      </div>
    </Section>
  )
}

const Package = (props: { reportId: string; hasPdf: boolean }) => (
  <Section title={ISSUED.edxml} note={ISSUED.edxmlHint}>
    <Card>
      <form class="fields" method="get" action={`/bao-cao/${props.reportId}/edxml`} data-turbo="false">
        <Field name="tu" label={ISSUED.from} hint={ISSUED.organHint} optional maxlength={35} />
        <Field name="den" label={ISSUED.to} hint={ISSUED.organHint} optional maxlength={35} />
        {props.hasPdf ? null : <p class="small ink2">{ISSUED.noPages}</p>}
        <div class="btns">
          <SubmitButton>{ISSUED.getEdxml}</SubmitButton>
        </div>
      </form>
    </Card>
  </Section>
)

const issue = async (visit: StaffVisit) => {
  const form = await visit.form()
  const reportId = visit.param('reportId')
  const input = { ...form.object({ days: ['dated'], absent: ['corrects', 'number'] }), reportId }
  const outcome = await visit.send(issueReport, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { form, again }))
  return visit.to(pathOf(outcome.value.reportId), ISSUED.done(outcome.value.symbol))
}

const receipt = async (visit: StaffVisit) => {
  const form = await visit.form()
  const reportId = visit.param('reportId')
  const outcome = await visit.send(noteReceipt, { ...form.object({ days: ['on'] }), reportId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { form, again }))
  return visit.to(pathOf(reportId), ISSUED.receiptNoted)
}

const edxml = async (visit: StaffVisit) => {
  const reportId = visit.param('reportId')
  const input = { reportId, from: visit.query('tu') ?? '', to: visit.query('den') ?? '' }
  const outcome = await visit.send(openEdxml, input)
  if (outcome.ok) return download(visit, { ...outcome.value, mediaType: 'application/xml' })
  return outcome.refusal.code === 'report-not-issued'
    ? visit.to(pathOf(reportId))
    : visit.refused(outcome.refusal)
}

const sheets = async (visit: StaffVisit) => {
  const outcome = await visit.send(openReportSheets, { reportId: visit.param('reportId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { period, bytes } = outcome.value
  return download(visit, { name: SHEETS.fileName(period), mediaType: XLSX, body: bytes })
}

export const routes = [
  {
    method: 'GET',
    path: '/bao-cao/:reportId/phu-luc.xlsx',
    access: 'session',
    names: 'report',
    answer: sheets,
  },
  {
    method: 'GET',
    path: '/bao-cao/:reportId/phat-hanh',
    access: 'session',
    names: 'report',
    answer: visit => page(visit),
  },
  { method: 'POST', path: '/bao-cao/:reportId/phat-hanh', access: 'session', names: 'report', answer: issue },
  {
    method: 'POST',
    path: '/bao-cao/:reportId/nhan-duoc',
    access: 'session',
    names: 'report',
    answer: receipt,
  },
  { method: 'GET', path: '/bao-cao/:reportId/edxml', access: 'session', names: 'report', answer: edxml },
] as const satisfies readonly Route[]
