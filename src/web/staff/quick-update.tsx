import type { Day } from '../../domain/day.ts'
import { EVIDENCE_EXTENSIONS, EVIDENCE_LIMIT } from '../../domain/evidence-file.ts'
import { formatDayShort, formatPercent } from '../../domain/format-vi.ts'
import { WORK_STATES } from '../../domain/update.ts'
import type { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { EVIDENCE_FIELD } from '../../words/evidence-field.ts'
import { statusWord } from '../../words/status.ts'
import { lastFact } from '../../words/task-line.ts'
import { deadlineWords, QUICK_UPDATE } from '../../words/task-page.ts'
import { WORK_STATE_WORDS } from '../../words/update.ts'
import type { Form, Unchecked } from '../form-data.ts'
import { EVIDENCE_INPUTS } from '../ui/evidence-field.tsx'
import type { FieldError, Option } from '../ui/form.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { dueOf } from './task-line.ts'
import type { QuickUpdateProps } from './views/quick-update.tsx'

type Shown = Answer<typeof showTask>

/** Three of the largest files with their form. */
export const MOST_FILES = 3 * EVIDENCE_LIMIT + 256 * 1024

/** Endings for the browser's chooser of files. */
export const ACCEPTED_FILES = EVIDENCE_EXTENSIONS.map(extension => `.${extension}`).join(',')

/** What the form needs besides the task. Whoever opens it another way gives another `action` and no way back. */
export type QuickUpdateGiven = {
  readonly today: Day
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly back: { readonly href: string; readonly label: string } | null
  /** The form that came back; null when it is fresh. */
  readonly typed: Form | null
  readonly again: Again | undefined
  /** The state that the way here already says, such as "obstacle". */
  readonly state: string | undefined
  /** Under what name a device keeps the draft; null keeps none. */
  readonly draft: string | null
}

/** One task as its one-minute form. */
export const quickUpdateProps = (shown: Shown, given: QuickUpdateGiven): QuickUpdateProps => {
  const { task, updates } = shown
  const { today, typed, again } = given
  const text = (name: string): string => typed?.text(name) ?? ''
  const opening = WORK_STATES.find(state => state === given.state) ?? 'at-work'
  return {
    action: given.action,
    hidden: given.hidden,
    back: given.back,
    draft: given.draft,
    task: {
      name: task.text,
      status: TASK_KIND[task.judgement.status],
      statusWord: statusWord(task.judgement.status, task.judgement.daysLate),
      due: QUICK_UPDATE.deadline(
        deadlineWords(task.due, null, task.deadlineText),
        dueOf(task, today).relative,
      ),
      last: QUICK_UPDATE.last(task.code, lastFact(updates[0] ?? null, today)),
    },
    states: statesOf(shown),
    figure: figureOf(shown),
    question: questionOf(shown, formatDayShort(updates[0]?.effectiveOn ?? today, today)),
    product: productOf(shown),
    values: {
      workState: typed === null ? opening : text('workState'),
      percent: text('percent'),
      text: text('text'),
      obstacle: text('obstacle'),
      proposal: text('proposal'),
      productNote: text('productNote'),
    },
    focus: typed !== null ? null : opening === 'obstacle' ? 'obstacle' : 'percent',
    errors: errorsWithFiles(again, typed),
    accept: ACCEPTED_FILES,
  }
}

/** Files do not come back with a form: whoever had chosen some is told to choose again. */
export const errorsWithFiles = (again: Again | undefined, typed: Form | null): readonly FieldError[] => [
  ...(again?.errors ?? []),
  ...(again !== undefined && typed !== null && filesOf(typed).length > 0 && again.of('files') === undefined
    ? [{ name: 'files', message: EVIDENCE_FIELD.chooseAgain }]
    : []),
]

/** The files of both inputs. */
export const filesOf = (form: Form): readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[] =>
  EVIDENCE_INPUTS.flatMap(input => form.files(input)).map(({ name, bytes }) => ({ name, bytes }))

/** What was sent, as the input of report-progress without the task. */
export const quickUpdateInput = (form: Form): Unchecked => ({
  percent: null,
  ...form.object(),
  rowVersion: Number(form.text('rowVersion')),
  files: filesOf(form),
})

const checksIn = ({ task }: Shown): boolean => task.nature === 'regular' || task.nature === 'periodic'

/** Regular tasks check in and never close, so delivering is not among their answers. */
const statesOf = (shown: Shown): readonly Option[] =>
  WORK_STATES.filter(value => value !== 'delivered' || !checksIn(shown)).map(value => ({
    value,
    label: WORK_STATE_WORDS[value],
    ...(value === 'obstacle' || value === 'delivered' ? { remark: QUICK_UPDATE.remarks[value] } : {}),
  }))

const figureOf = (shown: Shown): QuickUpdateProps['figure'] => {
  if (checksIn(shown)) return null
  const { percent } = shown.task
  return {
    label: QUICK_UPDATE.percent,
    unit:
      percent === null
        ? QUICK_UPDATE.percentUnit
        : QUICK_UPDATE.percentBefore(QUICK_UPDATE.percentUnit, formatPercent(percent)),
  }
}

const questionOf = ({ task, updates, checkInPeriod }: Shown, since: string): string => {
  if (checkInPeriod !== null) return QUICK_UPDATE.donePeriod(checkInPeriod.from, checkInPeriod.to)
  return updates.length === 0 || task.startedOn === null ? QUICK_UPDATE.doneFirst : QUICK_UPDATE.done(since)
}

const productOf = (shown: Shown): string | null => {
  if (checksIn(shown)) return null
  const { product } = shown.task
  return product === null ? QUICK_UPDATE.productUnnamed : QUICK_UPDATE.productHint(product)
}
