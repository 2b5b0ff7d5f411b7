import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { findPersonalData } from '../../domain/personal-data.ts'
import { measuredOn } from '../../domain/register-binding.ts'
import { reportMeasurement } from '../../usecases/report-measurement.ts'
import { showMeasurement } from '../../usecases/show-measurement.ts'
import { showTarget } from '../../usecases/show-target.ts'
import { personalDataWords } from '../../words/evidence.ts'
import { HELP } from '../../words/help.ts'
import { milestoneWords, shownBeside, shownFigure, TARGET_STATUS_WORDS } from '../../words/target.ts'
import { FIGURE_FORM, milestoneLine, TARGET_PAGE } from '../../words/target-page.ts'
import { UPDATE_SENT } from '../../words/task-page.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { EvidenceField } from '../ui/evidence-field.tsx'
import { DateField, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { Help } from '../ui/help.tsx'
import { BackLink } from '../ui/layout.tsx'
import { Confirmation } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { FigureFields, figureInput, isStrange } from './figure-fields.tsx'
import { ACCEPTED_FILES, errorsWithFiles, MOST_FILES } from './quick-update.tsx'

type Returned = { readonly typed: Form; readonly again: Again; readonly strange: boolean }

/** The one-minute form of a figure: a number, a photograph, and the day, which is today unless told otherwise. */
const formPage = async (visit: StaffVisit, returned: Returned | null) => {
  const outcome = await visit.send(showTarget, { targetId: visit.param('targetId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { target, reportRefusal } = shown
  if (!reportRefusal.ok) return visit.forbidden(reportRefusal)
  const path = `/chi-tieu/${target.id}`
  // What registers measure is not typed; the page of the target says which.
  if (measuredOn(target, visit.today) !== null && returned === null) return visit.to(path)
  const { status, milestone, latest, value } = target.judgement
  const text = (name: string): string => returned?.typed.text(name) ?? ''
  const error = (name: string) => returned?.again.of(name)
  return visit.page(
    {
      title: FIGURE_FORM.title,
      form: true,
      error: returned !== null,
      status: returned?.again.status ?? 200,
      scripts: ['evidence'],
    },
    <>
      <BackLink href={path}>{`${FIGURE_FORM.back} ${target.code}`}</BackLink>
      <ErrorSummary errors={errorsWithFiles(returned?.again, returned?.typed ?? null)} />
      <h1>{FIGURE_FORM.title}</h1>
      <Help {...HELP.figure} />
      <div class={`band t-${TARGET_KIND[status]}`}>
        <StatusTag kind={TARGET_KIND[status]} word={TARGET_STATUS_WORDS[status]} />{' '}
        <span class="small ink2">
          {milestone === null
            ? milestoneWords(null, '').relative
            : `${TARGET_PAGE.milestone} ${milestoneLine(milestone.by, milestone.value, target.unit)}`}
        </span>
        <h2>{target.name}</h2>
        <p class="small ink2">
          {FIGURE_FORM.last(
            target.code,
            value === null || latest === null ? null : shownBeside(value, milestone, target.unit),
            latest === null ? '' : formatDay(latest.on),
          )}
        </p>
      </div>
      <form
        method="post"
        action={`${path}/nhap-so`}
        enctype="multipart/form-data"
        novalidate
        data-draft={`${path}/nhap-so`}
        data-draft-about={target.name}
      >
        <HiddenFields fields={visit.hidden(returned?.strange ? { meant: '1' } : {})} />
        <div class="fields">
          <FigureFields target={target} text={text} error={error} focus={returned === null} />
          <EvidenceField accept={ACCEPTED_FILES} error={error('files')} />
          <DateField
            name="effectiveOn"
            label={TARGET_PAGE.on}
            value={returned === null ? formatDay(visit.today) : text('effectiveOn')}
            error={error('effectiveOn')}
          />
          <TextArea
            name="note"
            label={TARGET_PAGE.note}
            hint={TARGET_PAGE.noteHint}
            optional={returned?.strange !== true}
            rows={2}
            value={text('note')}
            error={error('note')}
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {TARGET_PAGE.send}
          </SubmitButton>
          <p class="draft-note" role="status" />
        </div>
      </form>
    </>,
  )
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    reportMeasurement,
    { ...figureInput(form), targetId: visit.param('targetId') },
    form,
  )
  if (outcome.ok) return visit.to(`/so-lieu/${outcome.value.measurementId}/da-gui`)
  const strange = isStrange(outcome.refusal)
  return visit.refused(outcome.refusal, again => formPage(visit, { typed: form, again, strange }))
}

/** What was sent, when, under which number, and what comes next. */
const sentPage = async (visit: StaffVisit) => {
  const outcome = await visit.send(showMeasurement, { measurementId: visit.param('measurementId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { measurement, value, target, evidence, evidenceCount } = outcome.value
  const reached = measurement.reached === true ? TARGET_PAGE.reachedYes : TARGET_PAGE.reachedNo
  const next = [
    evidenceCount > 0 ? UPDATE_SENT.files(evidenceCount) : '',
    FIGURE_FORM.next,
    FIGURE_FORM.nextReturn,
    personalDataWords(findPersonalData([measurement.note, ...evidence.map(one => one.name)].join('\n'))),
  ].filter(Boolean)
  return visit.page(
    { title: FIGURE_FORM.sent, form: true },
    <Confirmation
      title={`${FIGURE_FORM.sent} ${target.code}: ${value === null ? reached : shownFigure(value, target.unit)}`}
      when={
        <>
          {UPDATE_SENT.when(formatInstant(measurement.recordedAt))}{' '}
          <b>{UPDATE_SENT.reference(measurement.id.slice(-8).toUpperCase())}</b>
          <br />
          {target.name} ({formatDay(measurement.effectiveOn)})
        </>
      }
      next={next}
      actions={
        <>
          <ButtonLink href="/viec-cua-toi" primary>
            {UPDATE_SENT.toMine}
          </ButtonLink>
          <ButtonLink href={`/chi-tieu/${target.id}`}>{FIGURE_FORM.toTarget}</ButtonLink>
        </>
      }
    />,
  )
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/nhap-so',
    access: 'session',
    names: 'target',
    answer: visit => formPage(visit, null),
  },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/nhap-so',
    access: 'session',
    names: 'target',
    largest: MOST_FILES,
    answer: send,
  },
  {
    method: 'GET',
    path: '/so-lieu/:measurementId/da-gui',
    access: 'session',
    names: 'measurement',
    answer: sentPage,
  },
] as const satisfies readonly Route[]
