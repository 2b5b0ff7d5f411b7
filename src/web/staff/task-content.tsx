import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { isRhythm } from '../../domain/rhythm.ts'
import {
  CONTENT_FIELDS,
  type ContentField,
  changedContent,
  type TaskContent,
} from '../../domain/task-content.ts'
import { taskVersions } from '../../usecases/task-versions.ts'
import { planName } from '../../words/plan.ts'
import { NATURE_WORDS, RHYTHM_WORDS } from '../../words/rhythm.ts'
import { ACT_HAPPENINGS, VERSIONS } from '../../words/task-act-page.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'

/** One line of a version as people read it. */
export const contentWords = (content: TaskContent, field: ContentField): string => {
  switch (field) {
    case 'support':
      return content.support.join(', ') || VERSIONS.empty
    case 'nature':
      return NATURE_WORDS[content.nature]
    case 'rhythm':
      return content.rhythm !== null && isRhythm(content.rhythm)
        ? RHYTHM_WORDS[content.rhythm]
        : VERSIONS.empty
    case 'deadline':
    case 'plannedStart': {
      const day = content[field]
      return day === null ? VERSIONS.empty : formatDay(day)
    }
    default:
      return content[field] ?? VERSIONS.empty
  }
}

/** Two versions side by side: only the lines in which they differ. */
export const ContentComparison = (props: { caption: string; before: TaskContent; after: TaskContent }) => {
  const fields = changedContent(props.before, props.after)
  if (fields.length === 0) return <p class="small ink2">{VERSIONS.same}</p>
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[{ title: VERSIONS.field, width: 20 }, { title: VERSIONS.before }, { title: VERSIONS.after }]}
      rows={fields.map(field => ({
        cells: [
          VERSIONS.fields[field],
          contentWords(props.before, field),
          <b>{contentWords(props.after, field)}</b>,
        ],
      }))}
    />
  )
}

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(taskVersions, { taskId: visit.param('taskId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { task, plan, versions } = outcome.value
  return visit.page(
    {
      title: `${VERSIONS.title}: ${task.code}`,
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: task.code, href: `/nhiem-vu/${task.id}` },
        { label: VERSIONS.title },
      ],
    },
    <>
      <PageHead title={VERSIONS.title} sub={`${task.code} ${task.text}`} />
      <div class="stack">
        {versions.toReversed().map(({ content, act }) => {
          const before = versions.find(one => one.content.version === content.version - 1)?.content
          const title = VERSIONS.version(content.version)
          return (
            <Section
              title={title}
              id={`phien-ban-${content.version}`}
              note={content.version === task.version ? VERSIONS.now : undefined}
            >
              <Card>
                <p class="small ink2">
                  {act === null
                    ? VERSIONS.began(planName(plan))
                    : [
                        ACT_HAPPENINGS[act.kind],
                        formatDay(act.effectiveOn),
                        act.by.name,
                        act.document === null ? '' : ACT_HAPPENINGS.document(act.document, act.documentOn),
                        act.effectiveOn === dayOf(act.recordedAt) ? '' : formatDay(dayOf(act.recordedAt)),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                </p>
                {act?.reason ? <p>{act.reason}</p> : null}
                {before === undefined ? null : (
                  <ContentComparison caption={title} before={before} after={content} />
                )}
                <details class="table">
                  <summary>{VERSIONS.whole}</summary>
                  <DataTable
                    caption={title}
                    captionHidden
                    columns={[{ title: VERSIONS.field, width: 25 }, { title: VERSIONS.says }]}
                    rows={CONTENT_FIELDS.map(field => ({
                      cells: [VERSIONS.fields[field], contentWords(content, field)],
                    }))}
                  />
                </details>
              </Card>
            </Section>
          )
        })}
      </div>
    </>,
  )
}

export const routes = [
  { method: 'GET', path: '/nhiem-vu/:taskId/noi-dung', access: 'session', names: 'task', answer: page },
] as const satisfies readonly Route[]
