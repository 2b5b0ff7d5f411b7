import { partsOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { INSPECTION_KINDS } from '../../domain/inspection.ts'
import { changeInspection, openInspection } from '../../usecases/keep-inspection.ts'
import { prepareInspection } from '../../usecases/list-inspections.ts'
import { dropProgrammeLine, keepProgrammeLine } from '../../usecases/plan-inspections.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { documentName } from '../../words/document.ts'
import { INSPECTION_KIND_WORDS, INSPECTIONS } from '../../words/inspection.ts'
import { PAPERS } from '../../words/written-document.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { INSPECTION_CRUMBS, INSPECTION_PATH } from './inspection-list.tsx'
import { Ticks } from './inspection-parts.tsx'

type Prepared = Answer<typeof prepareInspection>
type Typed = { readonly typed: Form | null; readonly again: Again | undefined }

const LINES = (['state', 'party'] as const).map(value => ({ value, label: PAPERS.lines[value] }))

const fieldsOf =
  ({ typed, again }: Typed) =>
  (name: string, now: string | undefined) =>
    fieldOf(name, typed, again, now)

/** Whom, what and which time is checked: the same fields in the programme and for the inspection itself. */
const CheckedFields = ({ prepared, typed, again }: Typed & { prepared: Prepared }) => {
  const { line, inspection, units, people, plans } = prepared
  const now = inspection ?? line
  const one = fieldsOf({ typed, again })
  const chosen = typed?.texts('unitIds') ?? inspection?.units.map(unit => unit.id) ?? line?.unitIds ?? []
  const head = inspection?.team.find(member => member.post === 'head')?.id ?? line?.head.id
  return (
    <>
      <Choices
        {...one('kind', now?.kind ?? 'inspection')}
        label={INSPECTIONS.kind}
        options={INSPECTION_KINDS.map(value => ({ value, label: INSPECTION_KIND_WORDS[value] }))}
      />
      <Choices {...one('line', now?.line ?? 'state')} label={INSPECTIONS.line} options={LINES} />
      <TextArea
        {...one('content', now?.content)}
        label={INSPECTIONS.content}
        hint={INSPECTIONS.contentHint}
        rows={3}
      />
      <Ticks
        name="unitIds"
        label={INSPECTIONS.units}
        error={again?.of('unitIds')}
        options={units.map(unit => ({ value: unit.id, label: unit.name }))}
        chosen={chosen}
      />
      <Select
        {...one('planId', now?.planId ?? '')}
        label={INSPECTIONS.ofPlan}
        empty={INSPECTIONS.anyPlan}
        optional
        options={plans.map(plan => ({ value: plan.id, label: PAPERS.planName(plan) }))}
      />
      <DateField
        {...one('periodFrom', now ? formatDay(now.periodFrom) : '')}
        label={INSPECTIONS.periodFrom}
      />
      <DateField {...one('periodTo', now ? formatDay(now.periodTo) : '')} label={INSPECTIONS.periodTo} />
      <Select
        {...one('headId', head)}
        label={INSPECTIONS.head}
        empty={INSPECTIONS.chooseHead}
        options={people.map(person => ({
          value: person.id,
          label: `${person.name}, ${person.appointments[0]?.post ?? ''}`,
        }))}
      />
    </>
  )
}

const lineForm = async (visit: StaffVisit, lineId: string | null, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareInspection, lineId === null ? {} : { lineId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const prepared = outcome.value
  const { line, documents } = prepared
  const title = line === null ? INSPECTIONS.plan : INSPECTIONS.editLine
  const one = fieldsOf({ typed, again })
  const { year, month } = partsOf(visit.today)
  const at = `${INSPECTION_PATH}/chuong-trinh${line === null ? '' : `/${line.id}`}`
  return visit.page(
    {
      title,
      form: true,
      crumbs: [...INSPECTION_CRUMBS, { label: title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} />
      {line === null || line.droppedAt !== null ? null : (
        <div class="btns">
          <a class="btn" href={`${INSPECTION_PATH}/moi?muc=${line.id}`}>
            {INSPECTIONS.openFrom}
          </a>
        </div>
      )}
      {line?.droppedReason ? (
        <p>
          <b>{INSPECTIONS.droppedBecause(line.droppedReason)}</b>
        </p>
      ) : null}
      <Card>
        <form class="fields" method="post" action={at} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(line?.rowVersion ?? 0) })} />
          <Field {...one('year', String(line?.year ?? year))} label={INSPECTIONS.year} figure />
          <Select
            {...one('month', String(line?.month ?? month))}
            label={INSPECTIONS.month}
            options={Array.from({ length: 12 }, (_, index) => ({
              value: String(index + 1),
              label: String(index + 1),
            }))}
          />
          <CheckedFields prepared={prepared} typed={typed} again={again} />
          <Select
            {...one('documentId', line?.documentId ?? '')}
            label={INSPECTIONS.document}
            empty={INSPECTIONS.noDocument}
            optional
            options={documents.map(document => ({ value: document.id, label: documentName(document) }))}
          />
          <div class="btns">
            <SubmitButton primary>{INSPECTIONS.save}</SubmitButton>
          </div>
        </form>
      </Card>
      {line === null || line.droppedAt !== null ? null : (
        <details>
          <summary>{INSPECTIONS.drop}</summary>
          <Card>
            <form class="fields" method="post" action={at} novalidate>
              <HiddenFields fields={visit.hidden()} />
              <Field {...one('reason', '')} label={INSPECTIONS.dropReason} />
              <div class="btns">
                <SubmitButton name="act" value="drop">
                  {INSPECTIONS.drop}
                </SubmitButton>
              </div>
            </form>
          </Card>
        </details>
      )}
    </>,
  )
}

const SHAPE = { lists: ['unitIds', 'memberIds'], numbers: ['explainDays'] }
const spanOf = (form: Form, days: readonly string[]) => form.object({ ...SHAPE, days: [...days] })

const saveLine = async (visit: StaffVisit, lineId: string | null) => {
  const form = await visit.form()
  if (lineId !== null && form.text('act') === 'drop') {
    const dropped = await visit.send(dropProgrammeLine, { lineId, reason: form.text('reason') }, form)
    if (dropped.ok) return visit.to(`${INSPECTION_PATH}?nam=${dropped.value.year}`, INSPECTIONS.dropped)
    return visit.refused(dropped.refusal, again => lineForm(visit, lineId, form, again))
  }
  const typed = spanOf(form, ['periodFrom', 'periodTo'])
  const outcome = await visit.send(keepProgrammeLine, { ...typed, lineId: lineId ?? '' }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}?nam=${outcome.value.year}`, INSPECTIONS.lineSaved)
  return visit.refused(outcome.refusal, again => lineForm(visit, lineId, form, again))
}

type Which = { readonly lineId?: string } | { readonly inspectionId: string }

const inspectionForm = async (visit: StaffVisit, which: Which, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareInspection, which)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const prepared = outcome.value
  const { inspection, line, people } = prepared
  const title = inspection === null ? INSPECTIONS.open : INSPECTIONS.edit
  const one = fieldsOf({ typed, again })
  const seat = (post: 'secretary' | 'member') =>
    inspection?.team.flatMap(member => (member.post === post ? [member.id] : [])) ?? []
  const who = people.map(person => ({
    value: person.id,
    label: `${person.name}, ${person.appointments[0]?.post ?? ''}`,
  }))
  const rowVersion: Record<string, string> =
    inspection === null ? { lineId: line?.id ?? '' } : { rowVersion: String(inspection.rowVersion) }
  return visit.page(
    {
      title,
      form: true,
      crumbs: [
        ...INSPECTION_CRUMBS,
        ...(inspection === null
          ? []
          : [{ label: inspection.title, href: `${INSPECTION_PATH}/${inspection.id}` }]),
        { label: title },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={line?.content} />
      <Card>
        <form
          class="fields"
          method="post"
          action={inspection === null ? `${INSPECTION_PATH}/moi` : `${INSPECTION_PATH}/${inspection.id}/sua`}
          novalidate
        >
          <HiddenFields fields={visit.hidden(rowVersion)} />
          <Field {...one('title', inspection?.title)} label={INSPECTIONS.name} hint={INSPECTIONS.nameHint} />
          <CheckedFields prepared={prepared} typed={typed} again={again} />
          <Select
            {...one('secretaryId', seat('secretary')[0])}
            label={INSPECTIONS.secretary}
            empty={INSPECTIONS.noSecretary}
            optional
            options={who}
          />
          <Ticks
            name="memberIds"
            label={INSPECTIONS.members}
            error={again?.of('memberIds')}
            options={who}
            chosen={typed?.texts('memberIds') ?? seat('member')}
          />
          <DateField
            {...one('from', inspection ? formatDay(inspection.from) : '')}
            label={INSPECTIONS.from}
          />
          <DateField {...one('to', inspection ? formatDay(inspection.to) : '')} label={INSPECTIONS.to} />
          <Field
            {...one('explainDays', String(inspection?.explainDays ?? 5))}
            label={INSPECTIONS.explainDays}
            figure
          />
          <div class="btns">
            <SubmitButton primary>{INSPECTIONS.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const DAYS = ['periodFrom', 'periodTo', 'from', 'to']

const open = async (visit: StaffVisit) => {
  const form = await visit.form()
  const lineId = form.text('lineId')
  const outcome = await visit.send(openInspection, spanOf(form, DAYS), form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${outcome.value.inspectionId}`, INSPECTIONS.opened)
  return visit.refused(outcome.refusal, again =>
    inspectionForm(visit, lineId === '' ? {} : { lineId }, form, again),
  )
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const outcome = await visit.send(changeInspection, { ...spanOf(form, DAYS), inspectionId }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, INSPECTIONS.saved)
  return visit.refused(outcome.refusal, again => inspectionForm(visit, { inspectionId }, form, again))
}

const askedLine = (visit: StaffVisit): Which => {
  const lineId = visit.query('muc')
  return lineId === undefined || lineId === '' ? {} : { lineId }
}

export const routes = [
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/chuong-trinh',
    access: 'session',
    names: null,
    answer: visit => lineForm(visit, null, null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/chuong-trinh',
    access: 'session',
    names: null,
    answer: visit => saveLine(visit, null),
  },
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/chuong-trinh/:lineId',
    access: 'session',
    names: 'inspection-line',
    answer: visit => lineForm(visit, visit.param('lineId'), null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/chuong-trinh/:lineId',
    access: 'session',
    names: 'inspection-line',
    answer: visit => saveLine(visit, visit.param('lineId')),
  },
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/moi',
    access: 'session',
    names: null,
    answer: visit => inspectionForm(visit, askedLine(visit), null),
  },
  { method: 'POST', path: '/kiem-tra-giam-sat/moi', access: 'session', names: null, answer: open },
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/sua',
    access: 'session',
    names: 'inspection',
    answer: visit => inspectionForm(visit, { inspectionId: visit.param('inspectionId') }, null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/sua',
    access: 'session',
    names: 'inspection',
    answer: save,
  },
] as const satisfies readonly Route[]
