import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { listPlans, type PlanRecord } from '../../usecases/list-plans.ts'
import { LINE_WORDS, PLAN_STAGE_WORDS, PLANS } from '../../words/plan.ts'
import { BESIDE } from '../../words/plan-pair.ts'
import { refusedFile } from '../../words/refused-file.ts'
import { UI } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'

const UPLOAD = '/ke-hoach/nhap'

const list = async (visit: StaffVisit) => {
  const outcome = await listPlans(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { plans, mayUpload } = outcome.value
  const shown = plans.filter(plan => plan.stage !== 'unread')
  const unread = plans.filter(
    plan => plan.stage === 'unread' && plan.readingFailure?.code !== 'reading-cancelled',
  )
  const title = PLANS.listTitle(
    shown.filter(plan => plan.stage === 'adopted').length,
    shown.filter(plan => plan.stage !== 'adopted').length,
  )
  const bring = (primary: boolean) => (
    <ButtonLink href={UPLOAD} primary={primary} sign="upload">
      {PLANS.upload}
    </ButtonLink>
  )
  return visit.page(
    { title },
    <>
      <PageHead
        title={title}
        actions={
          <>
            {shown.filter(plan => plan.stage === 'adopted').length > 1 ? (
              <ButtonLink href="/ke-hoach/so-sanh">{BESIDE.link}</ButtonLink>
            ) : null}
            {shown.length === 0 ? null : (
              <ButtonLink href="/ke-hoach.xlsx" sign="download" download>
                {PLANS.download}
              </ButtonLink>
            )}
            {mayUpload && shown.length > 0 ? bring(true) : null}
          </>
        }
      />
      {shown.length === 0 ? (
        <EmptyState
          {...PLANS.empty}
          action={
            mayUpload ? (
              <>
                {bring(true)}
                <ButtonLink href="/ke-hoach/bat-dau">{PLANS.startEmpty}</ButtonLink>
              </>
            ) : undefined
          }
        />
      ) : (
        <Card flush>
          <DataTable
            caption={PLANS.title}
            captionHidden
            columns={[
              { title: PLANS.name, width: 44 },
              { title: PLANS.stage },
              { title: PLANS.line },
              { title: PLANS.year },
              { title: PLANS.since },
              ...(mayUpload ? [{ title: PLANS.next, bare: true }] : []),
            ]}
            rows={shown.map(plan => ({
              cells: [
                <a href={hrefOf(plan)}>
                  {plan.number === null ? plan.title : `${plan.number} · ${plan.title}`}
                </a>,
                PLAN_STAGE_WORDS[plan.stage],
                LINE_WORDS[plan.line],
                plan.year === null ? UI.none : String(plan.year),
                formatDay(dayOf(plan.createdAt)),
                ...(mayUpload ? [<Next plan={plan} />] : []),
              ],
            }))}
          />
        </Card>
      )}
      {unread.length === 0 || !mayUpload ? null : (
        <Section title={PLANS.unreadTitle} count={unread.length}>
          <Card flush>
            <ul class="rows">
              {unread.map(plan => (
                <li>
                  <span class="grow">
                    {plan.readingFailure === null ? PLANS.untitled : refusedFile(plan.readingFailure)}
                  </span>
                  <span class="when">{formatDay(dayOf(plan.createdAt))}</span>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>,
  )
}

const hrefOf = (plan: PlanRecord): string => {
  if (plan.stage === 'adopted') return `/ke-hoach/${plan.id}`
  return plan.stage === 'draft' ? `/ke-hoach/${plan.id}/ra-soat` : `/ke-hoach/${plan.id}/doc`
}

const NEXT = {
  reading: PLANS.progress,
  unread: PLANS.again,
  draft: PLANS.review,
  adopted: PLANS.open,
} as const

const Next = (props: { plan: PlanRecord }) => (
  <ButtonLink href={hrefOf(props.plan)} dense about={props.plan.title}>
    {NEXT[props.plan.stage]}
  </ButtonLink>
)

const file = async (visit: StaffVisit) => {
  const outcome = await listPlans(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return sheetFile(visit, {
    fileName: PLANS.fileName,
    sheet: PLANS.title,
    heads: PLANS.heads,
    widths: [18, 70, 18, 16, 8, 14],
    rows: outcome.value.plans
      .filter(plan => plan.stage !== 'unread')
      .map(plan => [
        plan.number,
        plan.title,
        PLAN_STAGE_WORDS[plan.stage],
        LINE_WORDS[plan.line],
        plan.year,
        dayCell(dayOf(plan.createdAt)),
      ]),
  })
}

export const routes = [
  { method: 'GET', path: '/ke-hoach.xlsx', access: 'session', names: null, answer: file },
  { method: 'GET', path: '/ke-hoach', access: 'session', names: null, answer: list },
] as const satisfies readonly Route[]
