import type { Child } from 'hono/jsx'
import { formatDay } from '../../domain/format-vi.ts'
import type { PlanContents, PlanDiff } from '../../domain/plan-diff.ts'
import { isRhythm } from '../../domain/rhythm.ts'
import type { TargetContent, TargetField } from '../../domain/target-content.ts'
import type { TaskContent } from '../../domain/task-content.ts'
import { PLAN_VERSIONS } from '../../words/amendment.ts'
import { RHYTHM_WORDS } from '../../words/rhythm.ts'
import { goalWords, milestoneWords } from '../../words/target-goal.ts'
import { VERSIONS } from '../../words/task-act-page.ts'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ContentComparison } from './task-content.tsx'

const WORDS = PLAN_VERSIONS

const targetWords = (content: TargetContent, field: TargetField): string => {
  if (field === 'goal') return goalWords(content) ?? VERSIONS.empty
  if (field === 'milestones') return milestoneWords(content.milestones) || VERSIONS.empty
  if (field === 'rhythm')
    return content.rhythm !== null && isRhythm(content.rhythm) ? RHYTHM_WORDS[content.rhythm] : VERSIONS.empty
  return content[field] ?? VERSIONS.empty
}

/** What changed between two versions of a plan, for people: totals, then added, changed and dropped of each kind. */
export const DiffView = (props: { diff: PlanDiff; before: PlanContents; after: PlanContents }) => {
  const { diff, before, after } = props
  const { tasks, targets } = diff
  return (
    <>
      <Card flush>
        <DataTable
          caption={WORDS.counts}
          captionHidden
          columns={[
            { title: WORDS.counts },
            { title: WORDS.before, numeric: true },
            { title: WORDS.after, numeric: true },
            { title: WORDS.added, numeric: true },
            { title: WORDS.changed, numeric: true },
            { title: WORDS.dropped, numeric: true },
          ]}
          rows={[
            {
              cells: [
                WORDS.tasks,
                before.tasks.length,
                after.tasks.length,
                tasks.added.length,
                tasks.changed.length,
                tasks.dropped.length,
              ],
            },
            {
              cells: [
                WORDS.targets,
                before.targets.length,
                after.targets.length,
                targets.added.length,
                targets.changed.length,
                targets.dropped.length,
              ],
            },
          ]}
        />
      </Card>
      <Group title={`${WORDS.tasks}: ${WORDS.added}`} count={tasks.added.length}>
        <TaskTable caption={WORDS.added} tasks={tasks.added} />
      </Group>
      <Group title={`${WORDS.tasks}: ${WORDS.changed}`} count={tasks.changed.length}>
        {tasks.changed.map(one => (
          <Card>
            <h3>
              {one.after.code} {one.before.text}
            </h3>
            <ContentComparison caption={one.after.code} before={one.before} after={one.after} />
          </Card>
        ))}
      </Group>
      <Group title={`${WORDS.tasks}: ${WORDS.dropped}`} count={tasks.dropped.length}>
        <TaskTable caption={WORDS.dropped} tasks={tasks.dropped} />
      </Group>
      <Group title={`${WORDS.targets}: ${WORDS.added}`} count={targets.added.length}>
        <TargetTable caption={WORDS.added} targets={targets.added} />
      </Group>
      <Group title={`${WORDS.targets}: ${WORDS.changed}`} count={targets.changed.length}>
        {targets.changed.map(one => (
          <Card>
            <h3>
              {one.after.code} {one.before.name}
            </h3>
            <DataTable
              caption={one.after.code}
              captionHidden
              columns={[
                { title: VERSIONS.field, width: 20 },
                { title: WORDS.before },
                { title: WORDS.after },
              ]}
              rows={one.fields.map(field => ({
                cells: [
                  WORDS.fields[field],
                  targetWords(one.before, field),
                  <b>{targetWords(one.after, field)}</b>,
                ],
              }))}
            />
          </Card>
        ))}
      </Group>
      <Group title={`${WORDS.targets}: ${WORDS.dropped}`} count={targets.dropped.length}>
        <TargetTable caption={WORDS.dropped} targets={targets.dropped} />
      </Group>
    </>
  )
}

const Group = (props: { title: string; count: number; children: Child }) =>
  props.count === 0 ? null : (
    <Section title={props.title} count={props.count}>
      <div class="stack">{props.children}</div>
    </Section>
  )

/** Tasks of one version as they were written. */
export const TaskTable = (props: { caption: string; tasks: readonly TaskContent[] }) => (
  <Card flush>
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[{ title: WORDS.text, width: 55 }, { title: WORDS.lead }, { title: WORDS.due }]}
      rows={props.tasks.map(task => ({
        cells: [
          <>
            {task.version === 0 ? task.text : <a href={`/nhiem-vu/${task.taskId}`}>{task.text}</a>}
            <small class="block">{task.code || WORDS.newCode}</small>
          </>,
          task.lead ?? VERSIONS.empty,
          task.deadline === null ? VERSIONS.empty : formatDay(task.deadline),
        ],
      }))}
    />
  </Card>
)

/** Targets of one version as they were written. */
export const TargetTable = (props: { caption: string; targets: readonly TargetContent[] }) => (
  <Card flush>
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[
        { title: WORDS.targets, width: 45 },
        { title: WORDS.goal },
        { title: WORDS.milestones },
        { title: WORDS.lead },
      ]}
      rows={props.targets.map(target => ({
        cells: [
          <>
            {target.version === 0 ? target.name : <a href={`/chi-tieu/${target.targetId}`}>{target.name}</a>}
            <small class="block">{target.code || WORDS.newCode}</small>
          </>,
          targetWords(target, 'goal'),
          targetWords(target, 'milestones'),
          target.lead ?? VERSIONS.empty,
        ],
      }))}
    />
  </Card>
)
