import { formatDay } from '../../domain/format-vi.ts'
import type { showTarget } from '../../usecases/show-target.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { statusWord } from '../../words/status.ts'
import { GOAL, LINKS, PARTS } from '../../words/target-acts.ts'
import { goalWords, milestoneWords } from '../../words/target-goal.ts'
import { UI } from '../../words/ui.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import { PartsTable, partsOn, type ShownPart } from './target-parts.tsx'

type Shown = Answer<typeof showTarget>

/** The newest figure that was made of parts, else the newest day on which parts were entered. */
function latestParts(shown: Shown): { readonly on: string; readonly parts: readonly ShownPart[] } | null {
  const made = shown.parts.find(one => one.state === 'approved' || one.state === 'submitted')
  const entered = shown.entered[0]
  if (entered !== undefined && (made === undefined || entered.on > made.on))
    return { on: entered.on, parts: partsOn(shown, entered.on) }
  if (made === undefined) return null
  return { on: made.on, parts: made.parts.map(part => ({ ...part, id: part.partId, by: '' })) }
}

/** The parts of a target that is broken down. */
export const PartsSection = (props: { shown: Shown }) => {
  const { target } = props.shown
  if (target.indicator === null || target.indicator.breakdown === 'none') return null
  const latest = latestParts(props.shown)
  const missing = latest?.parts.filter(part => part.value === null && part.numerator === null).length ?? 0
  return (
    <Section
      title={PARTS.titleOf[target.indicator.breakdown]}
      id="phan"
      count={latest === null ? undefined : formatDay(latest.on)}
      note={
        <a class="quiet" href={`/chi-tieu/${target.id}/phan`}>
          {PARTS.link}
        </a>
      }
    >
      {latest === null ? (
        <Card>
          <p class="red">
            {PARTS.missingCount(target.indicator.parts.length, target.indicator.parts.length)}
          </p>
        </Card>
      ) : (
        <>
          <p class={missing > 0 ? 'small red' : 'small ink2'}>
            {PARTS.missingCount(missing, latest.parts.length)}
          </p>
          <PartsTable shown={props.shown} parts={latest.parts} caption={PARTS.title} />
        </>
      )}
    </Section>
  )
}

/** The tasks that serve the target, with their state. */
export const TasksSection = (props: { shown: Shown }) => {
  const { target, tasks, rights } = props.shown
  return (
    <Section
      title={LINKS.tasks}
      id="nhiem-vu"
      count={tasks.length}
      note={
        rights.link ? (
          <a class="quiet" href={`/chi-tieu/${target.id}/nhiem-vu`}>
            {LINKS.change}
          </a>
        ) : undefined
      }
    >
      {tasks.length === 0 ? (
        <EmptyState {...LINKS.noTasks} />
      ) : (
        <Card flush>
          <DataTable
            caption={LINKS.tasks}
            captionHidden
            columns={[
              { title: LINKS.taskColumns[0], width: 46 },
              { title: LINKS.taskColumns[1], bare: true },
              { title: LINKS.taskColumns[2] },
              { title: LINKS.taskColumns[3] },
            ]}
            rows={tasks.map(task => ({
              id: task.code,
              tone: task.judgement.status === 'overdue' ? 'overdue' : undefined,
              cells: [
                <>
                  <a href={`/nhiem-vu/${task.id}`}>{task.text}</a>
                  <small class="block">{task.code}</small>
                </>,
                <StatusTag
                  kind={TASK_KIND[task.judgement.status]}
                  word={statusWord(task.judgement.status, task.judgement.daysLate)}
                />,
                task.lead?.name ?? UI.none,
                task.due === null ? UI.none : formatDay(task.due),
              ],
            }))}
          />
        </Card>
      )}
    </Section>
  )
}

/** Every goal that was in force, oldest first; nothing while the first still is. */
export const GoalsSection = (props: { shown: Shown }) => {
  const { target, goals } = props.shown
  if (goals.length === 0) return null
  return (
    <Section title={GOAL.history} id="muc-tieu" count={goals.length - 1}>
      <Card flush>
        <DataTable
          caption={GOAL.history}
          captionHidden
          columns={GOAL.columns.map(title => ({ title }))}
          rows={goals.map(goal => ({
            cells: [
              formatDay(goal.effectiveOn),
              <>
                <b>{goalWords({ ...goal, unit: target.unit }) ?? UI.none}</b>
                <small class="block">{milestoneWords(goal.milestones)}</small>
              </>,
              goal.seq === 1 ? (
                GOAL.first
              ) : (
                <>
                  {goal.document}
                  <small class="block">{goal.reason}</small>
                </>
              ),
              goal.seq === 1 ? '' : goal.recordedBy,
            ],
          }))}
        />
      </Card>
    </Section>
  )
}

/** What may be done with the target besides entering a figure. */
export const TargetActs = (props: { acts: readonly { label: string; href: string }[] }) =>
  props.acts.length === 0 ? null : (
    <Card>
      <div class="action-list">
        {props.acts.map(act => (
          <ButtonLink href={act.href} wide>
            {act.label}
          </ButtonLink>
        ))}
      </div>
    </Card>
  )
