import { countClear } from '../../domain/clarity.ts'
import { type Day, dayOf } from '../../domain/day.ts'
import { formatDayShort } from '../../domain/format-vi.ts'
import { STATUS_RULES } from '../../domain/status.ts'
import { WATCHES } from '../../domain/watch.ts'
import { myWork } from '../../usecases/my-work.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { MY_WORK, MY_WORK_EMPTY, myWorkState, myWorkTitle, WATCH_TITLES } from '../../words/my-work.ts'
import { pageHelp } from '../../words/page-help.ts'
import { STATUS_WORDS, statusWord } from '../../words/status.ts'
import { lastFact, ROW_ACTIONS, shortened } from '../../words/task-line.ts'
import { drawnOnce } from '../drawn.tsx'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { UnderHelp } from '../ui/layout.tsx'
import { deadlineWeeks } from './deadline-weeks.ts'
import { owedLines } from './owed-lines.ts'
import { taskData } from './task-data.ts'
import { enteredTargetLine, presses, targetLine, taskLine } from './task-line.ts'
import { type MyWorkProps, MyWorkView } from './views/my-work.tsx'

type Work = Answer<typeof myWork>
type Task = Work['tasks'][number]

const PATH = '/viec-cua-toi'
/** What the list shows besides one's own open work, in the address as `xem`. */
const WHOLE = 'ca-don-vi'
const FINISHED = 'da-ket-thuc'

const groupOf = (task: Task) => STATUS_RULES[task.judgement.status].group
const isOpen = (task: Task) => STATUS_RULES[task.judgement.status].open

const page = async (visit: StaffVisit) => {
  const seen = visit.query('xem')
  const outcome = await myWork(visit.ctx, { whole: seen === WHOLE })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const work = outcome.value
  const today = dayOf(visit.ctx.now)
  const finished = work.tasks.filter(task => !isOpen(task))
  const all = [...work.tasks, ...work.watched.map(one => one.task)]
  const targets = [...work.targets, ...work.watchedTargets.map(one => one.target)]
  const counts = {
    overdue: all.filter(task => groupOf(task) === 'red').length,
    attention: all.filter(task => groupOf(task) === 'amber').length,
    open: all.length - finished.length,
    missed: targets.filter(target => presses(target) === 'red').length,
  }
  const due = all.flatMap(task => (isOpen(task) && task.due !== null ? [task.due] : []))
  const mayReport = work.tasks.some(isOpen) || work.targets.length > 0
  const drawn = await drawnOnce(work, [today, seen === WHOLE, seen === FINISHED], () => (
    <UnderHelp help={pageHelp(PATH)}>
      <MyWorkView
        sub={myWorkState(today, counts, due.sort()[0] ?? null)}
        scope={scopeOf(work, seen === WHOLE)}
        downloadHref={seen === WHOLE ? `${PATH}.xlsx?xem=${WHOLE}` : `${PATH}.xlsx`}
        several={mayReport ? { label: MY_WORK.several, href: `${PATH}/nhieu` } : null}
        sections={redFirst([
          ...sectionsOf(work, today, seen === FINISHED, visit.ctx.actor.personId),
          ...watchedSections(work, today),
        ])}
        foot={footOf(finished.length, seen === FINISHED)}
        empty={work.running ? MY_WORK_EMPTY[work.watching ? 'calm' : 'nothing'] : MY_WORK_EMPTY.noPlan}
        calendar={deadlineWeeks(all, today)}
        waiting={waitingOf(work, today)}
        changes={changesOf(work, today)}
      />
    </UnderHelp>
  ))
  return visit.page({ title: myWorkTitle(counts) }, drawn)
}

const scopeOf = (work: Work, whole: boolean): MyWorkProps['scope'] => {
  if (whole) return { label: MY_WORK.mineOnly, href: PATH }
  if (work.unitTotal <= work.tasks.length) return null
  return { label: MY_WORK.wholeUnit(work.unitTotal), href: `${PATH}?xem=${WHOLE}` }
}

const footOf = (finished: number, shown: boolean): MyWorkProps['foot'] => {
  if (finished === 0) return undefined
  return shown
    ? { label: MY_WORK.hideFinished, href: PATH }
    : { label: MY_WORK.showFinished(finished), href: `${PATH}?xem=${FINISHED}` }
}

/** Red first, then what presses, then the rest; targets of the unit stand among them by the same order. */
const sectionsOf = (
  work: Work,
  today: Day,
  withFinished: boolean,
  personId: string,
): MyWorkProps['sections'] => {
  const lines = (tasks: readonly Task[]) =>
    tasks.map(task => concerning(taskLine(task, today), owedTo(task, personId)))
  const of = (group: 'red' | 'amber') => [
    ...lines(work.tasks.filter(task => groupOf(task) === group)),
    ...work.targets
      .filter(target => presses(target) === group)
      .map(target => enteredTargetLine(target, today)),
  ]
  const rest = work.tasks.filter(task => isOpen(task) && !['red', 'amber'].includes(groupOf(task)))
  const calm = work.targets.filter(target => presses(target) === null)
  const finished = withFinished ? work.tasks.filter(task => !isOpen(task)) : []
  return [
    { kind: 'overdue' as const, title: STATUS_WORDS.overdue, tasks: of('red') },
    {
      kind: 'attention' as const,
      title: STATUS_WORDS.attention,
      note: MY_WORK.attentionNote,
      tasks: of('amber'),
    },
    { kind: null, title: MY_WORK.rest, tasks: lines(rest) },
    { kind: null, title: MY_WORK.targets, tasks: calm.map(target => enteredTargetLine(target, today)) },
    { kind: null, title: MY_WORK.finished, tasks: lines(finished) },
  ].filter(section => section.tasks.length > 0)
}

/** Everything red, one's own before that of others, then what presses, then the rest. */
const redFirst = (sections: MyWorkProps['sections']): MyWorkProps['sections'] =>
  (['overdue', 'attention', null] as const).flatMap(kind => sections.filter(one => one.kind === kind))

/** Whose the work is when it is not the reader's, and to whom it is owed. */
const owedTo = (task: Task, personId: string): readonly string[] => [
  ...(task.owner === null || task.owner.id === personId ? [] : [MY_WORK.doneBy(task.owner.name)]),
  ...(task.leader === null || task.leader.id === personId ? [] : [MY_WORK.ledBy(task.leader.name)]),
  ...(task.following === null ? [] : [MY_WORK.followedBy(task.following.name)]),
]

const concerning = <Line extends { fact?: string | undefined }>(line: Line, said: readonly string[]) => ({
  ...line,
  fact: [...said, line.fact ?? ''].filter(Boolean).join(' · '),
})

/** What others do and the reader leads, follows or answers for: by the reason, red first, only to be looked at. */
const watchedSections = (work: Work, today: Day): MyWorkProps['sections'] =>
  WATCHES.flatMap(watch => {
    const tasks = work.watched.filter(one => one.watch === watch).map(one => one.task)
    const targets = work.watchedTargets.filter(one => one.watch === watch).map(one => one.target)
    const lines = (group: 'red' | 'amber' | 'rest') => [
      ...tasks
        .filter(task => (['red', 'amber'].includes(groupOf(task)) ? groupOf(task) : 'rest') === group)
        .map(task => {
          const said = concerning(taskLine(task, today, false), [task.lead?.name ?? ''].filter(Boolean))
          return { ...said, action: { label: ROW_ACTIONS.see, href: said.href } }
        }),
      ...targets
        .filter(target => (presses(target) ?? 'rest') === group)
        .map(target => {
          const said = concerning(targetLine(target), [target.lead?.name ?? ''].filter(Boolean))
          return { ...said, action: { label: ROW_ACTIONS.see, href: said.href } }
        }),
    ]
    return [
      { kind: 'overdue' as const, title: WATCH_TITLES[watch].red, tasks: lines('red') },
      { kind: 'attention' as const, title: WATCH_TITLES[watch].amber, tasks: lines('amber') },
      { kind: null, title: WATCH_TITLES[watch].rest, tasks: lines('rest') },
    ]
  }).filter(section => section.tasks.length > 0)

const waitingOf = (work: Work, today: Day): MyWorkProps['waiting'] => [
  ...owedLines(work.owed, today),
  ...work.returned.map(({ id, code, update }) => ({
    sign: 'message' as const,
    label: MY_WORK.returned(code),
    href: `/nhiem-vu/${id}/cap-nhat`,
    note: shortened(update.reason ?? '', 90),
  })),
  ...work.waiting.updates.map(({ update, task }) => ({
    sign: update.kind === 'closing' ? ('check' as const) : ('document' as const),
    label: update.kind === 'closing' ? MY_WORK.decideClosing(task.code) : MY_WORK.decideUpdate(task.code),
    href: `/xac-nhan/${update.id}`,
    note: MY_WORK.sent(update.author.name, formatDayShort(dayOf(update.recordedAt), today)),
  })),
  ...work.waiting.figures.map(({ measurement, target }) => ({
    sign: 'gauge' as const,
    label: MY_WORK.decideFigure(target.code),
    href: `/so-lieu/${measurement.id}`,
    note: MY_WORK.sent(measurement.author.name, formatDayShort(dayOf(measurement.recordedAt), today)),
  })),
]

/** What was decided on this person's tasks in the last week. */
const changesOf = (work: Work, today: Day): MyWorkProps['changes'] =>
  work.decided.map(({ code, update }) => {
    const on = update.decidedAt === null ? today : dayOf(update.decidedAt)
    const closed = update.kind === 'closing' && update.state === 'approved'
    return {
      kind: update.state === 'returned' ? 'attention' : closed ? 'done' : 'on-track',
      text:
        update.state === 'returned'
          ? MY_WORK.returned(code)
          : closed
            ? MY_WORK.confirmed(code)
            : MY_WORK.approved(code),
      note: MY_WORK.decidedBy(update.decidedBy?.name ?? '', formatDayShort(on, today)),
    }
  })

const list = async (visit: StaffVisit) => {
  const outcome = await myWork(visit.ctx, { whole: visit.query('xem') === WHOLE })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const today = dayOf(visit.ctx.now)
  const rows = outcome.value.tasks.map(task => [
    task.code,
    task.text,
    statusWord(task.judgement.status, task.judgement.daysLate),
    dayCell(task.due),
    task.lead?.name ?? task.leadText.join('; '),
    task.owner?.name ?? null,
    `${countClear(task.six)}/6`,
    lastFact(task.latest, today),
  ])
  return sheetFile(visit, {
    fileName: MY_WORK.fileName,
    sheet: MY_WORK.sheet,
    heads: MY_WORK.heads,
    widths: [8, 48, 18, 12, 24, 18, 6, 40],
    rows,
  })
}

/** The same as data: one's tasks, and how much else waits. */
const data = async (visit: StaffVisit) => {
  const outcome = await myWork(visit.ctx, { whole: visit.query('xem') === WHOLE })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { tasks, watched, waiting, owed, returned } = outcome.value
  return visit.http.json({
    tasks: tasks.map(taskData),
    watched: watched.map(one => taskData(one.task)),
    waiting: waiting.updates.length + waiting.figures.length + owed.length,
    returned: returned.length,
  })
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: page },
  { method: 'GET', path: `${PATH}.xlsx`, access: 'session', names: null, answer: list },
  { method: 'GET', path: `${PATH}.json`, access: 'session', names: null, answer: data },
] as const satisfies readonly Route[]
