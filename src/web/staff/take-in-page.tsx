import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { confirmTakeIn } from '../../usecases/decide-measurement.ts'
import { openTakeIn, showTakeIn } from '../../usecases/show-take-in.ts'
import { dropFigures, takeFigures } from '../../usecases/take-figures.ts'
import { undoTakeIn } from '../../usecases/undo-take-in.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { figureWords, TAKE_IN } from '../../words/take-in.ts'
import { planName } from '../../words/task-page.ts'
import { download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Checkbox, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { TAKE_IN_KIND } from './take-in.tsx'

type Shown = Answer<typeof showTakeIn>
type Row = Shown['rows'][number]

const VERDICT_KIND = {
  new: 'done',
  changed: 'attention',
  unchanged: 'not-due',
  refused: 'overdue',
} as const

const page = async (visit: StaffVisit, again?: Again) => {
  const outcome = await visit.send(showTakeIn, { takeInId: visit.param('takeInId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { takeIn, plan } = shown
  const path = `/tep-so-lieu/${takeIn.id}`
  return visit.page(
    {
      title: takeIn.name,
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: TAKE_IN.title, href: `/ke-hoach/${plan.id}/so-lieu` },
        { label: takeIn.name },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={takeIn.name}
        sub={happened(shown)}
        facts={<StatusTag kind={TAKE_IN_KIND[takeIn.state]} word={TAKE_IN.states[takeIn.state]} />}
        actions={
          shown.mayOpen ? (
            <ButtonLink href={`${path}/tep.xlsx`} sign="download" dense download>
              {TAKE_IN.open}
            </ButtonLink>
          ) : undefined
        }
      />
      {takeIn.state === 'read' && !shown.mayTake ? <p>{TAKE_IN.waitsForOthers}</p> : null}
      {shown.rows.length === 0 ? null : (
        <Section
          title={takeIn.state === 'read' ? TAKE_IN.diff : TAKE_IN.outcome}
          count={shown.rows.length}
          id="diff"
          note={counts(shown.rows)}
        >
          <Card flush>
            <DataTable
              caption={TAKE_IN.diff}
              captionHidden
              columns={[
                { title: TAKE_IN.diffColumns[0], width: 34 },
                { title: TAKE_IN.diffColumns[1] },
                { title: TAKE_IN.diffColumns[2], numeric: true },
                { title: TAKE_IN.diffColumns[3], numeric: true },
                { title: TAKE_IN.diffColumns[4], width: 30, bare: true },
              ]}
              rows={shown.rows.map(rowOf)}
            />
          </Card>
          {shown.empty === 0 ? null : <p class="small ink2">{TAKE_IN.emptyRows(shown.empty)}</p>}
        </Section>
      )}
      {shown.mayTake ? <Take visit={visit} shown={shown} again={again} /> : null}
      {shown.mayConfirm > 0 ? (
        <Card>
          <form method="post" action={`${path}/xac-nhan`}>
            <HiddenFields fields={visit.hidden()} />
            <p class="small ink2">{TAKE_IN.confirmNote}</p>
            <SubmitButton primary>{TAKE_IN.confirm(shown.mayConfirm)}</SubmitButton>
          </form>
        </Card>
      ) : null}
      {shown.mayUndo ? <Undo visit={visit} shown={shown} again={again} /> : null}
    </>,
  )
}

const happened = ({ takeIn, figures }: Shown): string =>
  [
    TAKE_IN.uploaded(takeIn.uploadedBy.name, formatInstant(takeIn.uploadedAt)),
    takeIn.decidedBy === null || takeIn.decidedAt === null
      ? ''
      : takeIn.state === 'dropped'
        ? TAKE_IN.droppedBy(takeIn.decidedBy, formatInstant(takeIn.decidedAt))
        : TAKE_IN.decided(takeIn.decidedBy, formatInstant(takeIn.decidedAt)),
    takeIn.undoneBy === null || takeIn.undoneAt === null
      ? ''
      : TAKE_IN.undoneBy(takeIn.undoneBy, formatInstant(takeIn.undoneAt), takeIn.reason ?? ''),
    TAKE_IN.figures(figures.waiting, figures.confirmed, figures.returned),
  ]
    .filter(Boolean)
    .join(' · ')

const counts = (rows: readonly Row[]): string =>
  (['new', 'changed', 'unchanged', 'refused'] as const)
    .map(verdict => ({ verdict, count: rows.filter(row => row.verdict === verdict).length }))
    .filter(one => one.count > 0)
    .map(({ verdict, count }) => `${TAKE_IN.verdicts[verdict]}: ${count}`)
    .join(' · ')

const FigureCell = (props: { figure: Row['before']; unit: string }) => {
  const words = figureWords(props.figure, props.unit)
  return (
    <span>
      {words.figure}
      {words.fraction === '' ? null : <small class="block">{words.fraction}</small>}
    </span>
  )
}

const rowOf = (row: Row) => ({
  tone: row.verdict === 'refused' ? ('overdue' as const) : undefined,
  cells: [
    <>
      {row.targetId === null ? row.code : <a href={`/chi-tieu/${row.targetId}`}>{row.name}</a>}
      <small class="block">
        {[row.targetId === null ? null : row.code, row.part, TAKE_IN.cell(row.sheet, row.row)]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>,
    row.on === null ? '–' : formatDay(row.on),
    <FigureCell figure={row.before} unit={row.unit} />,
    <FigureCell figure={row.after} unit={row.unit} />,
    <>
      <StatusTag kind={VERDICT_KIND[row.verdict]} word={TAKE_IN.verdicts[row.verdict]} />
      {[...row.problems, ...row.strange].map(problem => (
        <small class="block">{fieldSentence(problem)}</small>
      ))}
      {row.note === '' ? null : <small class="block ink2">{row.note}</small>}
    </>,
  ],
})

const Take = (props: { visit: StaffVisit; shown: Shown; again: Again | undefined }) => {
  const { takeIn, rows, seen } = props.shown
  const taken = rows.filter(row => row.verdict === 'new' || row.verdict === 'changed')
  const strange = taken.filter(row => row.strange.length > 0).length
  const path = `/tep-so-lieu/${takeIn.id}`
  return (
    <Card>
      <form class="fields" method="post" action={path} novalidate>
        <HiddenFields fields={props.visit.hidden({ seen: seen ?? '' })} />
        {taken.length === 0 ? <p>{TAKE_IN.nothing}</p> : <p class="small ink2">{TAKE_IN.takeNote}</p>}
        {strange === 0 ? null : (
          <div class={props.again?.of('meant') === undefined ? 'field' : 'field wrong'}>
            <Checkbox name="meant">{TAKE_IN.meant(strange)}</Checkbox>
          </div>
        )}
        <div class="btns">
          {taken.length === 0 ? null : <SubmitButton primary>{TAKE_IN.take(taken.length)}</SubmitButton>}
          <SubmitButton formaction={`${path}/bo`}>{TAKE_IN.drop}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const Undo = (props: { visit: StaffVisit; shown: Shown; again: Again | undefined }) => {
  const { takeIn, undoRefusal } = props.shown
  return (
    <Section title={TAKE_IN.undo} id="hoan-tac">
      <Card>
        {undoRefusal === null ? (
          <form class="fields" method="post" action={`/tep-so-lieu/${takeIn.id}/hoan-tac`} novalidate>
            <HiddenFields fields={props.visit.hidden()} />
            <p class="small ink2">{TAKE_IN.undoNote}</p>
            <TextArea name="reason" label={TAKE_IN.undoReason} rows={2} error={props.again?.of('reason')} />
            <div class="btns">
              <SubmitButton>{TAKE_IN.undo}</SubmitButton>
            </div>
          </form>
        ) : (
          <p>{fieldSentence({ field: '', code: undoRefusal })}</p>
        )}
      </Card>
    </Section>
  )
}

const take = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = {
    takeInId: visit.param('takeInId'),
    seen: form.text('seen'),
    meant: form.text('meant') === '1',
  }
  const outcome = await visit.send(takeFigures, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, again))
  const { takeInId, added, changed } = outcome.value
  return visit.to(`/tep-so-lieu/${takeInId}`, TAKE_IN.taken(added, changed))
}

const drop = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(dropFigures, { takeInId: visit.param('takeInId') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(`/ke-hoach/${outcome.value.planId}/so-lieu`, TAKE_IN.dropped)
}

const confirm = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(confirmTakeIn, { takeInId: visit.param('takeInId') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { takeInId, confirmed, left } = outcome.value
  return visit.to(`/tep-so-lieu/${takeInId}`, TAKE_IN.confirmed(confirmed, left))
}

const undo = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = { takeInId: visit.param('takeInId'), reason: form.text('reason') }
  const outcome = await visit.send(undoTakeIn, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, again))
  return visit.to(`/tep-so-lieu/${outcome.value.takeInId}`, TAKE_IN.undone(outcome.value.figures))
}

const open = async (visit: StaffVisit) => {
  const outcome = await visit.send(openTakeIn, { takeInId: visit.param('takeInId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { name, mediaType, bytes } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

export const routes = [
  {
    method: 'GET',
    path: '/tep-so-lieu/:takeInId',
    access: 'session',
    names: 'take-in',
    answer: visit => page(visit),
  },
  { method: 'POST', path: '/tep-so-lieu/:takeInId', access: 'session', names: 'take-in', answer: take },
  { method: 'POST', path: '/tep-so-lieu/:takeInId/bo', access: 'session', names: 'take-in', answer: drop },
  {
    method: 'POST',
    path: '/tep-so-lieu/:takeInId/xac-nhan',
    access: 'session',
    names: 'take-in',
    answer: confirm,
  },
  {
    method: 'POST',
    path: '/tep-so-lieu/:takeInId/hoan-tac',
    access: 'session',
    names: 'take-in',
    answer: undo,
  },
  {
    method: 'GET',
    path: '/tep-so-lieu/:takeInId/tep.xlsx',
    access: 'session',
    names: 'take-in',
    answer: open,
  },
] as const satisfies readonly Route[]
