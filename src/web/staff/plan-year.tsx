import { dayOf } from '../../domain/day.ts'
import { firstDayOf, lastDayOf } from '../../domain/plan-year.ts'
import { NO_FILTER } from '../../domain/task-filter.ts'
import { isRepeated } from '../../domain/year-closing.ts'
import { showPlanYears } from '../../usecases/show-plan-years.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PLANS, planName } from '../../words/plan.ts'
import { YEARS, yearTargetCounts, yearTaskCounts } from '../../words/plan-year.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { YearTargets, YearTasks } from './plan-year-rows.tsx'
import { listHref } from './task-filter.ts'

type Shown = Answer<typeof showPlanYears>

/** The year that an address asks for; null when it names none. */
export const yearAsked = (visit: Pick<StaffVisit, 'query'>): number | null => {
  const year = Number(visit.query('nam'))
  return Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : null
}

const page = async (visit: StaffVisit) => {
  const planId = visit.param('planId')
  const outcome = await visit.send(showPlanYears, { planId, year: yearAsked(visit) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, year, closing } = shown
  const repeated = shown.tasks.filter(task => isRepeated(task.status))
  const dated = shown.tasks.filter(task => !isRepeated(task.status))
  return visit.page(
    {
      title: YEARS.title(planName(plan), year),
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: YEARS.crumb },
      ],
    },
    <>
      <PageHead
        title={YEARS.title(plan.title, year)}
        sub={[YEARS.counted(shown.day), yearTaskCounts(shown.counts), yearTargetCounts(shown.counts)]
          .filter(Boolean)
          .join(' · ')}
        actions={<Actions shown={shown} />}
      />
      <Tabs
        label={YEARS.tabs}
        tabs={shown.years.map(one => ({
          label: YEARS.year(one.year),
          href: `/ke-hoach/${plan.id}/theo-nam?nam=${one.year}`,
          count: one.tasks,
          icon: one.closed ? ('done' as const) : undefined,
          current: one.year === year,
        }))}
      />
      {shown.targets.length + shown.tasks.length === 0 ? <EmptyState {...YEARS.empty} /> : null}
      <div class="stack">
        {closing === null ? null : <ClosingNote closing={closing} />}
        {shown.targets.length === 0 ? null : (
          <Section title={YEARS.targets} count={shown.targets.length}>
            <YearTargets
              caption={YEARS.targets}
              targets={shown.targets}
              carried={closing !== null}
              day={closing === null ? shown.day : lastDayOf(closing.year)}
            />
          </Section>
        )}
        {dated.length === 0 ? null : (
          <Section title={YEARS.dated} count={dated.length}>
            <YearTasks caption={YEARS.dated} tasks={dated} carried={closing !== null} />
          </Section>
        )}
        {repeated.length === 0 ? null : (
          <Section title={YEARS.repeated} count={repeated.length}>
            <YearTasks caption={YEARS.repeated} tasks={repeated} carried={closing !== null} repeated />
          </Section>
        )}
        {shown.unplaced.length === 0 ? null : (
          <Section
            title={YEARS.unplaced}
            count={shown.unplaced.length}
            icon="attention"
            note={
              <a class="quiet" href={`/ke-hoach/${plan.id}/do-ro`}>
                {YEARS.fillGaps}
              </a>
            }
          >
            <p class="small ink2">{YEARS.unplacedWhat}</p>
            <YearTasks caption={YEARS.unplaced} tasks={shown.unplaced} carried={false} />
          </Section>
        )}
      </div>
    </>,
  )
}

const Actions = (props: { shown: Shown }) => {
  const { plan, year, closing, close } = props.shown
  if (year === null) return null
  const list = {
    filter: { ...NO_FILTER, planId: plan.id, dueFrom: firstDayOf(year), dueTo: lastDayOf(year) },
  }
  return (
    <>
      {plan.stage === 'adopted' ? (
        <ButtonLink href={listHref(list)} dense>
          {YEARS.inList}
        </ButtonLink>
      ) : null}
      {close && closing === null ? (
        <ButtonLink href={`/ke-hoach/${plan.id}/tong-ket-nam?nam=${year}`} dense>
          {YEARS.close(year)}
        </ButtonLink>
      ) : null}
    </>
  )
}

const ClosingNote = (props: { closing: NonNullable<Shown['closing']> }) => {
  const { closing } = props
  const where =
    closing.toPlan === null || closing.toPlan.id === closing.planId
      ? closing.toYear === null
        ? null
        : YEARS.year(closing.toYear).toLocaleLowerCase('vi')
      : closing.toPlan.title
  return (
    <Card>
      <p>{YEARS.closed(closing.document, closing.documentOn)}</p>
      <p class="small ink2">
        {YEARS.closedBy(closing.closedBy.name, dayOf(closing.closedAt))}{' '}
        {where === null ? null : YEARS.wentTo(where)}
      </p>
    </Card>
  )
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/:planId/theo-nam', access: 'session', names: 'plan', answer: page },
] as const satisfies readonly Route[]
