import { formatDay, formatInstant, formatNumber } from '../../domain/format-vi.ts'
import { inUse } from '../../domain/register.ts'
import { WORKBOOK_LIMIT } from '../../domain/take-in.ts'
import { openRegisterFile } from '../../usecases/confirm-province-reading.ts'
import { settleRegisterFile, showRegisterFile, showRegisterFiles } from '../../usecases/register-file.ts'
import { sendProvinceFile, sendRegisterFile } from '../../usecases/send-register-file.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PROVINCE_FILE } from '../../words/province-file.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { REGISTER, REGISTER_FILE, REGISTERS } from '../../words/register.ts'
import { TAKE_IN } from '../../words/take-in.ts'
import { download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Checkbox, ErrorSummary, FileField, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { LeftLines, ProvinceFacts, readingPath } from './province-facts.tsx'
import { REGISTER_PATH } from './register.tsx'
import { TAKE_IN_KIND } from './take-in.tsx'

/** The two kinds of file: the register's own workbook filled in, and one that the province laid out. */
type Upload = {
  readonly path: 'tu-excel' | 'tep-tinh'
  readonly crumb: string
  readonly title: (register: string) => string
  readonly sub: string
  readonly file: { readonly label: string; readonly hint: string; readonly accept: string }
  readonly press: string
  readonly sent: string
  readonly act: typeof sendRegisterFile
}

const OWN: Upload = {
  path: 'tu-excel',
  crumb: REGISTER.takeIn,
  title: REGISTER_FILE.title,
  sub: REGISTER_FILE.sub,
  file: { label: TAKE_IN.file, hint: TAKE_IN.fileHint, accept: '.xlsx' },
  press: TAKE_IN.send,
  sent: TAKE_IN.sent,
  act: sendRegisterFile,
}

const OF_PROVINCE: Upload = {
  path: 'tep-tinh',
  crumb: PROVINCE_FILE.short,
  title: PROVINCE_FILE.title,
  sub: PROVINCE_FILE.sub,
  file: { label: PROVINCE_FILE.file, hint: PROVINCE_FILE.fileHint, accept: '.xlsx,.csv' },
  press: PROVINCE_FILE.send,
  sent: PROVINCE_FILE.sent,
  act: sendProvinceFile,
}

const page = async (visit: StaffVisit, upload: Upload, again?: Again) => {
  const outcome = await visit.send(showRegisterFiles, { registerId: visit.param('registerId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, takeIns } = outcome.value
  const path = `${REGISTER_PATH}/${register.id}`
  const title = upload.title(register.title)
  return visit.page(
    {
      title,
      crumbs: [
        { label: REGISTERS.title, href: REGISTER_PATH },
        { label: register.title, href: path },
        { label: upload.crumb },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead
        title={title}
        sub={upload.sub}
        actions={
          upload === OWN ? (
            <ButtonLink href={`${path}/tai-excel`} sign="download" download>
              {TAKE_IN.template}
            </ButtonLink>
          ) : undefined
        }
      />
      <Card>
        <form
          class="fields"
          method="post"
          action={`${path}/${upload.path}`}
          enctype="multipart/form-data"
          novalidate
        >
          <HiddenFields fields={visit.hidden()} />
          <FileField name="file" {...upload.file} drop error={again?.of('file')} />
          <Checkbox name="noSecret">{TAKE_IN.noSecret}</Checkbox>
          <div class="btns">
            <SubmitButton primary>{upload.press}</SubmitButton>
          </div>
        </form>
      </Card>
      <EarlierFiles of={takeIns.filter(one => one.ofProvince === (upload === OF_PROVINCE))} />
    </>,
  )
}

/** The files of a register that were brought before. */
const EarlierFiles = ({ of }: { of: Answer<typeof showRegisterFiles>['takeIns'] }) =>
  of.length === 0 ? null : (
    <Section title={TAKE_IN.earlier} count={of.length}>
      <Card flush>
        <DataTable
          caption={TAKE_IN.earlier}
          captionHidden
          columns={TAKE_IN.columns.map(title => ({ title }))}
          rows={of.map(one => ({
            cells: [
              <a href={`/tep-so/${one.id}`}>{one.name}</a>,
              formatInstant(one.uploadedAt),
              one.uploadedBy.name,
              <StatusTag kind={TAKE_IN_KIND[one.state]} word={TAKE_IN.states[one.state]} />,
            ],
          }))}
        />
      </Card>
    </Section>
  )

const send = async (visit: StaffVisit, upload: Upload) => {
  const form = await visit.form()
  const [file] = form.files('file')
  const outcome = await upload.act(
    visit.ctx,
    {
      registerId: visit.param('registerId'),
      name: file?.name ?? '',
      bytes: file?.bytes ?? new Uint8Array(),
      noSecret: form.text('noSecret') === '1',
    },
    form.requestId,
  )
  // A file with heads that nobody has explained goes on to the page where that is done.
  if (outcome.ok) return visit.to(`/tep-so/${outcome.value.takeInId}`, upload.sent)
  return visit.refused(outcome.refusal, again => page(visit, upload, again))
}

const open = async (visit: StaffVisit) => {
  const outcome = await visit.send(openRegisterFile, { takeInId: visit.param('takeInId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { bytes, mediaType, name } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

const VERDICT_KIND = {
  new: 'on-track',
  changed: 'attention',
  unchanged: 'not-due',
  refused: 'overdue',
} as const

const filePage = async (visit: StaffVisit, again?: Again) => {
  const outcome = await visit.send(showRegisterFile, { takeInId: visit.param('takeInId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { takeIn, register, rows, left, seen, mayTake, mayUndo } = outcome.value
  if (takeIn.ofProvince && takeIn.reading === null && takeIn.state === 'read' && again === undefined)
    return visit.to(readingPath(takeIn.id))
  const fields = inUse(register.definition).slice(0, 5)
  const path = `/tep-so/${takeIn.id}`
  const kind = takeIn.ofProvince ? OF_PROVINCE : OWN
  const wanted = rows.filter(row => row.verdict === 'new' || row.verdict === 'changed').length
  return visit.page(
    {
      title: takeIn.name,
      crumbs: [
        { label: register.title, href: `${REGISTER_PATH}/${register.id}` },
        { label: kind.crumb, href: `${REGISTER_PATH}/${register.id}/${kind.path}` },
        { label: takeIn.name },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={takeIn.name}
        facts={<StatusTag kind={TAKE_IN_KIND[takeIn.state]} word={TAKE_IN.states[takeIn.state]} />}
        actions={
          <ButtonLink href={`${path}/tep`} sign="download" download>
            {TAKE_IN.open}
          </ButtonLink>
        }
      />
      <ProvinceFacts takeIn={takeIn} />
      <Section title={takeIn.state === 'read' ? TAKE_IN.diff : TAKE_IN.outcome} count={rows.length}>
        <Card flush>
          <DataTable
            caption={TAKE_IN.diff}
            captionHidden
            columns={[
              { title: REGISTER_FILE.line, width: 14 },
              { title: REGISTER.day, width: 11 },
              { title: REGISTER.unit },
              ...fields.map(field => ({ title: field.label })),
              { title: REGISTER.state, bare: true, width: 24 },
            ]}
            rows={rows.map(row => ({
              cells: [
                TAKE_IN.cell(row.sheet, row.row),
                row.on === null ? '' : formatDay(row.on),
                row.unit,
                ...fields.map(field => row.typed[field.key] ?? ''),
                <>
                  <StatusTag kind={VERDICT_KIND[row.verdict]} word={TAKE_IN.verdicts[row.verdict]} />
                  {row.problems.map(problem => (
                    <small class="block">{fieldSentence(problem)}</small>
                  ))}
                </>,
              ],
            }))}
          />
        </Card>
      </Section>
      <LeftLines of={left} />
      {mayTake ? (
        <Card>
          <form class="btns" method="post" action={path}>
            <HiddenFields fields={visit.hidden({ seen })} />
            {wanted === 0 ? null : (
              <SubmitButton primary name="act" value="take">
                {REGISTER_FILE.take(formatNumber(wanted))}
              </SubmitButton>
            )}
            <SubmitButton name="act" value="drop">
              {REGISTER_FILE.drop}
            </SubmitButton>
          </form>
        </Card>
      ) : null}
      {mayUndo ? (
        <Card title={REGISTER_FILE.undo}>
          <form class="fields" method="post" action={path} novalidate>
            <HiddenFields fields={visit.hidden()} />
            <TextArea name="reason" label={REGISTER_FILE.reason} rows={2} error={again?.of('reason')} />
            <div class="btns">
              <SubmitButton name="act" value="undo">
                {REGISTER_FILE.undo}
              </SubmitButton>
            </div>
          </form>
        </Card>
      ) : null}
    </>,
  )
}

const settle = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    settleRegisterFile,
    { ...form.object(), takeInId: visit.param('takeInId') },
    form,
  )
  if (outcome.ok)
    return visit.to(`${REGISTER_PATH}/${outcome.value.registerId}`, REGISTER_FILE.settled(outcome.value.rows))
  return visit.refused(outcome.refusal, again => filePage(visit, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/tu-excel',
    access: 'session',
    names: 'register',
    answer: visit => page(visit, OWN),
  },
  {
    method: 'POST',
    path: '/so-theo-doi/:registerId/tu-excel',
    access: 'session',
    names: 'register',
    largest: WORKBOOK_LIMIT + 64 * 1024,
    answer: visit => send(visit, OWN),
  },
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/tep-tinh',
    access: 'session',
    names: 'register',
    answer: visit => page(visit, OF_PROVINCE),
  },
  {
    method: 'POST',
    path: '/so-theo-doi/:registerId/tep-tinh',
    access: 'session',
    names: 'register',
    largest: WORKBOOK_LIMIT + 64 * 1024,
    answer: visit => send(visit, OF_PROVINCE),
  },
  {
    method: 'GET',
    path: '/tep-so/:takeInId',
    access: 'session',
    names: 'register-file',
    answer: visit => filePage(visit),
  },
  { method: 'POST', path: '/tep-so/:takeInId', access: 'session', names: 'register-file', answer: settle },
  { method: 'GET', path: '/tep-so/:takeInId/tep', access: 'session', names: 'register-file', answer: open },
] as const satisfies readonly Route[]
