import { formatTime } from '../../domain/format-vi.ts'
import type { PageOfPages, ReadingStage } from '../../domain/plan-file.ts'
import { may } from '../../domain/policy/may.ts'
import { cancelReading, showReading } from '../../usecases/read-uploaded-plan.ts'
import { PLANS, READING } from '../../words/plan.ts'
import { refusedFile } from '../../words/refused-file.ts'
import { UI } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { LongWork, Refusal, type WorkStage } from '../ui/states.tsx'
import { columnsPath } from './plan-columns.tsx'

/** Seconds between two looks of the page that reloads itself. */
const LOOK_AGAIN = 2

const progress = async (visit: StaffVisit) => {
  const permission = may(visit.ctx.actor, 'plan.upload', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const outcome = await showReading(visit.ctx, { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { plan } = outcome.value
  if (plan.stage === 'draft') return visit.to(`/ke-hoach/${planId}/ra-soat`, READING.doneNow)
  if (plan.stage === 'reading' && plan.askedLists !== null) return visit.to(columnsPath(planId))
  if (plan.stage === 'adopted') return visit.to(`/ke-hoach/${planId}`)
  if (plan.stage === 'unread')
    return visit.page(
      { title: READING.failedTitle, form: true, crumbs: crumbs(READING.failedTitle) },
      <Refusal
        title={READING.failedTitle}
        why={plan.readingFailure === null ? PLANS.untitled : refusedFile(plan.readingFailure)}
        now={READING.failedNow}
        actions={
          <>
            <ButtonLink href="/ke-hoach/nhap" primary>
              {PLANS.again}
            </ButtonLink>
            <ButtonLink href="/ke-hoach">{PLANS.title}</ButtonLink>
          </>
        }
      />,
    )
  const title = READING.title(plan.title)
  const share = plan.readingShare ?? 0
  const at = READING.stages.findIndex(stage => stage === (plan.readingStage ?? 'waiting'))
  const still = visit.query('dung-tai') === '1'
  return visit.page(
    { title, form: true, crumbs: crumbs(title), ...(still ? {} : { refresh: LOOK_AGAIN }) },
    <LongWork
      title={title}
      share={share}
      progress={READING.share({ share })}
      stages={READING.stages.map((stage, index) => stageOf(stage, index, at, plan.readingAt))}
      note={READING.note(formatTime(plan.createdAt))}
      cancel={{ action: `/ke-hoach/${planId}/doc/dung`, label: READING.cancel, hidden: visit.hidden() }}
      stillHref={`/ke-hoach/${planId}/doc?dung-tai=1`}
    />,
  )
}

const crumbs = (title: string) => [{ label: PLANS.title, href: '/ke-hoach' }, { label: title }]

const stageOf = (stage: ReadingStage, index: number, at: number, page: PageOfPages | null): WorkStage => ({
  label: READING.stage[stage],
  state: index < at ? 'done' : index === at ? 'current' : 'later',
  note:
    index < at
      ? UI.done
      : index > at
        ? undefined
        : page === null
          ? UI.current
          : `${UI.current}, ${READING.atPage(page)}`,
})

const cancel = async (visit: StaffVisit) => {
  const outcome = await cancelReading(visit.ctx, { planId: visit.param('planId') })
  if (outcome.ok) return visit.to('/ke-hoach', READING.cancelled)
  if (outcome.refusal.code === 'plan-already-read') return visit.to(`/ke-hoach/${visit.param('planId')}/doc`)
  return visit.refused(outcome.refusal)
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/:planId/doc', access: 'session', names: 'plan', answer: progress },
  { method: 'POST', path: '/ke-hoach/:planId/doc/dung', access: 'session', names: 'plan', answer: cancel },
] as const satisfies readonly Route[]
