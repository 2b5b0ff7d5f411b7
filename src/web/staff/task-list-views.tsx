import { type Day, partsOf } from '../../domain/day.ts'
import { TASK_LIST } from '../../words/task-list.ts'
import { KIND_WORDS } from '../../words/ui.ts'
import { Section } from '../ui/card.tsx'
import { StatusIcon } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import { TaskList } from '../ui/task-list.tsx'
import { type ListAddress, type ListForm, listHref } from './task-filter.ts'
import { COLUMNS, groupsOf } from './task-groups.ts'
import { dueOf, marked, planMarks, taskLine } from './task-line.ts'
import type { ListChoices, Listed, ListedTask } from './task-list.tsx'

/** Tasks as cards in columns of how they stand. Nothing is dragged: a status follows from facts. */
export const BoardOfTasks = (props: { tasks: readonly ListedTask[]; today: Day }) => (
  <div class="columns">
    {COLUMNS.map(column => {
      const tasks = props.tasks.filter(task => TASK_KIND[task.judgement.status] === column.kind)
      return tasks.length === 0 && !column.always ? null : (
        <section aria-label={column.title}>
          <h2>
            <StatusIcon kind={column.kind} size={16} /> {column.title} <span class="n">{tasks.length}</span>
          </h2>
          <ul>
            {tasks.map(task => (
              <li class={`card t-${TASK_KIND[task.judgement.status]}`}>
                <a href={`/nhiem-vu/${task.id}`}>{task.text}</a>
                <small>
                  {task.code} · {dueOf(task, props.today).relative}
                </small>
                <small>{task.lead?.name ?? TASK_LIST.noUnit}</small>
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </div>
)

/** The deadlines of a year, a square a month; each count opens its list. */
export const YearOfTasks = (props: { tasks: readonly ListedTask[]; address: ListAddress; today: Day }) => {
  const now = partsOf(props.today)
  const year = props.address.year ?? now.year
  const inYear = props.tasks.filter(task => task.due !== null && partsOf(task.due).year === year)
  const byMonth = Map.groupBy(inYear, task => partsOf(task.due ?? props.today).month)
  const to = (other: number) => listHref({ ...props.address, year: other })
  return (
    <Section
      title={TASK_LIST.year(year)}
      count={inYear.length}
      note={
        <>
          <a href={to(year - 1)}>{TASK_LIST.yearBefore(year - 1)}</a>{' '}
          <a href={to(year + 1)}>{TASK_LIST.yearBefore(year + 1)}</a>
        </>
      }
    >
      <ol class="year">
        {MONTHS.map(month => {
          const tasks = byMonth.get(month) ?? []
          const overdue = tasks.filter(task => task.judgement.status === 'overdue').length
          return (
            <li class={year === now.year && month === now.month ? 'card now' : 'card'}>
              <b>{TASK_LIST.month(month)}</b>
              {tasks.length === 0 ? (
                <span class="ink2">0</span>
              ) : (
                <a
                  class="figure"
                  href={listHref({
                    ...props.address,
                    form: 'danh-sach',
                    page: 1,
                    year: null,
                    filter: {
                      ...props.address.filter,
                      dueFrom: firstOf(year, month),
                      dueTo: lastOf(year, month),
                    },
                  })}
                >
                  {tasks.length}
                </a>
              )}
              {overdue === 0 ? null : <small class="red">{TASK_LIST.overdueOf(overdue)}</small>}
              <ul>
                {tasks.slice(0, 6).map(task => (
                  <li>
                    <StatusIcon
                      kind={TASK_KIND[task.judgement.status]}
                      size={12}
                      label={KIND_WORDS[TASK_KIND[task.judgement.status]]}
                    />{' '}
                    <a href={`/nhiem-vu/${task.id}`}>
                      {partsOf(task.due ?? props.today).day}/{month} {task.code}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
      <p class="small ink2">
        {TASK_LIST.calendarNote}{' '}
        {inYear.length === props.tasks.length
          ? null
          : TASK_LIST.otherYears(props.tasks.length - inYear.length)}
      </p>
    </Section>
  )
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const two = (number: number): string => String(number).padStart(2, '0')
const firstOf = (year: number, month: number): Day => `${year}-${two(month)}-01`
const lastOf = (year: number, month: number): Day =>
  `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`

/** The same list under headings, in the order in which tasks come; a count beside each, and a way to each alone. */
export const GroupsOfTasks = (props: {
  by: Exclude<ListForm, 'danh-sach' | 'bang' | 'lich'>
  listed: Listed
  choices: ListChoices
  address: ListAddress
  today: Day
}) => {
  const groups = groupsOf(props.by, props.listed.tasks, props.choices)
  const shown = groups.reduce((sum, group) => sum + group.tasks.length, 0)
  return (
    <>
      {shown > props.listed.tasks.length ? <p class="small ink2">{TASK_LIST.several}</p> : null}
      {groups.map(({ title, tasks, page, narrow }) => {
        const overdue = tasks.filter(task => task.judgement.status === 'overdue').length
        return (
          <Section
            title={title}
            count={tasks.length}
            note={
              <>
                {overdue === 0 ? null : <span class="red">{TASK_LIST.overdueOf(overdue)} </span>}
                {page === null ? null : (
                  <a class="quiet" href={page.href}>
                    {page.label}
                    <span class="hidden"> {title}</span>
                  </a>
                )}{' '}
                {narrow === null ? null : (
                  <a class="quiet" href={narrowed(props.address, narrow)}>
                    {TASK_LIST.only}
                    <span class="hidden"> {title}</span>
                  </a>
                )}
              </>
            }
          >
            <TaskList
              tasks={tasks.map(task => ({
                ...marked(taskLine(task, props.today, false), task, planMarks(props.choices.plans)),
                action: null,
              }))}
            />
          </Section>
        )
      })}
    </>
  )
}

const narrowed = (address: ListAddress, narrow: Partial<ListAddress['filter']>): string =>
  listHref({ ...address, form: 'danh-sach', page: 1, filter: { ...address.filter, ...narrow } })
