import type { Day } from './day.ts'
import type { TaskState } from './task-facts.ts'

/** A task with what the inputs of grading count of it; `state` as of the day by which things are counted. */
export type GradedTask = {
  readonly id: string
  readonly unitId: string | null
  readonly ownerId: string | null
  readonly state: Pick<TaskState, 'nature' | 'due' | 'closedOn' | 'cancelledOn' | 'replacedOn'>
  /** Days on which its product was sent back as not good enough. */
  readonly returnedOn: readonly Day[]
}

export type GradedLateness = {
  readonly id: string
  readonly taskId: string | null
  readonly unitId: string | null
  readonly ownerId: string | null
  readonly beganOn: Day
  /** An objective cause was confirmed by the leader of the line. */
  readonly objective: boolean
}

export type Span = {
  readonly from: Day
  readonly to: Day
  /** The day by which things are counted: the last of a span that is over, else today. */
  readonly on: Day
}

/** Each figure is the list of the rows it counts. */
export type GradingInputs = {
  readonly assigned: readonly string[]
  readonly done: readonly string[]
  readonly onTime: readonly string[]
  /** Assigned, due, and not done at the end of the span. */
  readonly overdue: readonly string[]
  /** Every event of lateness counts by itself. */
  readonly late: readonly string[]
  readonly objective: readonly string[]
  /** One entry for each time a product came back. */
  readonly returned: readonly string[]
}

/** Quantity, quality and progress in percent; null where nothing was assigned, or nothing done. */
export type GradingPreview = {
  readonly quantity: number | null
  readonly quality: number | null
  readonly progress: number | null
}

/** Decree 335/2025/NĐ-CP, Article 14: what a failed assessment or a delay takes from the score of its product. */
const DEDUCTION = 25

const within = ({ from, to }: Pick<Span, 'from' | 'to'>, day: Day): boolean => from <= day && day <= to

/**
 * What was assigned in a span: dated work that fell due in it, was done in it, or came into it overdue. Regular work has
 * no product to convert and counts only through its latenesses.
 */
const isAssigned = ({ state }: GradedTask, span: Span): boolean => {
  const { nature, due, closedOn, cancelledOn, replacedOn } = state
  if (nature !== 'dated' || due === null || cancelledOn !== null || replacedOn !== null) return false
  if (closedOn !== null) return within(span, closedOn) || (within(span, due) && closedOn >= span.from)
  return due <= span.to
}

/**
 * The inputs for grading that a system of tasks can give: counts of assigned, done, late events and confirmed causes,
 * each with its rows. It gives no points and no rank.
 */
export const gradingInputs = (
  tasks: readonly GradedTask[],
  latenesses: readonly GradedLateness[],
  span: Span,
): GradingInputs => {
  const ids = (rows: readonly GradedTask[]) => rows.map(row => row.id)
  const assigned = tasks.filter(task => isAssigned(task, span))
  const done = assigned.filter(({ state }) => state.closedOn !== null && within(span, state.closedOn))
  const late = latenesses.filter(one => within(span, one.beganOn))
  return {
    assigned: ids(assigned),
    done: ids(done),
    onTime: ids(done.filter(({ state }) => (state.closedOn ?? '') <= (state.due ?? ''))),
    overdue: ids(
      assigned.filter(
        ({ state }) => (state.closedOn === null || state.closedOn > span.on) && (state.due ?? '') < span.on,
      ),
    ),
    late: late.map(one => one.id),
    objective: late.filter(one => one.objective).map(one => one.id),
    returned: tasks.flatMap(task => task.returnedOn.filter(day => within(span, day)).map(() => task.id)),
  }
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * A preview of the factors a, b and c of Decree 335/2025/NĐ-CP, Article 14: products done of those assigned; of each
 * product done, a quarter less for every time it came back; of each product assigned, a quarter less for every delay
 * without a confirmed objective cause. Never a rank.
 */
export const gradingPreview = (
  tasks: readonly GradedTask[],
  latenesses: readonly GradedLateness[],
  span: Span,
): GradingPreview => {
  const { assigned, done } = gradingInputs(tasks, latenesses, span)
  const score = (events: number) => Math.max(0, 100 - events * DEDUCTION)
  const byId = new Map(tasks.map(task => [task.id, task]))
  const late = latenesses.filter(one => within(span, one.beganOn) && !one.objective)
  return {
    quantity: assigned.length === 0 ? null : (done.length * 100) / assigned.length,
    quality: mean(
      done.map(id => score(byId.get(id)?.returnedOn.filter(day => within(span, day)).length ?? 0)),
    ),
    progress: mean(assigned.map(id => score(late.filter(one => one.taskId === id).length))),
  }
}

export type GradedSubject = { readonly kind: 'unit' | 'person'; readonly id: string }

/** The inputs of every unit and person that has any; people by the tasks they own, units by those they lead. */
export const gradingBySubject = (
  tasks: readonly GradedTask[],
  latenesses: readonly GradedLateness[],
  span: Span,
): readonly (GradedSubject & { readonly inputs: GradingInputs; readonly preview: GradingPreview })[] => {
  const of = (kind: GradedSubject['kind'], key: 'unitId' | 'ownerId') => {
    const known = new Set([...tasks, ...latenesses].flatMap(one => one[key] ?? []))
    const tasksOf = Map.groupBy(tasks, task => task[key])
    const latenessesOf = Map.groupBy(latenesses, one => one[key])
    return [...known].map(id => {
      const own = [tasksOf.get(id) ?? [], latenessesOf.get(id) ?? [], span] as const
      return { kind, id, inputs: gradingInputs(...own), preview: gradingPreview(...own) }
    })
  }
  return [...of('unit', 'unitId'), ...of('person', 'ownerId')].filter(({ inputs }) =>
    Object.values(inputs).some(rows => rows.length > 0),
  )
}

/** Fewer products done than this say too little to commend anybody. */
export const LEAST_DONE = 3

/**
 * Whom a review proposes to commend: at least three products done in the stage, none of them late, none sent back, no
 * lateness without a confirmed objective cause, nothing overdue. A rule of ours, not of law: a person decides.
 */
export const deservesCommendation = ({
  done,
  onTime,
  overdue,
  late,
  objective,
  returned,
}: GradingInputs): boolean =>
  done.length >= LEAST_DONE &&
  onTime.length === done.length &&
  overdue.length === 0 &&
  late.length === objective.length &&
  returned.length === 0
