import { type Day, dayOf } from '../../domain/day.ts'
import { formatDayShort, formatPercent } from '../../domain/format-vi.ts'
import { effectiveDue } from '../../domain/task-facts.ts'
import type { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { URGE } from '../../words/following.ts'
import { ATTENTION_WORDS } from '../../words/status.ts'
import { HAPPENINGS, planName } from '../../words/task-page.ts'
import { updateSaid } from '../../words/update.ts'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { Happening } from '../ui/timeline.tsx'
import { recordHappenings } from './item-records.tsx'
import { actHappenings } from './task-acts.ts'

type Shown = Answer<typeof showTask>
type Update = Shown['updates'][number]

/** What happened to a task, newest first: what the system computes today, what people reported, how it began. */
export const taskHappenings = (shown: Shown, today: Day): readonly Happening[] => {
  const { task, plan } = shown
  const dated = (day: Day) => ({ day: formatDayShort(day, today), datetime: day })
  const reported = shown.updates.map(update => ({
    ...dated(update.effectiveOn),
    icon: iconOf(update),
    what: whatOf(update),
    by: byOf(update, shown, today),
  }))
  const moved = task.deadlines.flatMap((decision, index) => {
    const before = task.deadlines[index - 1]
    return before === undefined
      ? []
      : [
          {
            ...dated(decision.effectiveOn),
            icon: 'extend' as const,
            what: HAPPENINGS.moved(effectiveDue(task.deadlines.slice(0, index)) ?? before.due, decision.due),
            by: decision.document === null ? '' : HAPPENINGS.document(decision.document),
          },
        ]
  })
  const [first] = task.deadlines
  const begun = task.state.assignedOn ?? (plan.adoptedAt === null ? today : dayOf(plan.adoptedAt))
  const given: Happening = {
    ...dated(begun),
    icon: 'document',
    what: HAPPENINGS.assigned(planName(plan)),
    by: [HAPPENINGS.version(1), first === undefined ? '' : HAPPENINGS.deadline(first.due)]
      .filter(Boolean)
      .join(' · '),
  }
  const urged = shown.following.urgings.map(urging => ({
    ...dated(urging.on),
    icon: 'bell' as const,
    what: URGE.happened(urging.fromUnit ?? urging.by, urging.text),
    by: urging.by,
  }))
  const told = [
    ...reported,
    ...moved,
    ...urged,
    ...actHappenings(shown, today),
    ...(shown.records === null ? [] : recordHappenings(shown.records, today)),
  ].sort((a, b) => b.datetime.localeCompare(a.datetime, 'en'))
  return [...computed(shown, today), ...told, given]
}

/** What follows from the facts today and is worth saying. */
const computed = ({ task }: Shown, today: Day): readonly Happening[] => {
  const { status, daysLate, reasons } = task.judgement
  const what =
    status === 'overdue'
      ? HAPPENINGS.overdue(daysLate)
      : status === 'attention'
        ? HAPPENINGS.attention(reasons.map(reason => ATTENTION_WORDS[reason]).join(', '))
        : status === 'check-in-missing'
          ? HAPPENINGS.checkInMissing
          : null
  if (what === null) return []
  return [
    {
      day: HAPPENINGS.today,
      datetime: today,
      icon: { status: TASK_KIND[status] },
      computed: true,
      what,
      by: HAPPENINGS.computed,
    },
  ]
}

const iconOf = (update: Update): Happening['icon'] => {
  if (update.state === 'returned') return { status: 'attention' }
  if (update.kind === 'closing') return 'check'
  return update.workState === 'obstacle' ? 'message' : 'document'
}

const whatOf = (update: Update): string => {
  const percent = update.percent === null ? '' : ` (${formatPercent(update.percent)})`
  const text =
    update.kind === 'closing'
      ? HAPPENINGS.delivered(update.text || (update.productNote ?? ''))
      : update.text === '' && update.obstacle !== null
        ? ''
        : updateSaid({ ...update, percent: null }).replace(/[.;]\s*$/u, '') + percent
  return [
    text,
    update.obstacle === null ? '' : HAPPENINGS.obstacle(update.obstacle),
    update.proposal === null ? '' : HAPPENINGS.proposal(update.proposal),
  ]
    .filter(Boolean)
    .join(' · ')
}

const byOf = (update: Update, shown: Shown, today: Day): string => {
  const files = shown.evidence.filter(one => one.updateId === update.id).length
  const who = update.decidedBy?.name ?? ''
  const day = update.decidedAt === null ? '' : formatDayShort(dayOf(update.decidedAt), today)
  const decision =
    update.state === 'submitted'
      ? HAPPENINGS.submitted
      : update.state === 'returned'
        ? HAPPENINGS.returned(who, day, update.reason ?? '')
        : update.kind === 'closing'
          ? HAPPENINGS.confirmed(who, day)
          : HAPPENINGS.approved(who, day)
  const receipts = shown.following.receipts
    .filter(one => one.updateId === update.id)
    .map(one => URGE.receipt(one.unit, formatDayShort(dayOf(one.at), today)))
  return [update.author.name, files > 0 ? HAPPENINGS.files(files) : '', decision, ...receipts]
    .filter(Boolean)
    .join(' · ')
}
