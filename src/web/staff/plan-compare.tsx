import { SHEET_COLUMNS, type SheetColumn } from '../../domain/draft-sheet.ts'
import { formatExact } from '../../domain/format-vi.ts'
import { wordsOfTarget, wordsOfTask } from '../../domain/item-words.ts'
import { PLAN_EXTENSIONS } from '../../domain/plan-file.ts'
import { may } from '../../domain/policy/may.ts'
import { buildTable } from '../../usecases/build-table.ts'
import {
  compareDraft,
  leaveComparison,
  type ShownComparison,
  showComparison,
} from '../../usecases/compare-draft.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { takeComparison } from '../../usecases/take-comparison.ts'
import { COLUMNS } from '../../words/columns.ts'
import { COMPARE, FIELD_WORDS, SHEET_HEADS, VERDICT_WORDS } from '../../words/compare.ts'
import { PLANS, planName, UPLOAD } from '../../words/plan.ts'
import { download, XLSX } from '../download.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { CheckField, Choices, ErrorSummary, FileField, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { columnsPath } from './plan-columns.tsx'
import { itemPath, reviewPath } from './review.tsx'
import { entriesOf, type ReviewEntry } from './review-list.ts'

const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  code: 8,
  kind: 11,
  text: 60,
  lead: 28,
  support: 28,
  deadline: 14,
  product: 26,
  name: 26,
  value: 10,
  unit: 12,
  id: 38,
}

const pathOf = (planId: string): string => `/ke-hoach/${planId}/ban-sua`

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const planId = visit.param('planId')
  const found = await visit.send(showComparison, { planId })
  if (!found.ok && found.refusal.code === 'plan-not-draft') return visit.to(`/ke-hoach/${planId}`)
  if (!found.ok) return visit.refused(found.refusal)
  const { plan, comparison } = found.value
  const title = COMPARE.title(plan.title)
  const wrong = again?.of('noSecret')
  return visit.page(
    {
      title,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: reviewPath(planId) },
        { label: COMPARE.crumb },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead
        title={title}
        sub={COMPARE.sub}
        actions={
          <ButtonLink href={`/ke-hoach/${planId}/ra-soat.xlsx`} sign="download" download dense>
            {COMPARE.excel}
          </ButtonLink>
        }
      />
      {comparison === null ? null : <Waiting visit={visit} planId={planId} comparison={comparison} />}
      <Card>
        <p class="small ink2">{COMPARE.excelNote}</p>
        <form class="fields" method="post" action={pathOf(planId)} enctype="multipart/form-data" novalidate>
          <HiddenFields fields={visit.hidden({ act: 'bring' })} />
          <Choices
            name="as"
            label={COMPARE.as}
            options={[
              { value: 'corrected', label: COMPARE.corrected, remark: COMPARE.correctedNote },
              { value: 'annex', label: COMPARE.annex, remark: COMPARE.annexNote },
            ]}
            value={typed?.text('as') || 'corrected'}
          />
          <FileField
            name="file"
            label={COMPARE.file}
            hint={COMPARE.fileHint}
            accept={PLAN_EXTENSIONS.map(extension => `.${extension}`).join(',')}
            drop
            error={again?.of('file')}
          />
          <CheckField
            name="noSecret"
            label={COMPARE.noSecret}
            hint={UPLOAD.noSecretHint}
            checked={typed?.text('noSecret') === '1'}
            error={wrong}
          />
          <div class="btns">
            <SubmitButton primary={comparison === null}>{COMPARE.send}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const Waiting = (props: { visit: StaffVisit; planId: string; comparison: ShownComparison }) => {
  const { visit, planId, comparison } = props
  const { rows } = comparison
  const count = (verdict: keyof typeof VERDICT_WORDS) => rows.filter(row => row.verdict === verdict).length
  const different = rows.filter(row => row.verdict !== 'same')
  return (
    <Section title={COMPARE.waiting(comparison.name)} id="ban-sua" count={different.length}>
      <div class="stack">
        <p>
          {COMPARE.counts(count('added'), count('changed'), count('dropped'), count('same'))}{' '}
          {comparison.kind === 'sheet'
            ? COMPARE.confirmedSheet
            : COMPARE.confirmed(comparison.stillConfirmed)}
        </p>
        {comparison.unconfirmed ? (
          <p>
            {COLUMNS.unconfirmed} <a href={columnsPath(planId)}>{COLUMNS.toColumns}</a>
          </p>
        ) : null}
        {different.length === 0 ? (
          <EmptyState {...COMPARE.nothing} />
        ) : (
          <DataTable
            caption={COMPARE.crumb}
            captionHidden
            columns={[
              { title: COMPARE.item, width: 18 },
              { title: COMPARE.before, width: 41 },
              { title: COMPARE.after },
            ]}
            rows={different.map(row => ({
              cells: [
                <>
                  <b>{VERDICT_WORDS[row.verdict]}</b>{' '}
                  {row.code === null ? (
                    `${COMPARE.kind[row.kind]} ${COMPARE.new}`
                  ) : (
                    <a href={itemPath(planId, 'tat-ca', row.code)}>{row.code}</a>
                  )}
                </>,
                <Side row={row} side="before" />,
                <Side row={row} side="after" />,
              ],
            }))}
          />
        )}
        <form method="post" action={pathOf(planId)}>
          <HiddenFields fields={visit.hidden({ seen: comparison.seen })} />
          <div class="btns">
            <SubmitButton primary name="act" value="take">
              {COMPARE.take}
            </SubmitButton>
            <SubmitButton name="act" value="leave">
              {COMPARE.leave}
            </SubmitButton>
          </div>
        </form>
      </div>
    </Section>
  )
}

const Side = (props: { row: ShownComparison['rows'][number]; side: 'before' | 'after' }) => {
  const { row, side } = props
  if (row.verdict === 'added') return side === 'after' ? <ins>{row.text}</ins> : null
  if (row.verdict === 'dropped') return side === 'before' ? <del>{row.text}</del> : null
  return (
    <>
      {row.changes.map(change => {
        const words = change[side] === '' ? COMPARE.empty : change[side]
        return (
          <p>
            <span class="small ink2">{FIELD_WORDS[change.field]}: </span>
            {side === 'after' ? <ins>{words}</ins> : <del>{words}</del>}
          </p>
        )
      })}
    </>
  )
}

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const asked = form.text('act')
  if (asked === 'leave') {
    const left = await visit.send(leaveComparison, { planId }, form)
    return left.ok ? visit.to(reviewPath(planId), COMPARE.left) : visit.refused(left.refusal)
  }
  if (asked === 'take') {
    const taken = await visit.send(takeComparison, { planId, seen: form.text('seen') }, form)
    if (!taken.ok) return visit.refused(taken.refusal, again => page(visit, form, again))
    const { added, changed, dropped } = taken.value
    return visit.to(reviewPath(planId), COMPARE.taken(added, changed, dropped))
  }
  const [file] = form.files('file')
  const outcome = await compareDraft(
    visit.ctx,
    {
      planId,
      as: form.text('as') === 'annex' ? 'annex' : 'corrected',
      name: file?.name ?? '',
      bytes: file?.bytes ?? new Uint8Array(),
      noSecret: form.text('noSecret') === '1',
    },
    form.requestId,
  )
  if (outcome.ok) {
    const shown = await visit.send(showComparison, { planId })
    // What comes of a list is worth looking at only when its columns are understood.
    const first = shown.ok && shown.value.comparison?.unconfirmed === true
    return visit.to(first ? columnsPath(planId) : `${pathOf(planId)}#ban-sua`)
  }
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

/** The draft as a workbook to be edited: a row an item, each with the id by which it is found again. */
const sheet = async (visit: StaffVisit) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const shown = await visit.send(showPlan, { planId })
  if (!shown.ok) return visit.refused(shown.refusal)
  const { plan } = shown.value
  if (plan.stage !== 'draft') return visit.to(`/ke-hoach/${planId}`)
  const entries = entriesOf(shown.value).filter(({ item }) => item.review !== 'dropped')
  const file = await visit.send(buildTable, {
    sheets: [
      {
        name: COMPARE.sheet,
        heads: SHEET_COLUMNS.map(column => SHEET_HEADS[column]),
        widths: SHEET_COLUMNS.map(column => WIDTHS[column]),
        rows: entries.map(entry => SHEET_COLUMNS.map(column => cellsOf(entry)[column])),
      },
    ],
  })
  if (!file.ok) return visit.refused(file.refusal)
  return download(visit, { name: COMPARE.sheetFile(plan.title), mediaType: XLSX, body: file.value })
}

function cellsOf(entry: ReviewEntry): Readonly<Record<SheetColumn, string>> {
  const { kind, item } = entry
  const words = kind === 'task' ? wordsOfTask(entry.item) : wordsOfTarget(entry.item)
  return {
    code: item.code,
    kind: COMPARE.kind[kind],
    text: words.text,
    lead: words.lead,
    support: words.support,
    deadline: words.deadline,
    product: words.product,
    name: words.name,
    value: entry.kind === 'target' && entry.item.value !== null ? formatExact(entry.item.value) : '',
    unit: entry.kind === 'target' ? entry.item.unit : '',
    id: item.id,
  }
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/ban-sua',
    access: 'session',
    names: 'plan',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/ban-sua', access: 'session', names: 'plan', answer: act },
  { method: 'GET', path: '/ke-hoach/:planId/ra-soat.xlsx', access: 'session', names: 'plan', answer: sheet },
] as const satisfies readonly Route[]
