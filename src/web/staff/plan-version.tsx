import { dayOf } from '../../domain/day.ts'
import { showPlanVersion } from '../../usecases/show-plan-version.ts'
import { PLAN_VERSIONS } from '../../words/amendment.ts'
import { PLANS, planName } from '../../words/plan.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Card, Section } from '../ui/card.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { DiffView, TargetTable, TaskTable } from './plan-diff.tsx'

const page = async (visit: StaffVisit) => {
  const planId = visit.param('planId')
  const asked = visit.query('so')
  const outcome = await visit.send(showPlanVersion, {
    planId,
    ...(asked === undefined ? {} : { version: Number(asked) }),
  })
  if (!outcome.ok)
    return outcome.refusal.code === 'plan-not-adopted'
      ? visit.to(`/ke-hoach/${planId}`)
      : visit.refused(outcome.refusal)
  const { plan, versions, version, reason, contents, before, diff } = outcome.value
  return visit.page(
    {
      title: `${planName(plan)}: ${PLAN_VERSIONS.version(version.version)}`,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: `/ke-hoach/${planId}` },
        { label: PLAN_VERSIONS.version(version.version) },
      ],
    },
    <>
      <PageHead
        title={`${plan.title}: ${PLAN_VERSIONS.version(version.version)}`}
        sub={PLAN_VERSIONS.of(version.number, version.effectiveOn)}
      />
      <Tabs
        label={PLAN_VERSIONS.title}
        tabs={versions.map(one => ({
          label: PLAN_VERSIONS.version(one.version),
          href: `/ke-hoach/${planId}/phien-ban?so=${one.version}`,
          current: one.version === version.version,
        }))}
      />
      <div class="stack">
        <Card>
          <p>{reason ?? PLAN_VERSIONS.first}</p>
          <p class="small ink2">{PLAN_VERSIONS.adoptedBy(version.adoptedBy, dayOf(version.adoptedAt))}</p>
        </Card>
        {diff === null || before === null ? null : <DiffView diff={diff} before={before} after={contents} />}
        <Section title={PLAN_VERSIONS.contents} id="noi-dung">
          <div class="stack">
            {contents.tasks.length === 0 ? null : (
              <TaskTable caption={PLAN_VERSIONS.tasks} tasks={contents.tasks} />
            )}
            {contents.targets.length === 0 ? null : (
              <TargetTable caption={PLAN_VERSIONS.targets} targets={contents.targets} />
            )}
          </div>
        </Section>
      </div>
    </>,
  )
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/:planId/phien-ban', access: 'session', names: 'plan', answer: page },
] as const satisfies readonly Route[]
