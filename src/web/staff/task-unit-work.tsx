import type { Child } from 'hono/jsx'
import { formatDayShort } from '../../domain/format-vi.ts'
import { showTaskWork } from '../../usecases/show-task-work.ts'
import { SUBTASK, SUBTASK_STATE_WORDS, UNIT_PLAN, UNIT_PLAN_STATE_WORDS } from '../../words/unit-work.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { StatusTag } from '../ui/status.tsx'
import { SUBTASK_KIND } from './subtask.tsx'
import { StepTable } from './unit-plan.tsx'

/** How the lead unit does a task, for its page: pieces and the unit's own plan. null for a draft. */
export async function taskUnitWorkSections(visit: StaffVisit, taskId: string): Promise<Child | null> {
  const found = await visit.send(showTaskWork, { taskId })
  if (!found.ok || found.value.task.version === 0) return null
  const { task, running, subtasks, proposed, agreed, latest, manage, write } = found.value
  if (!manage.ok && subtasks.length === 0 && latest === null) return null
  const path = `/nhiem-vu/${task.id}`
  const late = agreed?.steps.filter(step => step.late).length ?? 0
  return (
    <>
      <Section
        title={SUBTASK.title}
        id="viec-con"
        count={subtasks.length}
        note={
          running && manage.ok ? (
            <a class="quiet" href={`${path}/viec-con`}>
              {SUBTASK.add}
            </a>
          ) : undefined
        }
      >
        {subtasks.length === 0 ? (
          <Card>
            <p class="small">{SUBTASK.none}</p>
          </Card>
        ) : (
          <DataTable
            caption={SUBTASK.title}
            captionHidden
            columns={[
              { title: SUBTASK.text, width: 46 },
              { title: SUBTASK.owner, width: 20 },
              { title: SUBTASK.due },
              { title: SUBTASK.state },
            ]}
            rows={subtasks.map(one => ({
              ...(one.late ? { tone: 'overdue' as const } : {}),
              cells: [
                <a href={`/viec-con/${one.id}`}>{one.text}</a>,
                one.owner?.name ?? SUBTASK.nobody,
                one.due === null ? '' : formatDayShort(one.due, visit.today),
                <StatusTag
                  kind={one.late ? 'overdue' : SUBTASK_KIND[one.state]}
                  word={SUBTASK_STATE_WORDS[one.state]}
                />,
              ],
            }))}
            foot={
              proposed === null ? undefined : (
                <>
                  {SUBTASK.proposed(proposed)}
                  {running && manage.ok && task.nature === 'dated' ? (
                    <>
                      {' · '}
                      <a href={`${path}/cap-nhat?ty-le=${proposed}`}>{SUBTASK.use}</a>
                    </>
                  ) : null}
                </>
              )
            }
          />
        )}
      </Section>
      <Section
        title={UNIT_PLAN.title}
        id="ke-hoach-don-vi"
        note={
          latest === null && !(running && write.ok) ? undefined : (
            <a class="quiet" href={`${path}/ke-hoach-don-vi`}>
              {latest === null ? UNIT_PLAN.write : UNIT_PLAN.see}
            </a>
          )
        }
      >
        {agreed === null ? (
          <Card>
            <p class="small">
              {latest === null
                ? UNIT_PLAN.none
                : `${UNIT_PLAN.version(latest.version)}: ${UNIT_PLAN_STATE_WORDS[latest.state]}`}
            </p>
          </Card>
        ) : (
          <>
            <p class={late > 0 ? 'small red' : 'small ink2'}>
              {UNIT_PLAN.lateCount(late, agreed.steps.length)}
            </p>
            <StepTable visit={visit} taskId={task.id} steps={agreed.steps} mark={false} />
          </>
        )}
      </Section>
    </>
  )
}
