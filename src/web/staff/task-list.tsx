import type { Child } from 'hono/jsx'
import { countClear } from '../../domain/clarity.ts'
import type { Day } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { TASK_GROUPS } from '../../domain/task-filter.ts'
import { listChoices } from '../../usecases/list-choices.ts'
import { listTasks } from '../../usecases/list-tasks.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { documentName } from '../../words/document.ts'
import { pageHelp } from '../../words/page-help.ts'
import { statusWord } from '../../words/status.ts'
import { TARGET_LIST } from '../../words/target-list.ts'
import { lastFact } from '../../words/task-line.ts'
import { GROUP_WORDS, LIST_FORMS, TASK_LIST } from '../../words/task-list.ts'
import { drawnOnce } from '../drawn.tsx'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead, UnderHelp } from '../ui/layout.tsx'
import { Menu } from '../ui/menu.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { TaskList } from '../ui/task-list.tsx'
import { LIST_PATHS, SavedViews } from './saved-views.tsx'
import { taskData } from './task-data.ts'
import { addressQuery, LIST_PATH, type ListAddress, listHref, readAddress } from './task-filter.ts'
import { groupsOf } from './task-groups.ts'
import { marked, planMarks, taskLine } from './task-line.ts'
import { NarrowForm } from './task-list-form.tsx'
import { BoardOfTasks, GroupsOfTasks, YearOfTasks } from './task-list-views.tsx'

export type Listed = Answer<typeof listTasks>
export type ListedTask = Listed['tasks'][number]
export type ListChoices = Answer<typeof listChoices>

const page = async (visit: StaffVisit) => {
  const address = readAddress(visit)
  const paged = address.form === 'danh-sach'
  const [listed, choices] = await Promise.all([
    listTasks(visit.ctx, { filter: address.filter, page: paged ? address.page : null }),
    listChoices(visit.ctx, {}),
  ])
  if (!listed.ok) return visit.refused(listed.refusal)
  if (!choices.ok) return visit.refused(choices.refusal)
  const title = TASK_LIST.count(listed.value.total)
  const { group } = address.filter
  const query = addressQuery(address)
  const drawn = await drawnOnce(listed.value, [visit.today, query], () => (
    <UnderHelp help={pageHelp(LIST_PATHS.tasks)}>
      {listBody(visit.today, address, listed.value, choices.value)}
    </UnderHelp>
  ))
  return visit.page(
    { title: group === null ? title : `${GROUP_WORDS[group]}: ${listed.value.total}` },
    <>
      {drawn}
      <SavedViews visit={visit} list="tasks" query={query} views={choices.value.views} />
    </>,
  )
}

const listBody = (today: Day, address: ListAddress, listed: Listed, choices: ListChoices) => {
  const { group } = address.filter
  return (
    <>
      <PageHead
        title={TASK_LIST.count(listed.total)}
        sub={narrowedTo(address, listed) || undefined}
        actions={
          <>
            <Menu
              label={TASK_LIST.form(LIST_FORMS[address.form])}
              links={Object.entries(LIST_FORMS).map(([form, label]) => ({
                label,
                href: listHref({ ...address, page: 1, form: form as ListAddress['form'] }),
                current: form === address.form,
              }))}
            />
            <ButtonLink href={LIST_PATHS.targets} dense>
              {TARGET_LIST.title}
            </ButtonLink>
            <ButtonLink
              href={listHref(address).replace(LIST_PATH, `${LIST_PATH}.xlsx`)}
              sign="download"
              dense
              download
            >
              {TASK_LIST.download}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label={TASK_LIST.groups}
        tabs={[null, ...TASK_GROUPS].map(one => ({
          label: one === null ? TASK_LIST.all : GROUP_WORDS[one],
          href: listHref({ ...address, page: 1, filter: { ...address.filter, group: one } }),
          current: one === group,
        }))}
      />
      <NarrowForm address={address} choices={choices} />
      {listed.total === 0 ? <EmptyState {...TASK_LIST.empty} /> : shown(today, address, listed, choices)}
    </>
  )
}

/** The group, target and document by which the list is narrowed, in words. */
const narrowedTo = ({ filter }: ListAddress, { tasks }: Listed): string => {
  const target = tasks[0]?.targets.find(one => one.id === filter.targetId)
  const document = tasks[0]?.documents.find(one => one.id === filter.documentId)
  return [
    filter.group === null ? '' : GROUP_WORDS[filter.group],
    target === undefined ? '' : `${TASK_LIST.target}: ${target.code} ${target.name}`,
    document === undefined ? '' : `${TASK_LIST.document}: ${documentName(document)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const shown = (today: Day, address: ListAddress, listed: Listed, choices: ListChoices): Child => {
  switch (address.form) {
    case 'danh-sach':
      return (
        <>
          <TaskList
            tasks={listed.tasks.map(task => ({
              ...marked(taskLine(task, today, false), task, planMarks(choices.plans)),
              action: null,
            }))}
          />
          <Pages address={address} listed={listed} />
        </>
      )
    case 'bang':
      return <BoardOfTasks tasks={listed.tasks} today={today} />
    case 'lich':
      return <YearOfTasks tasks={listed.tasks} address={address} today={today} />
    default:
      return (
        <GroupsOfTasks by={address.form} listed={listed} choices={choices} address={address} today={today} />
      )
  }
}

const Pages = (props: { address: ListAddress; listed: Listed }) => {
  const { page, pages } = props.listed
  if (pages === 1) return null
  const to = (number: number) => listHref({ ...props.address, page: number })
  return (
    <nav class="pages" aria-label={TASK_LIST.pages}>
      {page > 1 ? (
        <ButtonLink href={to(page - 1)} sign="back" dense>
          {TASK_LIST.before}
        </ButtonLink>
      ) : null}
      <span>{TASK_LIST.page(page, pages)}</span>
      {page < pages ? (
        <ButtonLink href={to(page + 1)} sign="next" dense>
          {TASK_LIST.after}
        </ButtonLink>
      ) : null}
    </nav>
  )
}

/** The list with the same filter and headings as a workbook, all its pages. */
const file = async (visit: StaffVisit) => {
  const { filter, form } = readAddress(visit)
  const [listed, choices] = await Promise.all([
    listTasks(visit.ctx, { filter, page: null }),
    listChoices(visit.ctx, {}),
  ])
  if (!listed.ok) return visit.refused(listed.refusal)
  if (!choices.ok) return visit.refused(choices.refusal)
  const rowOf = (task: ListedTask) => [
    task.code,
    task.text,
    statusWord(task.judgement.status, task.judgement.daysLate),
    dayCell(task.due),
    dayCell(task.state.initialDue),
    task.lead?.name ?? task.leadText.join('; '),
    task.support.map(unit => unit.name).join('; '),
    task.owner?.name ?? null,
    task.leader?.name ?? null,
    task.product,
    task.authority,
    `${countClear(task.six)}/6`,
    task.percent,
    task.latest === null
      ? null
      : `${lastFact(task.latest, visit.today)} (${formatDay(task.latest.effectiveOn)})`,
    task.targets.map(target => target.code).join('; '),
    task.documents.map(document => document.number).join('; '),
  ]
  // A way to look that has headings is written with them, in the order of the page.
  const rows =
    form === 'danh-sach'
      ? listed.value.tasks.map(rowOf)
      : groupsOf(form, listed.value.tasks, choices.value).flatMap(group =>
          group.tasks.map(task => [group.title, ...rowOf(task)]),
        )
  const headed = form !== 'danh-sach'
  return sheetFile(visit, {
    fileName: TASK_LIST.fileName,
    sheet: TASK_LIST.sheet,
    heads: [...(headed ? [LIST_FORMS[form]] : []), ...TASK_LIST.heads],
    widths: [...(headed ? [30] : []), 8, 48, 16, 12, 12, 24, 24, 18, 18, 24, 20, 6, 11, 36, 12, 20],
    rows,
  })
}

/** The list as data, a page of it: what a script of the ward's own may read with the rights of its person. */
const data = async (visit: StaffVisit) => {
  const address = readAddress(visit)
  const listed = await listTasks(visit.ctx, { filter: address.filter, page: address.page })
  if (!listed.ok) return visit.refused(listed.refusal)
  const { tasks, total, page, pages } = listed.value
  return visit.http.json({
    total,
    page,
    pages,
    tasks: tasks.map(taskData),
  })
}

export const routes = [
  { method: 'GET', path: LIST_PATH, access: 'session', names: null, answer: page },
  { method: 'GET', path: `${LIST_PATH}.json`, access: 'session', names: null, answer: data },
  { method: 'GET', path: `${LIST_PATH}.xlsx`, access: 'session', names: null, answer: file },
] as const satisfies readonly Route[]
