import { dropDraftRemedy, keepRemedy } from '../../usecases/keep-remedy.ts'
import { prepareRemedy } from '../../usecases/show-inspection.ts'
import { FINDINGS } from '../../words/inspection.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Select } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'
import { plainNames } from './assignment-fields.tsx'
import { INSPECTION_PATH, inspectionCrumbs } from './inspection-list.tsx'
import { orderOf, orderPage } from './order-form.tsx'

type Which = { readonly inspectionId: string } | { readonly remedyId: string }

const remedyForm = async (visit: StaffVisit, which: Which, typed: Form | null, refused?: Again) => {
  const outcome = await visit.send(prepareRemedy, which)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { inspection, remedy, given, units, people, tasks, findings } = outcome.value
  const again = refused && plainNames(refused)
  const title = remedy === null ? FINDINGS.addRemedy : FINDINGS.editRemedy
  const at = `${INSPECTION_PATH}/${inspection.id}`
  return orderPage(
    visit,
    {
      title,
      of: inspection.title,
      crumbs: inspectionCrumbs(inspection, title),
      action: remedy === null ? `${at}/khac-phuc` : `/khac-phuc/${remedy.id}`,
      line: inspection.line,
      words: { kind: FINDINGS.remedyKind, text: FINDINGS.remedyText, drop: FINDINGS.dropRemedy },
    },
    { order: remedy, given, units, people, tasks },
    typed,
    again,
    <Select
      {...fieldOf('findingId', typed, again, remedy?.findingId ?? '')}
      label={FINDINGS.ofFinding}
      empty={FINDINGS.noFinding}
      optional
      options={findings.map(one => ({
        value: one.id,
        label: `${one.position}. ${one.text}`.slice(0, 120),
      }))}
    />,
  )
}

const inputOf = (form: Form) => ({ ...orderOf(form), findingId: form.text('findingId') })

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const outcome = await visit.send(keepRemedy, { ...inputOf(form), inspectionId }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, FINDINGS.remedySaved)
  return visit.refused(outcome.refusal, again => remedyForm(visit, { inspectionId }, form, again))
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const remedyId = visit.param('remedyId')
  if (form.text('act') === 'drop') {
    const outcome = await visit.send(dropDraftRemedy, { remedyId }, form)
    if (!outcome.ok) return visit.refused(outcome.refusal)
    return visit.to(`${INSPECTION_PATH}/${outcome.value.inspectionId}`, FINDINGS.dropped)
  }
  const prepared = await visit.send(prepareRemedy, { remedyId })
  if (!prepared.ok) return visit.refused(prepared.refusal)
  const inspectionId = prepared.value.inspection.id
  const outcome = await visit.send(keepRemedy, { ...inputOf(form), inspectionId, remedyId }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, FINDINGS.remedySaved)
  return visit.refused(outcome.refusal, again => remedyForm(visit, { remedyId }, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/khac-phuc',
    access: 'session',
    names: 'inspection',
    answer: visit => remedyForm(visit, { inspectionId: visit.param('inspectionId') }, null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/khac-phuc',
    access: 'session',
    names: 'inspection',
    answer: add,
  },
  {
    method: 'GET',
    path: '/khac-phuc/:remedyId',
    access: 'session',
    names: 'remedy',
    answer: visit => remedyForm(visit, { remedyId: visit.param('remedyId') }, null),
  },
  { method: 'POST', path: '/khac-phuc/:remedyId', access: 'session', names: 'remedy', answer: save },
] as const satisfies readonly Route[]
