import { formatDay } from '../../domain/format-vi.ts'
import { concludeInspection, draftInspectionConclusion } from '../../usecases/conclude-inspection.ts'
import { decideInspection, prepareInspectionPaper } from '../../usecases/decide-inspection.ts'
import { DIRECT } from '../../words/document.ts'
import { FINDINGS, INSPECTIONS } from '../../words/inspection.ts'
import { CONCLUSION_PAPER, DECISION_PAPER } from '../../words/inspection-paper.ts'
import { SIGNING } from '../../words/written-document.ts'
import { DOCX, download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { INSPECTION_PATH, inspectionCrumbs } from './inspection-list.tsx'
import { SigningFields, signingOf } from './signing-fields.tsx'

type Kind = 'decision' | 'conclusion'
const KINDS = {
  decision: { title: INSPECTIONS.decide, sub: INSPECTIONS.decideSub, path: 'quyet-dinh' },
  conclusion: { title: FINDINGS.conclude, sub: FINDINGS.concludeSub, path: 'ket-luan' },
} as const

/** Signer, number and day of the decision or of the conclusion, with what the team says of the whole. */
const signingForm = async (visit: StaffVisit, kind: Kind, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareInspectionPaper, {
    inspectionId: visit.param('inspectionId'),
    kind,
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { inspection, signers, next } = outcome.value
  const { title, sub, path } = KINDS[kind]
  const at = `${INSPECTION_PATH}/${inspection.id}`
  const units = inspection.units.map(unit => unit.name)
  const usual = (kind === 'decision' ? DECISION_PAPER : CONCLUSION_PAPER).recipients(units)
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
      <PageHead title={title} sub={sub} />
      <Card>
        <form class="fields" method="post" action={`${at}/${path}`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          {kind === 'decision' ? null : (
            <TextArea
              {...fieldOf('assessment', typed, again, inspection.assessment)}
              label={FINDINGS.assessment}
              hint={FINDINGS.assessmentHint}
              rows={6}
            />
          )}
          <SigningFields
            signers={signers.map(({ id, name, post }) => ({ id, label: `${name}, ${post}` }))}
            begun={{ recipients: usual, number: String(next), dated: formatDay(visit.today) }}
            numberHint={SIGNING.nextNumber(next)}
            typed={typed}
            again={again}
          />
          <div class="btns">
            <SubmitButton primary>{title}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const decide = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const outcome = await visit.send(decideInspection, { ...signingOf(form), inspectionId }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, INSPECTIONS.decided)
  return visit.refused(outcome.refusal, again => signingForm(visit, 'decision', form, again))
}

const conclude = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const year = Number(visit.today.slice(0, 4))
  const planTitles = { state: DIRECT.planTitle('state', year), party: DIRECT.planTitle('party', year) }
  const outcome = await visit.send(
    concludeInspection,
    { ...signingOf(form), assessment: form.text('assessment'), inspectionId, planTitles },
    form,
  )
  if (outcome.ok)
    return visit.to(`${INSPECTION_PATH}/${inspectionId}`, FINDINGS.concluded(outcome.value.tasks))
  return visit.refused(outcome.refusal, again => signingForm(visit, 'conclusion', form, again))
}

const draft = async (visit: StaffVisit) => {
  const outcome = await visit.send(draftInspectionConclusion, { inspectionId: visit.param('inspectionId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return download(visit, { name: FINDINGS.draftFile, mediaType: DOCX, body: outcome.value.bytes })
}

export const routes = [
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/quyet-dinh',
    access: 'session',
    names: 'inspection',
    answer: visit => signingForm(visit, 'decision', null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/quyet-dinh',
    access: 'session',
    names: 'inspection',
    answer: decide,
  },
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/ket-luan',
    access: 'session',
    names: 'inspection',
    answer: visit => signingForm(visit, 'conclusion', null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/ket-luan',
    access: 'session',
    names: 'inspection',
    answer: conclude,
  },
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/du-thao.docx',
    access: 'session',
    names: 'inspection',
    answer: draft,
  },
] as const satisfies readonly Route[]
