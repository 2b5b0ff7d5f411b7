import { z } from 'zod'
import type { Day } from '../domain/day.ts'
import { CONCLUSION_KINDS } from '../domain/meeting.ts'
import { done, type FieldProblem, type Outcome, refuse } from '../domain/refusal.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { linkTaskDocument } from '../store/document.ts'
import type { OrderRecord } from '../store/order.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import type { Assignment } from '../writer/assignment-table.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { type DirectedTask, directedFields, directedTask, directedTerms } from './directed-task.ts'
import type { Work } from './use-case.ts'

export type Order = Omit<OrderRecord, 'position'>

/** How an order is filled in: as a task by a directing document is, or about a task that runs already. */
export const orderFields = {
  kind: z.enum(CONCLUSION_KINDS, 'choose-one'),
  taskId: z.union([z.literal(''), z.uuid('choose-one')]).default(''),
  ...directedFields,
}
export type OrderInput = z.output<z.ZodObject<typeof orderFields>>

/** Titles of the plans that hold what documents of a year order, by line. */
export const planTitlesField = z.object({ state: z.string().min(1), party: z.string().min(1) })
export type PlanTitles = z.output<typeof planTitlesField>

const directed = z.object(directedFields)

/** What an order gives, as it was typed when it was written; null for one that gives no task. */
export const givenBy = ({
  kind,
  line,
  text,
  fields,
  workingDays,
}: Omit<Order, 'id'>): DirectedTask | null => {
  if (kind !== 'task') return null
  const read = directed.safeParse({ line, text, fields, workingDays })
  return read.success ? read.data : null
}

/** Why an order cannot be written as it is, were it issued on a day. */
export async function orderProblems(
  work: Work,
  on: Day,
  { kind, taskId, ...given }: OrderInput,
): Promise<readonly FieldProblem[]> {
  if (kind === 'task') return (await directedTerms(work, on, given)).problems
  if (kind === 'opinion') return []
  const { trx, localityId } = work
  const runs = taskId !== '' && (await tasksOf(trx, localityId, { ids: [taskId], running: true })).length > 0
  return runs ? [] : [{ field: 'taskId', code: 'choose-one' }]
}

/** An order as its row keeps it. */
export const orderRow = (work: Work, { kind, taskId, ...given }: OrderInput) => ({
  kind,
  text: given.text,
  line: given.line,
  fields: JSON.stringify(kind === 'task' ? given.fields : {}),
  working_days: kind === 'task' ? given.workingDays : null,
  task_id: kind === 'existing' ? taskId : null,
  written_by: work.actor.personId,
  written_at: work.now,
})

/** Digest of what an order says. */
export const orderDigest = ({ kind, text, fields }: OrderInput): string =>
  digest([text, kind === 'task' ? fields : {}])

/** The work that orders give or speak of, as the notice lists it, were it signed on a day. */
export async function assignmentsOfOrders(
  work: Work,
  orders: readonly Order[],
  dated: Day,
): Promise<readonly Assignment[]> {
  const { trx, localityId } = work
  const [units, tasks, calendar] = await Promise.all([
    unitsOf(trx, localityId),
    tasksOf(trx, localityId, { ids: orders.flatMap(one => one.taskId ?? []) }),
    calendarOf(work),
  ])
  const nameOf = (id: string | undefined) => units.find(unit => unit.id === id)?.name ?? ''
  return orders.flatMap((one): Assignment[] => {
    const given = givenBy(one)
    const task = tasks.find(row => row.id === one.taskId)
    if (given !== null) {
      const { workingDays, fields } = given
      const due =
        workingDays === null ? fields.deadline || null : addWorkingDays(calendar, dated, workingDays)
      return [{ work: one.text, unit: nameOf(fields.leadUnitId), due }]
    }
    if (!task) return []
    const due = effectiveDue(task.deadlines)
    return [{ work: `${task.code}: ${one.text}`, unit: task.lead?.name ?? '', due }]
  })
}

/** Where the locality lets nothing out that is unclear, the order is named with what it lacks. */
const UNCLEAR = {
  'conclusion-incomplete': 'conclusion-unclear',
  'remedy-incomplete': 'remedy-unclear',
} as const

type GivenTask = { readonly orderId: string; readonly taskId: string }

/**
 * The tasks that orders give by a registered document, in their order; one about a running task cites the document
 * there. One that cannot be given any more is refused by its place.
 *
 * @param keep notes on the order which task it gave; false where somebody changed the order meanwhile
 */
export async function giveOrders(
  work: Work,
  document: { readonly id: string; readonly number: string; readonly dated: Day },
  orders: readonly Order[],
  planTitles: PlanTitles,
  {
    keep,
    incomplete,
  }: {
    readonly keep: (order: Order, taskId: string) => Promise<boolean>
    readonly incomplete: keyof typeof UNCLEAR
  },
): Promise<Outcome<readonly GivenTask[]>> {
  const { trx, localityId } = work
  const made: GivenTask[] = []
  // One after another: each takes the next code of its plan.
  for (const [at, one] of orders.entries()) {
    if (one.kind === 'existing' && one.taskId !== null) {
      await linkTaskDocument(trx, {
        locality_id: localityId,
        task_id: one.taskId,
        document_id: document.id,
        relation: 'cited',
        added_by: work.actor.personId,
        added_at: work.now,
      })
      work.record({ type: 'document-cited', payload: { taskId: one.taskId, documentId: document.id } })
    }
    if (one.kind !== 'task') continue
    const given = givenBy(one)
    const task =
      given === null
        ? null
        : await directedTask(work, document, { ...given, planTitle: planTitles[given.line] })
    if (task === null || !task.ok) {
      const unclear = task?.refusal.problems?.find(problem => problem.code === 'task-unclear')
      const params = { position: at + 1, gaps: String(unclear?.params?.gaps ?? '') }
      return refuse(unclear === undefined ? incomplete : UNCLEAR[incomplete], 422, {
        field: 'signerId',
        params,
      })
    }
    const { taskId } = task.value
    if (!(await keep(one, taskId))) return refuse('stale', 409)
    made.push({ orderId: one.id, taskId })
  }
  return done(made)
}
