import { EVIDENCE_EXTENSIONS } from '../../domain/evidence-file.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { claimCause } from '../../usecases/claim-cause.ts'
import { decideCause } from '../../usecases/decide-cause.ts'
import { recordConsequence } from '../../usecases/record-consequence.ts'
import { showLateness } from '../../usecases/show-lateness.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { CAUSE_STATE_WORDS, LATENESS, LATENESS_KIND_WORDS } from '../../words/lateness.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, ErrorSummary, Field, FileField, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { ConsequenceForm, Consequences } from './consequence-form.tsx'
import { given } from './decision-page.tsx'
import { FactCard, ItemLinks } from './record-parts.tsx'

type Shown = Answer<typeof showLateness>
type FormProps = { visit: StaffVisit; shown: Shown; typed: Form | null; again: Again | undefined }

const PATH = '/cham-han'
const words = LATENESS.page

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showLateness, { latenessId: visit.param('latenessId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { lateness, decides } = shown
  const title = `${LATENESS_KIND_WORDS[lateness.kind]}: ${lateness.item.code}`
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200, scripts: ['file'] },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={PATH}>{LATENESS.title}</BackLink>
      <PageHead
        title={title}
        facts={
          <StatusTag
            kind={lateness.endedOn === null && lateness.withdrawnAt === null ? 'overdue' : 'done'}
            word={untilOf(lateness)}
          />
        }
      />
      <div class="stack">
        <FactCard
          title={words.facts}
          facts={given(
            [words.about, <ItemLinks items={[lateness.item]} />],
            [words.unit, lateness.unit?.name ?? null],
            [words.owner, lateness.owner?.name ?? null],
            [words.due, formatDay(lateness.due)],
            [words.period, lateness.period],
            [words.from, formatDay(lateness.beganOn)],
            [words.until, untilOf(lateness)],
          )}
        />
        <Causes shown={shown} />
        <ClaimForm visit={visit} shown={shown} typed={typed} again={again} />
        <DecideForm visit={visit} shown={shown} typed={typed} again={again} />
        <Consequences consequences={lateness.consequences} />
        {decides.ok && lateness.withdrawnAt === null ? (
          <ConsequenceForm
            visit={visit}
            action={`${PATH}/${lateness.id}/xu-ly`}
            isTask={lateness.item.kind === 'task'}
            units={shown.units}
            typed={typed}
            again={again}
          />
        ) : null}
      </div>
    </>,
  )
}

const untilOf = ({ withdrawnAt, endedOn, end }: Shown['lateness']): string => {
  if (withdrawnAt !== null) return words.withdrawn
  return endedOn === null || end === null ? LATENESS.still : LATENESS.ended(endedOn, end)
}

const Causes = ({ shown: { lateness } }: { shown: Shown }) => (
  <>
    {lateness.causes.map(cause => (
      <FactCard
        title={words.cause}
        facts={given(
          [words.causeWhat, cause.reason],
          [words.document, cause.document],
          [
            words.file,
            cause.evidence === null ? null : (
              <a href={`/minh-chung/${cause.evidence.id}`}>{cause.evidence.name}</a>
            ),
          ],
          [words.by, words.said(cause.askedBy.name, formatInstant(cause.askedAt))],
          [words.decided, CAUSE_STATE_WORDS[cause.state]],
          [words.reason, cause.decisionReason],
          [words.document, cause.decisionDocument],
          [
            words.decidedBy,
            cause.decidedBy === null || cause.decidedAt === null
              ? null
              : words.said(cause.decidedBy.name, formatInstant(cause.decidedAt)),
          ],
        )}
      />
    ))}
  </>
)

const ClaimForm = ({ visit, shown, typed, again }: FormProps) => {
  const { lateness, claim } = shown
  const stands = lateness.causes.some(cause => cause.state !== 'refused')
  if (!claim.ok || stands || lateness.withdrawnAt !== null) return null
  return (
    <Card title={words.claimForm}>
      <form
        method="post"
        action={`${PATH}/${lateness.id}/nguyen-nhan`}
        enctype="multipart/form-data"
        novalidate
      >
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <TextArea {...fieldOf('reason', typed, again)} label={words.claimText} rows={4} />
          <Field
            {...fieldOf('document', typed, again)}
            label={words.document}
            hint={words.documentHint}
            optional
          />
          <FileField
            name="files"
            label={words.file}
            hint={words.fileHint}
            optional
            accept={EVIDENCE_EXTENSIONS.map(extension => `.${extension}`).join(',')}
            error={again?.of('files')}
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.claimSend}
          </SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const DecideForm = ({ visit, shown, typed, again }: FormProps) => {
  const { lateness, decideCause: may } = shown
  if (!may.ok || !lateness.causes.some(cause => cause.state === 'asked')) return null
  return (
    <Card title={words.decideForm}>
      <form method="post" action={`${PATH}/${lateness.id}/ket-luan`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <Choices
            {...fieldOf('decision', typed, again)}
            label={words.decision}
            options={[
              { value: 'confirmed', label: words.confirm, remark: words.confirmRemark },
              { value: 'refused', label: words.refuse, remark: words.refuseRemark },
            ]}
          />
          <TextArea {...fieldOf('reason', typed, again)} label={words.reason} optional rows={2} />
          <Field
            {...fieldOf('document', typed, again)}
            label={words.document}
            hint={words.documentHint}
            optional
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.decideSend}
          </SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const claimed = async (visit: StaffVisit) => {
  const form = await visit.form()
  const latenessId = visit.param('latenessId')
  const files = form.files('files').map(({ name, bytes }) => ({ name, bytes }))
  const outcome = await visit.send(claimCause, { ...form.object(), latenessId, files }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${latenessId}`, LATENESS.saidClaimed)
}

const decided = async (visit: StaffVisit) => {
  const form = await visit.form()
  const latenessId = visit.param('latenessId')
  const outcome = await visit.send(decideCause, { ...form.object(), latenessId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${latenessId}`, LATENESS.saidDecided[outcome.value.decision])
}

const dealtWith = async (visit: StaffVisit) => {
  const form = await visit.form()
  const latenessId = visit.param('latenessId')
  const input = form.object({ days: ['decidedOn'], absent: ['decidedOn', 'newLeadUnitId'] })
  const outcome = await visit.send(recordConsequence, { ...input, latenessId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${latenessId}`, LATENESS.consequence.said(outcome.value.code))
}

export const routes = [
  {
    method: 'GET',
    path: '/cham-han/:latenessId',
    access: 'session',
    names: 'lateness',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/cham-han/:latenessId/nguyen-nhan',
    access: 'session',
    names: 'lateness',
    answer: claimed,
  },
  {
    method: 'POST',
    path: '/cham-han/:latenessId/ket-luan',
    access: 'session',
    names: 'lateness',
    answer: decided,
  },
  {
    method: 'POST',
    path: '/cham-han/:latenessId/xu-ly',
    access: 'session',
    names: 'lateness',
    answer: dealtWith,
  },
] as const satisfies readonly Route[]
