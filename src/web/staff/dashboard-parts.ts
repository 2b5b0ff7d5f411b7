import { dayOf, daysBetween } from '../../domain/day.ts'
import { formatDayShort, formatNumber } from '../../domain/format-vi.ts'
import { TARGET_STATUS_RULES } from '../../domain/target-status.ts'
import type { showDashboard } from '../../usecases/show-dashboard.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  BY_FIRST,
  CHANGE_WORDS,
  cadenceWords,
  DASHBOARD,
  decisionAbout,
  SHARES,
} from '../../words/dashboard.ts'
import { RATE_NAMES, rateFraction, ratePercent } from '../../words/statistics.ts'
import { shownBeside, shownFigure, TARGET_STATUS_WORDS } from '../../words/target.ts'
import { fractionWords, milestoneLine } from '../../words/target-page.ts'
import { shortened } from '../../words/task-line.ts'
import { updateSaid } from '../../words/update.ts'
import { TARGET_KIND } from '../ui/status-kind.ts'
import {
  type BoardTarget,
  type BoardTask,
  countOf,
  isOpen,
  targetListHref,
  targetsIn,
  taskListHref,
} from './dashboard-lists.ts'
import type { DashboardProps, Decision, Rate, TargetLine } from './views/dashboard.tsx'

export type Board = Answer<typeof showDashboard>

/** How many rows a leader is shown before the rest stands behind a link. */
const MOST_DECISIONS = 8
const MOST_TARGETS = 8
const MOST_CHANGES = 8

/** What waits for a decision: overdue tasks by days, then obstacles that somebody reported. */
export const decisionsOf = (board: Board): readonly Decision[] => {
  const overdue = board.tasks.filter(task => task.judgement.status === 'overdue')
  const stuck = board.tasks.filter(
    task => isOpen(task) && task.judgement.status !== 'overdue' && task.latest?.workState === 'obstacle',
  )
  return [
    ...overdue.map(task =>
      decisionOf(board, task, { number: formatNumber(task.judgement.daysLate), word: DASHBOARD.days }),
    ),
    ...stuck.map(task =>
      decisionOf(board, task, {
        number: formatNumber(daysBetween(task.latest?.effectiveOn ?? board.today, board.today)),
        word: DASHBOARD.obstacleDays,
      }),
    ),
  ].slice(0, MOST_DECISIONS)
}

const decisionOf = (board: Board, task: BoardTask, late: Decision['late']): Decision => {
  const closing = board.waiting.updates.find(one => one.task.id === task.id && one.update.kind === 'closing')
  const { latest } = task
  const fact = latest === null ? DASHBOARD.noUpdate : (latest.obstacle ?? updateSaid(latest))
  return {
    late,
    name: task.text,
    href: `/nhiem-vu/${task.id}`,
    about: [
      decisionAbout(task.code, task.lead?.name ?? DASHBOARD.noUnit, task.due),
      ...task.also.map(DASHBOARD.alsoInOther),
    ].join(' · '),
    fact: task.judgement.awaiting ? DASHBOARD.waitsClosing : shortened(fact, 110),
    answer:
      closing === undefined
        ? explanationOf(board, task)
        : { label: DASHBOARD.seeClosing, href: `/xac-nhan/${closing.update.id}`, button: true },
  }
}

/** What was asked of why it is late, or the button that asks, for the leader who may. */
const explanationOf = (board: Board, task: BoardTask): Decision['answer'] => {
  const asked = board.explanations.get(task.id)
  const turn = asked?.turns.at(-1)
  if (asked && turn) {
    const said =
      turn.answeredAt === null
        ? DASHBOARD.explanationAsked(formatDayShort(turn.answerBy, board.today))
        : DASHBOARD.explained(formatDayShort(dayOf(turn.answeredAt), board.today))
    return { label: said, href: `/giai-trinh/${asked.id}`, button: false }
  }
  return task.judgement.status === 'overdue' && board.asks.includes(task.line)
    ? { label: DASHBOARD.askExplanation, href: `/nhiem-vu/${task.id}/giai-trinh`, button: true }
    : { label: DASHBOARD.seeHistory, href: `/nhiem-vu/${task.id}`, button: false }
}

export const allDecisionsOf = (board: Board): DashboardProps['allDecisions'] => {
  const overdue = board.tasks.filter(task => task.judgement.status === 'overdue').length
  return overdue > MOST_DECISIONS
    ? { label: DASHBOARD.allOverdue(overdue), href: taskListHref('qua-han') }
    : null
}

/**
 * Five figures, each with its fraction and the list of its rows. While nothing is due the rates of lateness would say
 * nothing, so the share that has been made clear speaks instead.
 */
export const ratesOf = (board: Board): readonly Rate[] => {
  const { rates, tasks, targets } = board
  const rate = (
    name: 'completionOnDue' | 'completionOnAll' | 'onTime' | 'overdueOnDue',
    href: string,
  ): Rate => ({
    value: ratePercent(rates[name]),
    name: RATE_NAMES[name],
    formula: rateFraction(rates[name]),
    href,
    ...(name === 'overdueOnDue' && rates[name].numerator > 0 ? { red: true } : {}),
  })
  const anyDue = rates.completionOnDue.denominator > 0
  const dated = tasks.some(task => task.due !== null)
  const share = (part: number, of: 'when' | 'allSix', href: string): Rate => ({
    value: tasks.length === 0 ? '–' : ratePercent({ percent: (part * 100) / tasks.length }),
    name: SHARES[of].name,
    formula: SHARES[of].formula(part, tasks.length),
    href,
  })
  const lateness = [
    ...(anyDue ? [rate('completionOnDue', taskListHref('den-han'))] : []),
    ...(dated ? [rate('completionOnAll', taskListHref('hoan-thanh'))] : []),
    ...(rates.onTime.denominator > 0 ? [rate('onTime', taskListHref('dung-han'))] : []),
    ...(anyDue ? [rate('overdueOnDue', taskListHref('qua-han'))] : []),
  ]
  const clear = [
    share(board.clear.when.length, 'when', taskListHref('co-han-hoac-nhip')),
    share(board.allSix.length, 'allSix', taskListHref('ro-ca-sau')),
  ]
  return [
    ...lateness,
    ...(lateness.length < 3 ? clear : []),
    ...checkInRateOf(board),
    ...(targets.length > 0 ? [targetRateOf(board)] : []),
  ].slice(0, 6)
}

/** What the rates of lateness would be against the deadlines first given; nothing while nothing was extended. */
export const byFirstOf = (board: Board): readonly { readonly text: string; readonly href: string }[] => {
  const { onTime, overdueOnDue } = board.byFirst.rates
  if (board.extended.length === 0) return []
  return [
    { text: BY_FIRST.onTime(ratePercent(onTime), rateFraction(onTime)), href: taskListHref('dung-han-dau') },
    {
      text: BY_FIRST.overdue(ratePercent(overdueOnDue), rateFraction(overdueOnDue)),
      href: taskListHref('qua-han-dau'),
    },
    { text: BY_FIRST.extended(board.extended.length), href: taskListHref('da-gia-han') },
  ]
}

const checkInRateOf = ({ checkIns, counts }: Board): readonly Rate[] => {
  if (counts.regular.length === 0 || checkIns === null) return []
  const none = checkIns.denominator === 0
  return [
    {
      value: ratePercent(checkIns),
      name: SHARES.checkIn.name,
      formula: none ? SHARES.checkIn.none : rateFraction(checkIns),
      href: taskListHref(none ? 'thuong-xuyen' : 'da-cap-nhat-ky'),
    },
  ]
}

const targetRateOf = (board: Board): Rate => {
  const met = targetsIn(board, 'dat-moc')
  const without = targetsIn(board, 'chua-co-so-lieu')
  const all = board.targets.length
  return {
    value: `${met}/${all}`,
    name: SHARES.targets.name,
    formula: SHARES.targets.formula(targetsIn(board, 'chua-dat-moc'), without),
    href: targetListHref('dat-moc'),
  }
}

const byUrgency = (a: BoardTarget, b: BoardTarget): number =>
  TARGET_STATUS_RULES[a.judgement.status].order - TARGET_STATUS_RULES[b.judgement.status].order ||
  a.code.localeCompare(b.code, 'en', { numeric: true })

/** Targets that have numbers to draw, the ones behind first, and how many stand behind the link. */
export const targetLinesOf = (
  board: Board,
): { readonly lines: readonly TargetLine[]; readonly rest: number } => {
  const sorted = [...board.targets].sort(byUrgency)
  const drawn = sorted.filter(target => target.kind !== 'text' && target.kind !== 'boolean')
  const lines = drawn.slice(0, MOST_TARGETS).map(targetLineOf)
  return { lines, rest: board.targets.length - lines.length }
}

const targetLineOf = (target: BoardTarget): TargetLine => {
  const { status, latest, value, milestone } = target.judgement
  const goal = target.milestones.at(-1)?.value ?? target.value
  const shown = value === null ? DASHBOARD.noFigure : shownBeside(value, milestone, target.unit)
  const line =
    milestone === null ? DASHBOARD.noMilestone : milestoneLine(milestone.by, milestone.value, target.unit)
  const fraction = latest === null ? '' : fractionWords(latest.numerator, latest.denominator)
  return {
    name: target.name,
    href: `/chi-tieu/${target.id}`,
    about: [target.code, fraction, target.also.map(DASHBOARD.alsoInOther).join('; ')]
      .filter(Boolean)
      .join(' · '),
    kind: TARGET_KIND[status],
    word: TARGET_STATUS_WORDS[status],
    value,
    milestone: milestone?.value ?? null,
    goal: goal === milestone?.value ? null : goal,
    max: target.unit.startsWith('%') ? 100 : Math.max(1, value ?? 0, goal ?? 0, milestone?.value ?? 0) * 1.1,
    shown,
    shownMilestone:
      milestone === null
        ? DASHBOARD.noMilestone
        : `${DASHBOARD.milestone} ${shownFigure(milestone.value, target.unit)}`,
    summary: `${target.name}: ${shown}, ${DASHBOARD.milestone} ${line}`,
  }
}

/** What of the last week is worth telling, newest first, from the journal. */
export const changesOf = (board: Board): DashboardProps['changes']['lines'] => {
  return [...board.changes]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .flatMap(({ type, payload, actor, at }) => {
      const about = board.items.get(String(payload['taskId'] ?? ''))
      const measured = board.items.get(String(payload['targetId'] ?? ''))
      const note = [about?.lead?.name ?? measured?.lead?.name ?? '', actor ?? ''].filter(Boolean).join(' · ')
      const day = formatDayShort(dayOf(at), board.today)
      const line = (
        kind: DashboardProps['changes']['lines'][number]['kind'],
        text: string,
        on = day,
      ): DashboardProps['changes']['lines'] => [{ kind, text, note, day: on }]
      switch (type) {
        case 'closing-confirmed':
          return about ? line('done', CHANGE_WORDS.closed(about.code)) : []
        case 'closing-requested':
          return about ? line('waiting', CHANGE_WORDS.requested(about.code)) : []
        case 'update-approved':
          return about ? line('on-track', CHANGE_WORDS.approved(about.code)) : []
        case 'update-submitted':
          return about && payload['state'] === 'obstacle'
            ? line('attention', CHANGE_WORDS.obstacle(about.code))
            : []
        case 'measurement-confirmed':
          return measured ? line('done', CHANGE_WORDS.measured(measured.code)) : []
        case 'lateness-began': {
          // Noted in the night after, or much later where the program did not run.
          const began = String(payload['beganOn'])
          if (began < board.weekAgo) return []
          const said = measured
            ? CHANGE_WORDS.missed(measured.code)
            : about && payload['kind'] === 'task'
              ? CHANGE_WORDS.overdue(about.code)
              : null
          return said === null ? [] : line('overdue', said, formatDayShort(began, board.today))
        }
        case 'extension-decided':
          return about ? line('attention', CHANGE_WORDS.extended(about.code)) : []
        case 'plan-adopted':
          return line(
            'done',
            CHANGE_WORDS.adopted(Number(payload['tasks'] ?? 0), Number(payload['targets'] ?? 0)),
          )
        case 'items-filled': {
          const ids = payload['itemIds']
          return line('not-due', CHANGE_WORDS.filled(Array.isArray(ids) ? ids.length : 0))
        }
        default:
          return []
      }
    })
    .filter((one, at, all) => all.findIndex(other => other.text === one.text && other.day === one.day) === at)
    .slice(0, MOST_CHANGES)
}

/** What the text of the plan announces; null when no running plan came from a file. */
export const documentOf = (board: Board): readonly string[] | null => {
  if (board.plans.every(plan => plan.sourceSha256 === null)) return null
  const annexes = board.missingAnnexes.map(annex => DASHBOARD.annexMissing(annex.label))
  return [
    board.reporting.length === 0
      ? DASHBOARD.reportingNone
      : DASHBOARD.reporting(cadenceWords(board.reporting)),
    ...(annexes.length === 0 ? [DASHBOARD.annexesThere] : annexes),
  ]
}

/** How many tasks are overdue: the figure of the title. */
export const overdueIn = (board: Board): number => countOf(board, 'qua-han')
