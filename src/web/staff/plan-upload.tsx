import { MOST_ANNEXES, PLAN_EXTENSIONS } from '../../domain/plan-file.ts'
import { may } from '../../domain/policy/may.ts'
import { possibleEncodings, sendPlanFile } from '../../usecases/send-plan-file.ts'
import { startPlan } from '../../usecases/start-plan.ts'
import { encodingNamed, type TextPreview, textPreviews } from '../../usecases/text-previews.ts'
import { LINE_WORDS, PLANS, UPLOAD } from '../../words/plan.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import { MAX_BODY } from '../guard.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CheckField, Choices, ErrorSummary, Field, FileField, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

const UPLOAD_PATH = '/ke-hoach/nhap'
/** A plan and three annexes of the largest size, or more of smaller ones. */
const LARGEST = 4 * MAX_BODY
const START_PATH = '/ke-hoach/bat-dau'
const CRUMBS = [{ label: PLANS.title, href: '/ke-hoach' }]

const uploadPage = (
  visit: StaffVisit,
  typed: Form | null,
  again?: Again,
  previews: readonly TextPreview[] = [],
) => {
  const permission = may(visit.ctx.actor, 'plan.upload', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const wrong = again?.of('noSecret')
  return visit.page(
    {
      title: UPLOAD.title,
      form: true,
      crumbs: [...CRUMBS, { label: UPLOAD.title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary
        errors={again?.errors ?? []}
        title={again === undefined ? undefined : UPLOAD.errorTitle(again.errors.length)}
        kept={false}
      />
      <PageHead title={UPLOAD.title} sub={UPLOAD.sub} />
      <Card>
        <form class="fields" method="post" action={UPLOAD_PATH} enctype="multipart/form-data" novalidate>
          <HiddenFields fields={visit.hidden()} />
          <FileField
            name="file"
            label={UPLOAD.file}
            hint={UPLOAD.fileHint}
            accept={PLAN_EXTENSIONS.map(extension => `.${extension}`).join(',')}
            drop
            error={again?.of('file')}
          />
          <FileField
            name="annexes"
            label={UPLOAD.annexes}
            hint={UPLOAD.annexesHint(MOST_ANNEXES)}
            accept={PLAN_EXTENSIONS.map(extension => `.${extension}`).join(',')}
            multiple
            optional
            error={again?.of('annexes')}
          />
          {previews.length === 0 ? null : (
            <Choices
              name="encoding"
              label={UPLOAD.encoding}
              hint={UPLOAD.encodingHint}
              options={previews.map(({ encoding, beginning }) => ({
                value: encoding,
                label: UPLOAD.encodings[encoding],
                remark: beginning,
              }))}
              value={previews[0]?.encoding}
            />
          )}
          <CheckField
            name="noSecret"
            label={UPLOAD.noSecret}
            hint={UPLOAD.noSecretHint}
            checked={typed?.text('noSecret') === '1'}
            error={wrong}
          />
          <div class="btns">
            <SubmitButton primary>{UPLOAD.send}</SubmitButton>
          </div>
        </form>
      </Card>
      <p class="small">
        {UPLOAD.orStart} <a href={START_PATH}>{UPLOAD.startTitle}</a>
      </p>
    </>,
  )
}

const upload = async (visit: StaffVisit) => {
  const form = await visit.form()
  const [file] = form.files('file')
  const bytes = file?.bytes ?? new Uint8Array()
  const outcome = await sendPlanFile(
    visit.ctx,
    {
      name: file?.name ?? '',
      bytes,
      annexes: form.files('annexes').filter(annex => annex.bytes.length > 0),
      encoding: encodingNamed(form.text('encoding')),
      noSecret: form.text('noSecret') === '1',
    },
    form.requestId,
  )
  if (outcome.ok) return visit.to(`/ke-hoach/${outcome.value.planId}/doc`)
  const possible = possibleEncodings(outcome.refusal)
  return visit.refused(outcome.refusal, again =>
    uploadPage(visit, form, again, possible.length > 1 ? textPreviews(bytes, possible) : []),
  )
}

const startPage = (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.upload', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  return visit.page(
    {
      title: UPLOAD.startTitle,
      form: true,
      crumbs: [...CRUMBS, { label: UPLOAD.startTitle }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={UPLOAD.startTitle} sub={UPLOAD.startSub} />
      <Card>
        <form class="fields" method="post" action={START_PATH} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <Field {...fieldOf('title', typed, again)} label={UPLOAD.planTitle} hint={UPLOAD.planTitleHint} />
          <Field
            {...fieldOf('year', typed, again, visit.today.slice(0, 4))}
            label={UPLOAD.year}
            figure
            inputmode="numeric"
          />
          <Choices
            {...fieldOf('line', typed, again, 'state')}
            label={UPLOAD.line}
            options={[
              { value: 'state', label: LINE_WORDS.state },
              { value: 'party', label: LINE_WORDS.party },
            ]}
          />
          <Field
            {...fieldOf('authority', typed, again)}
            label={UPLOAD.authority}
            hint={UPLOAD.authorityHint}
            optional
          />
          <div class="btns">
            <SubmitButton primary>{UPLOAD.start}</SubmitButton>
            <ButtonLink href={UPLOAD_PATH}>{PLANS.upload}</ButtonLink>
          </div>
        </form>
      </Card>
    </>,
  )
}

const start = async (visit: StaffVisit) => {
  const form = await visit.form()
  const year = Number(form.text('year'))
  const outcome = await visit.send(startPlan, { ...form.object(), year }, form)
  if (outcome.ok) return visit.to(`/ke-hoach/${outcome.value.planId}/ra-soat`, UPLOAD.started)
  return visit.refused(outcome.refusal, again => startPage(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/nhap',
    access: 'session',
    names: null,
    answer: visit => uploadPage(visit, null),
  },
  {
    method: 'POST',
    path: '/ke-hoach/nhap',
    access: 'session',
    names: null,
    largest: LARGEST,
    answer: upload,
  },
  {
    method: 'GET',
    path: '/ke-hoach/bat-dau',
    access: 'session',
    names: null,
    answer: visit => startPage(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/bat-dau', access: 'session', names: null, answer: start },
] as const satisfies readonly Route[]
