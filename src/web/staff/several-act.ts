import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { reportMeasurement } from '../../usecases/report-measurement.ts'
import { reportProgress } from '../../usecases/report-progress.ts'
import { fieldSentence, refusalText } from '../../words/refusal.ts'
import { type Form, REQUEST_FIELD } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { isStrange } from './figure-fields.tsx'

/** How the fields of a row are named: "t.<task>.percent", "c.<target>.value". */
export const rowField = (row: string, field: string): string => `${row}.${field}`
export const taskRow = (taskId: string): string => `t.${taskId}`
export const targetRow = (targetId: string): string => `c.${targetId}`

/** What became of a row that was filled in. */
export type RowResult =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false
      /** Sentences by the field of the row; '' is the row itself. */
      readonly errors: ReadonlyMap<string, string>
      /** A strange figure that a tick would let pass. */
      readonly strange: boolean
    }

const TASK_FIELDS = ['workState', 'percent', 'text', 'obstacle']
const TARGET_FIELDS = ['value', 'numerator', 'denominator', 'reached']

const isFilled = (form: Form, row: string, fields: readonly string[]): boolean =>
  fields.some(field => form.text(rowField(row, field)).trim() !== '')

/**
 * Sends every row that was filled in, each as a report of its own with its own request id, one after the other: what is
 * wrong with one changes nothing for the others, and a repeat of the form does nothing twice.
 */
export async function sendRows(
  visit: StaffVisit,
  form: Form,
  rows: { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] },
): Promise<ReadonlyMap<string, RowResult>> {
  const results = new Map<string, RowResult>()
  for (const taskId of rows.taskIds) {
    const row = taskRow(taskId)
    if (!isFilled(form, row, TASK_FIELDS)) continue
    const text = (field: string) => form.text(rowField(row, field))
    const outcome = await visit.send(
      reportProgress,
      {
        taskId,
        rowVersion: Number(text('rowVersion')),
        workState: text('workState') || 'at-work',
        percent: text('percent') || null,
        text: text('text'),
        obstacle: text('obstacle'),
      },
      ofRow(form, row),
    )
    results.set(
      row,
      resultOf(outcome, ({ updateId }) => updateId),
    )
  }
  const day = form.object({ days: ['effectiveOn'] })['effectiveOn']
  for (const targetId of rows.targetIds) {
    const row = targetRow(targetId)
    if (!isFilled(form, row, TARGET_FIELDS)) continue
    const text = (field: string) => form.text(rowField(row, field))
    const reached = text('reached')
    const outcome = await visit.send(
      reportMeasurement,
      {
        targetId,
        effectiveOn: day,
        value: text('value') || null,
        numerator: text('numerator') || null,
        denominator: text('denominator') || null,
        reached: reached === 'yes' ? true : reached === 'no' ? false : null,
        meant: text('meant') !== '',
        note: text('note'),
      },
      ofRow(form, row),
    )
    results.set(
      row,
      resultOf(outcome, ({ measurementId }) => measurementId),
    )
  }
  return results
}

/** The same form under the request id of one row. */
const ofRow = (form: Form, row: string): Form => {
  const id = form.text(rowField(row, REQUEST_FIELD))
  return { ...form, requestId: /^[0-9a-f-]{36}$/u.test(id) ? id : undefined }
}

const resultOf = <T>(outcome: Outcome<T>, idOf: (value: T) => string): RowResult =>
  outcome.ok
    ? { ok: true, id: idOf(outcome.value) }
    : { ok: false, errors: errorsOf(outcome.refusal), strange: isStrange(outcome.refusal) }

const errorsOf = (refusal: Refusal): ReadonlyMap<string, string> => {
  if (refusal.status !== 422) return new Map([['', refusalText(refusal, null).why]])
  const problems = refusal.problems ?? [
    {
      field: refusal.field ?? '',
      code: refusal.code,
      ...(refusal.params === undefined ? {} : { params: refusal.params }),
    },
  ]
  return new Map(problems.map(problem => [problem.field, fieldSentence(problem)]))
}
