import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { WORKBOOK_LIMIT } from '../../domain/take-in.ts'
import { buildTable } from '../../usecases/build-table.ts'
import { sendFigureFile } from '../../usecases/send-figure-file.ts'
import { showFigureFiles } from '../../usecases/show-take-in.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { lastFigureWords, TAKE_IN, TEMPLATE } from '../../words/take-in.ts'
import { milestoneLine } from '../../words/target-page.ts'
import { planName } from '../../words/task-page.ts'
import { download, XLSX } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { CheckField, DateField, ErrorSummary, FileField, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'

/** Marks of what became of a workbook. */
export const TAKE_IN_KIND = {
  read: 'waiting',
  taken: 'done',
  undone: 'cancelled',
  dropped: 'cancelled',
} as const

type Files = Answer<typeof showFigureFiles>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showFigureFiles, { planId: visit.param('planId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { plan, takeIns, mine } = outcome.value
  if (plan.stage !== 'adopted') return visit.to(`/ke-hoach/${plan.id}`)
  const path = `/ke-hoach/${plan.id}/so-lieu`
  const wrong = again?.of('noSecret')
  return visit.page(
    {
      title: TAKE_IN.title,
      crumbs: [{ label: planName(plan), href: `/ke-hoach/${plan.id}` }, { label: TAKE_IN.title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead
        title={TAKE_IN.title}
        sub={TAKE_IN.sub}
        actions={
          mine.length === 0 ? undefined : (
            <ButtonLink href={`/ke-hoach/${plan.id}/bieu-mau-so-lieu.xlsx`} sign="download" download>
              {TAKE_IN.template}
            </ButtonLink>
          )
        }
      />
      <p class="small ink2">{TAKE_IN.templateNote(mine.length)}</p>
      <Card>
        <form class="fields" method="post" action={path} enctype="multipart/form-data" novalidate>
          <HiddenFields fields={visit.hidden()} />
          <FileField
            name="file"
            label={TAKE_IN.file}
            hint={TAKE_IN.fileHint}
            accept=".xlsx"
            drop
            error={again?.of('file')}
          />
          <DateField
            {...fieldOf('figuresOn', typed, again, formatDay(visit.today))}
            label={TAKE_IN.on}
            hint={TAKE_IN.onHint}
            optional
          />
          <CheckField
            name="noSecret"
            label={TAKE_IN.noSecret}
            checked={typed?.text('noSecret') === '1'}
            error={wrong}
          />
          <div class="btns">
            <SubmitButton primary>{TAKE_IN.send}</SubmitButton>
          </div>
        </form>
      </Card>
      <Section title={TAKE_IN.earlier} count={takeIns.length}>
        {takeIns.length === 0 ? <EmptyState {...TAKE_IN.none} /> : <Earlier takeIns={takeIns} />}
      </Section>
    </>,
  )
}

const Earlier = (props: { takeIns: Files['takeIns'] }) => (
  <Card flush>
    <DataTable
      caption={TAKE_IN.earlier}
      captionHidden
      columns={TAKE_IN.columns.map(title => ({ title }))}
      rows={props.takeIns.map(one => ({
        cells: [
          <a href={`/tep-so-lieu/${one.id}`}>{one.name}</a>,
          formatInstant(one.uploadedAt),
          one.uploadedBy.name,
          <StatusTag kind={TAKE_IN_KIND[one.state]} word={TAKE_IN.states[one.state]} />,
        ],
      }))}
    />
  </Card>
)

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const [file] = form.files('file')
  const typed = form.object({ days: ['figuresOn'] })
  const day = typed['figuresOn']
  const figuresOn = typeof day === 'string' && day !== '' ? day : null
  const outcome = await sendFigureFile(
    visit.ctx,
    {
      planId: visit.param('planId'),
      figuresOn,
      name: file?.name ?? '',
      bytes: file?.bytes ?? new Uint8Array(),
      noSecret: form.text('noSecret') === '1',
    },
    form.requestId,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { takeInId, known } = outcome.value
  const said = known === 'read' || known === 'taken' ? TAKE_IN.known[known] : TAKE_IN.sent
  return visit.to(`/tep-so-lieu/${takeInId}`, said)
}

type Mine = Files['mine'][number]

/** A row to fill in: what it is about stands there, the figures are blank. */
const templateRow = ({ target }: Mine, part: string | null, today: string) => {
  const { latest, value } = target.judgement
  const next = target.milestones.find(one => one.by >= today) ?? target.milestones.at(-1)
  const last = part === null && latest !== null && value !== null
  return [
    target.code,
    target.name,
    part,
    target.unit,
    next === undefined ? null : milestoneLine(next.by, next.value, target.unit),
    last ? lastFigureWords(value, latest.on, target.unit) : null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]
}

/** The workbook to fill in: the targets, and parts of targets, whose figures this person may bring. */
const template = async (visit: StaffVisit) => {
  const outcome = await visit.send(showFigureFiles, { planId: visit.param('planId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  if (outcome.value.plan.stage !== 'adopted') return visit.to(`/ke-hoach/${outcome.value.plan.id}`)
  const rows = outcome.value.mine.flatMap(one =>
    one.parts.length > 0
      ? one.parts.map(part => templateRow(one, part.name, visit.today))
      : [templateRow(one, null, visit.today)],
  )
  const built = await buildTable(visit.ctx, {
    sheets: [
      {
        name: TEMPLATE.sheet,
        heads: [...TEMPLATE.heads],
        widths: [10, 44, 18, 12, 24, 20, 14, 12, 12, 12, 14, 34],
        rows,
      },
      {
        name: TEMPLATE.guideSheet,
        heads: [...TEMPLATE.guideHeads],
        widths: [110],
        rows: TEMPLATE.guide.map(line => [line]),
      },
    ],
  })
  if (!built.ok) return visit.refused(built.refusal)
  return download(visit, { name: TAKE_IN.templateFile, mediaType: XLSX, body: built.value })
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/so-lieu',
    access: 'session',
    names: 'plan',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/ke-hoach/:planId/so-lieu',
    access: 'session',
    names: 'plan',
    largest: WORKBOOK_LIMIT + 1_048_576,
    answer: send,
  },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/bieu-mau-so-lieu.xlsx',
    access: 'session',
    names: 'plan',
    answer: template,
  },
] as const satisfies readonly Route[]
