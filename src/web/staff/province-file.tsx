import { WORKBOOK_LIMIT } from '../../domain/take-in.ts'
import { openRegisterFile } from '../../usecases/confirm-province-reading.ts'
import { showRegisterFiles } from '../../usecases/register-file.ts'
import { sendProvinceFile } from '../../usecases/send-register-file.ts'
import { PROVINCE_FILE } from '../../words/province-file.ts'
import { REGISTERS } from '../../words/register.ts'
import { TAKE_IN } from '../../words/take-in.ts'
import { download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox, ErrorSummary, FileField, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { REGISTER_PATH } from './register.tsx'
import { EarlierFiles } from './register-file.tsx'

const page = async (visit: StaffVisit, again?: Again) => {
  const outcome = await visit.send(showRegisterFiles, { registerId: visit.param('registerId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, takeIns } = outcome.value
  const path = `${REGISTER_PATH}/${register.id}`
  return visit.page(
    {
      title: PROVINCE_FILE.title(register.title),
      crumbs: [
        { label: REGISTERS.title, href: REGISTER_PATH },
        { label: register.title, href: path },
        { label: PROVINCE_FILE.short },
      ],
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead title={PROVINCE_FILE.title(register.title)} sub={PROVINCE_FILE.sub} />
      <Card>
        <form
          class="fields"
          method="post"
          action={`${path}/tep-tinh`}
          enctype="multipart/form-data"
          novalidate
        >
          <HiddenFields fields={visit.hidden()} />
          <FileField
            name="file"
            label={PROVINCE_FILE.file}
            hint={PROVINCE_FILE.fileHint}
            accept=".xlsx,.csv"
            drop
            error={again?.of('file')}
          />
          <Checkbox name="noSecret">{TAKE_IN.noSecret}</Checkbox>
          <div class="btns">
            <SubmitButton primary>{PROVINCE_FILE.send}</SubmitButton>
          </div>
        </form>
      </Card>
      <EarlierFiles of={takeIns.filter(one => one.ofProvince)} />
    </>,
  )
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const [file] = form.files('file')
  const outcome = await sendProvinceFile(
    visit.ctx,
    {
      registerId: visit.param('registerId'),
      name: file?.name ?? '',
      bytes: file?.bytes ?? new Uint8Array(),
      noSecret: form.text('noSecret') === '1',
    },
    form.requestId,
  )
  // A file with new heads goes on to the page where it is explained.
  if (outcome.ok) return visit.to(`/tep-so/${outcome.value.takeInId}`, PROVINCE_FILE.sent)
  return visit.refused(outcome.refusal, again => page(visit, again))
}

const open = async (visit: StaffVisit) => {
  const outcome = await visit.send(openRegisterFile, { takeInId: visit.param('takeInId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { bytes, mediaType, name } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

export const routes = [
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/tep-tinh',
    access: 'session',
    names: 'register',
    answer: visit => page(visit),
  },
  {
    method: 'POST',
    path: '/so-theo-doi/:registerId/tep-tinh',
    access: 'session',
    names: 'register',
    largest: WORKBOOK_LIMIT + 64 * 1024,
    answer: send,
  },
  { method: 'GET', path: '/tep-so/:takeInId/tep', access: 'session', names: 'register-file', answer: open },
] as const satisfies readonly Route[]
