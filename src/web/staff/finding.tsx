import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { FINDING_KINDS } from '../../domain/inspection-finding.ts'
import {
  explainFinding,
  keepFinding,
  putFindingsToUnits,
  withdrawFinding,
} from '../../usecases/keep-finding.ts'
import { prepareExplanation, prepareFinding } from '../../usecases/show-inspection.ts'
import { FINDING_KIND_WORDS, FINDINGS } from '../../words/inspection.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { INSPECTION_PATH, inspectionCrumbs } from './inspection-list.tsx'

type Which = { readonly inspectionId: string } | { readonly findingId: string }

const findingForm = async (visit: StaffVisit, which: Which, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareFinding, which)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { inspection, finding, items, files } = outcome.value
  const put = finding !== null && finding.putAt !== null
  const title = finding === null ? FINDINGS.add : put ? FINDINGS.withdraw : FINDINGS.edit
  const one = (name: string, now = '') => fieldOf(name, typed, again, now)
  const asked = visit.query('ve') ?? ''
  return visit.page(
    {
      title,
      form: true,
      crumbs: inspectionCrumbs(inspection, title),
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={inspection.title} />
      {put ? <p>{finding.text}</p> : null}
      <Card>
        <form
          class="fields"
          method="post"
          action={
            finding === null ? `${INSPECTION_PATH}/${inspection.id}/phat-hien` : `/phat-hien/${finding.id}`
          }
          novalidate
        >
          <HiddenFields fields={visit.hidden({ rowVersion: String(finding?.rowVersion ?? 0) })} />
          {put ? (
            <Field {...one('reason')} label={FINDINGS.withdrawReason} />
          ) : (
            <>
              <Select
                {...one('aboutId', finding?.taskId ?? finding?.targetId ?? asked)}
                label={FINDINGS.about}
                empty={FINDINGS.chooseAbout}
                options={items.map(item => ({
                  value: item.id,
                  label: `${item.code} ${item.text}`.slice(0, 120),
                }))}
              />
              <Choices
                {...one('kind', finding?.kind ?? 'shortcoming')}
                label={FINDINGS.kind}
                options={FINDING_KINDS.map(value => ({ value, label: FINDING_KIND_WORDS[value] }))}
              />
              <Select
                {...one('evidenceId', finding?.evidence?.id)}
                label={FINDINGS.evidence}
                hint={FINDINGS.evidenceHint}
                empty={FINDINGS.noEvidence}
                optional
                options={files.map(file => ({
                  value: file.id,
                  label: `${file.code}: ${file.name}, ${formatDay(dayOf(file.addedAt))}, ${file.sha256.slice(0, 8)}`,
                }))}
              />
              <Field
                {...one(
                  'figureFound',
                  finding?.found === null ? '' : String(finding?.found ?? '').replace('.', ','),
                )}
                label={FINDINGS.figureFound}
                hint={FINDINGS.figureHint}
                figure
                optional
              />
              <TextArea
                {...one('text', finding?.text)}
                label={FINDINGS.text}
                hint={FINDINGS.textHint}
                rows={5}
              />
            </>
          )}
          <div class="btns">
            {put ? null : <SubmitButton primary>{FINDINGS.saveOne}</SubmitButton>}
            {finding === null ? null : (
              <SubmitButton name="act" value="drop">
                {put ? FINDINGS.withdraw : FINDINGS.drop}
              </SubmitButton>
            )}
          </div>
        </form>
      </Card>
    </>,
  )
}

const typedOf = (form: Form) => {
  const { act: _act, ...typed } = form.object({ numbers: ['figureFound'] })
  return typed
}

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const outcome = await visit.send(keepFinding, { ...typedOf(form), inspectionId }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, FINDINGS.saved)
  return visit.refused(outcome.refusal, again => findingForm(visit, { inspectionId }, form, again))
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const findingId = visit.param('findingId')
  const again = (refused: Again) => findingForm(visit, { findingId }, form, refused)
  if (form.text('act') === 'drop') {
    const outcome = await visit.send(withdrawFinding, { findingId, reason: form.text('reason') }, form)
    if (!outcome.ok) return visit.refused(outcome.refusal, again)
    return visit.to(`${INSPECTION_PATH}/${outcome.value.inspectionId}`, FINDINGS.dropped)
  }
  const prepared = await visit.send(prepareFinding, { findingId })
  if (!prepared.ok) return visit.refused(prepared.refusal)
  const inspectionId = prepared.value.inspection.id
  const outcome = await visit.send(keepFinding, { ...typedOf(form), inspectionId, findingId }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, FINDINGS.saved)
  return visit.refused(outcome.refusal, again)
}

const put = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const outcome = await visit.send(putFindingsToUnits, { inspectionId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { put: count, explainBy } = outcome.value
  return visit.to(`${INSPECTION_PATH}/${inspectionId}`, FINDINGS.wasPut(count, explainBy))
}

const explanationForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareExplanation, { findingId: visit.param('findingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { finding, inspection } = outcome.value
  return visit.page(
    {
      title: FINDINGS.explainTitle,
      form: true,
      crumbs: inspectionCrumbs(inspection, FINDINGS.explain),
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={FINDINGS.explainTitle}
        sub={finding.explainBy === null ? undefined : FINDINGS.explainBy(finding.explainBy)}
      />
      <p>
        <b>{FINDING_KIND_WORDS[finding.kind]}.</b> {finding.text}
      </p>
      <Card>
        <form class="fields" method="post" action={`/phat-hien/${finding.id}/giai-trinh`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <TextArea
            {...fieldOf('text', typed, again, finding.explanation?.text ?? '')}
            label={FINDINGS.explanation}
            hint={FINDINGS.explanationHint}
            rows={6}
          />
          <div class="btns">
            <SubmitButton primary>{FINDINGS.explain}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const explain = async (visit: StaffVisit) => {
  const form = await visit.form()
  const findingId = visit.param('findingId')
  const outcome = await visit.send(explainFinding, { findingId, text: form.text('text') }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${outcome.value.inspectionId}`, FINDINGS.explained)
  return visit.refused(outcome.refusal, again => explanationForm(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/phat-hien',
    access: 'session',
    names: 'inspection',
    answer: visit => findingForm(visit, { inspectionId: visit.param('inspectionId') }, null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/phat-hien',
    access: 'session',
    names: 'inspection',
    answer: add,
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/chuyen-phat-hien',
    access: 'session',
    names: 'inspection',
    answer: put,
  },
  {
    method: 'GET',
    path: '/phat-hien/:findingId',
    access: 'session',
    names: 'finding',
    answer: visit => findingForm(visit, { findingId: visit.param('findingId') }, null),
  },
  { method: 'POST', path: '/phat-hien/:findingId', access: 'session', names: 'finding', answer: save },
  {
    method: 'GET',
    path: '/phat-hien/:findingId/giai-trinh',
    access: 'session',
    names: 'finding',
    answer: visit => explanationForm(visit, null),
  },
  {
    method: 'POST',
    path: '/phat-hien/:findingId/giai-trinh',
    access: 'session',
    names: 'finding',
    answer: explain,
  },
] as const satisfies readonly Route[]
