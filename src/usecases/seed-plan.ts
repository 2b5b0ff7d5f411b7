import { addDays, type Day, dayOf, startOfDay } from '../domain/day.ts'
import type { PlanFileReading } from '../domain/plan-file.ts'
import { isRhythm, rhythmPeriods } from '../domain/rhythm.ts'
import type { Actor } from '../domain/role.ts'
import { matchUnit } from '../domain/unit-match.ts'
import { actorOf, peopleOf } from '../store/person.ts'
import { plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { adoptPlan } from './adopt-plan.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'
import { correctTarget } from './correct-target.ts'
import { decideUpdate } from './decide-update.ts'
import { reportProgress } from './report-progress.ts'
import { reviewItems } from './review-items.ts'
import { actAsTold } from './seed-acts.ts'
import { seedMeasures } from './seed-measures.ts'
import { must } from './seed-people.ts'
import { DELIVERIES, SAYINGS, type Step, workOf } from './seed-story.ts'
import { seedUnitsWork } from './seed-units-work.ts'
import { takeInReading } from './take-in-reading.ts'
import { takeProposals } from './take-proposals.ts'
import { uploadPlan } from './upload-plan.ts'

/** What the invented ward's plan is made from. */
export type SeedPlan = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly reading: PlanFileReading
  readonly text: string
  /** Day of signing. */
  readonly dated: Day
  readonly targets: readonly {
    readonly name: string
    /** The sentence of the body that sets it. */
    readonly text: string
    /** The unit that answers for it, by name. */
    readonly lead: string
    readonly numerator: string
    readonly denominator: string
    /** What is to be reached by 30/6 of the plan's year. */
    readonly halfYear: number | null
  }[]
  /** What officers photographed: the work, and the paper of a delivery. */
  readonly pictures: { readonly work: Picture; readonly delivery: Picture }
}
type Picture = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Everybody of the ward as an actor, with what is needed to choose who does what. */
type Cast = { readonly keeper: Actor; readonly leader: Actor; readonly people: ReadonlyMap<string, Actor> }

/**
 * Gives the invented ward a running plan with a history up to today, through the same use-cases as everybody: read,
 * reviewed, made clear, adopted, reported and approved, each on its own day. Does nothing where a plan already stands.
 */
export async function seedPlan(
  surroundings: Surroundings,
  localityId: string,
  load: () => Promise<SeedPlan>,
): Promise<void> {
  const today = new Date(surroundings.clock().getTime())
  const cast = await castOf(surroundings, localityId, today)
  const plans = await inTransaction(surroundings.db, localityId, trx => plansOf(trx, localityId))
  if (plans.length > 0) return
  const seed = await load()
  const at = (actor: Actor, day: Day, hour = 8): Context => {
    const morning = new Date(startOfDay(day).getTime() + hour * 3_600_000)
    return { ...contextFor(surroundings, actor), now: morning < today ? morning : today }
  }
  const signed = at(cast.keeper, seed.dated)
  const kept = await surroundings.files.put(localityId, seed.bytes)
  const { planId } = must(
    await uploadPlan(signed, { ...kept, fileName: seed.fileName, mediaType: DOCX, fileKind: 'docx' }),
  )
  const { source: _, ...reading } = seed.reading
  must(await takeInReading(signed, { planId, reading, text: seed.text }))
  await review(surroundings, signed, planId, seed)
  const { tasks, targets } = await items(surroundings, localityId, planId)
  must(await takeProposals(signed, { planId, taskIds: tasks.map(task => task.id) }))
  const [plan] = await inTransaction(surroundings.db, localityId, trx => plansOf(trx, localityId))
  must(
    await adoptPlan(signed, {
      planId,
      rowVersion: plan?.rowVersion ?? 0,
      title: plan?.title ?? seed.fileName,
      number: plan?.number ?? null,
      dated: seed.dated,
      authority: 'Chủ tịch UBND phường',
      line: 'state',
    }),
  )
  const running = await items(surroundings, localityId, planId)
  // No story of a task waits for another one.
  await severalAtOnce(
    running.tasks.map((task, index) => () => workOn(task, index, cast, at, signed.now, today, seed.pictures)),
  )
  const told = await items(surroundings, localityId, planId)
  await actAsTold({
    planId,
    tasks: told.tasks,
    people: cast.people,
    keeper: cast.keeper,
    leader: cast.leader,
    at,
    signed: seed.dated,
    today: dayOf(today),
  })
  const grown = await items(surroundings, localityId, planId)
  await seedUnitsWork({
    localityId,
    people: [...cast.people.values()],
    keeper: cast.keeper,
    tasks: grown.tasks,
    signed: seed.dated,
    until: addDays(today.toISOString().slice(0, 10), -1),
    at,
  })
  await seedMeasures({
    localityId,
    people: [...cast.people.values()],
    keeper: cast.keeper,
    targets: grown.targets,
    at,
    today: dayOf(today),
  })
  if (targets.length === 0) surroundings.log('demonstration-without-targets')
}

/** As many stories as the machine and the database tell side by side without waiting on each other. */
const AT_ONCE = 4

async function severalAtOnce(stories: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = stories.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const story of waiting) await story()
    }),
  )
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function castOf(surroundings: Surroundings, localityId: string, now: Date): Promise<Cast> {
  const day = addDays(now.toISOString().slice(0, 10), 0)
  return inTransaction(surroundings.db, localityId, async trx => {
    const everybody = await peopleOf(trx, localityId, { day })
    const withRole = async (role: string): Promise<Actor> => {
      const person = everybody.find(one => one.appointments.some(post => post.role === role))
      const actor = person && (await actorOf(trx, localityId, person.id, day))
      if (!actor) throw new Error(`the demonstration has no ${role}`)
      return actor
    }
    const people = new Map(
      everybody.map(({ id, appointments }) => [
        id,
        {
          localityId,
          personId: id,
          appointments: appointments.map(({ unitId, role, line }) => ({ unitId, role, line })),
        },
      ]),
    )
    return { keeper: await withRole('standing-officer'), leader: await withRole('leader-state'), people }
  })
}

const items = (surroundings: Surroundings, localityId: string, planId: string) =>
  inTransaction(surroundings.db, localityId, async trx => ({
    tasks: await tasksOf(trx, localityId, { planId, review: 'accepted' }),
    targets: await targetsOf(trx, localityId, { planId, review: 'accepted' }),
  }))

/** Keeps the rows of the annexes and the targets of the body; what tells the same again is dropped. */
async function review(
  surroundings: Surroundings,
  ctx: Context,
  planId: string,
  seed: SeedPlan,
): Promise<void> {
  const { localityId } = ctx.actor
  const all = await inTransaction(surroundings.db, localityId, async trx => ({
    tasks: await tasksOf(trx, localityId, { planId }),
    targets: await targetsOf(trx, localityId, { planId }),
  }))
  const key = (text: string) => text.toLowerCase()
  const used = new Set<string>()
  const matches = new Map<string, SeedPlan['targets'][number]>()
  for (const target of all.targets) {
    const found = seed.targets.find(
      one =>
        !used.has(one.name) &&
        (key(target.text).includes(key(one.name).slice(0, 24)) || key(target.text) === key(one.text)),
    )
    if (found) {
      used.add(found.name)
      matches.set(target.id, found)
    }
  }
  const inAnnex = all.tasks.filter(task => task.read?.where === 'table' || task.places.length > 1)
  const tasks = inAnnex.length > 0 ? inAnnex : all.tasks
  const ids = (list: readonly { readonly id: string }[]) => list.map(one => one.id)
  const targets = all.targets.filter(target => matches.has(target.id))
  must(await reviewItems(ctx, { planId, taskIds: ids(tasks), targetIds: ids(targets), decision: 'accepted' }))
  const dropped = {
    taskIds: ids(all.tasks.filter(task => !tasks.includes(task))),
    targetIds: ids(all.targets.filter(target => !targets.includes(target))),
  }
  must(await reviewItems(ctx, { planId, ...dropped, decision: 'dropped' }))
  const year = seed.dated.slice(0, 4)
  const units = await inTransaction(surroundings.db, localityId, trx => unitsOf(trx, localityId))
  for (const target of await inTransaction(surroundings.db, localityId, trx =>
    targetsOf(trx, localityId, { planId, ids: ids(targets) }),
  )) {
    const truth = matches.get(target.id)
    if (!truth || target.value === null) continue
    const final = { by: `${year}-12-31`, value: target.value, max: null }
    const half = truth.halfYear === null ? [] : [{ by: `${year}-06-30`, value: truth.halfYear, max: null }]
    must(
      await correctTarget(ctx, {
        planId,
        targetId: target.id,
        rowVersion: target.rowVersion,
        wording: {
          text: target.text,
          name: truth.name,
          op: target.op,
          value: target.value,
          max: target.max,
          unit: target.unit,
          numeratorName: truth.numerator,
          denominatorName: truth.denominator,
          milestones: [...half, final],
        },
        fields: { leadUnitId: matchUnit(truth.lead, units)?.unit.id, rhythm: 'monthly' },
        accept: true,
      }),
    )
  }
}

type At = (actor: Actor, day: Day, hour?: number) => Context

/** Reports and approvals of one task, on the days of its story. */
async function workOn(
  task: TaskRecord,
  index: number,
  cast: Cast,
  at: At,
  from: Date,
  today: Date,
  pictures: SeedPlan['pictures'],
): Promise<void> {
  const owner = task.owner === null ? undefined : cast.people.get(task.owner.id)
  if (!owner) return
  const start = from.toISOString().slice(0, 10)
  const until = addDays(today.toISOString().slice(0, 10), -1)
  const rhythm = task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null
  const due = task.deadlines[0]?.due ?? null
  const steps =
    due === null
      ? rhythm === null
        ? []
        : rhythmPeriods(rhythm, start, until)
            .map(period => addDays(period.to, -2))
            .filter(
              (day, at, all) => day > start && day <= until && !(index % 4 === 1 && at === all.length - 1),
            )
            .map(day => ({
              day,
              percent: null,
              state: 'at-work' as const,
              obstacle: '',
              closes: false,
              approved: true,
            }))
      : workOf(index, start, due, until)
  let version = task.rowVersion
  for (const [number, step] of steps.entries()) {
    const ctx = at(owner, step.day, 9)
    const sent = must(
      await reportProgress(ctx, {
        taskId: task.id,
        rowVersion: version,
        workState: step.state,
        text:
          (step.closes
            ? DELIVERIES[index % DELIVERIES.length]
            : SAYINGS[(index + number) % SAYINGS.length]) ?? '',
        percent: step.percent,
        obstacle: step.obstacle,
        productNote: step.closes ? 'Văn bản lưu tại hồ sơ công việc của đơn vị' : '',
        effectiveOn: step.day,
        files: filesOf(index, step, pictures),
      }),
    )
    version += 1
    if (!step.approved) continue
    must(await decideUpdate(at(cast.leader, step.day, 15), { updateId: sent.updateId, decision: 'approved' }))
    version += 1
  }
}

/** Some report with a photograph, some deliver with the paper of it; most need neither. */
const filesOf = (index: number, step: Step, pictures: SeedPlan['pictures']): Picture[] => {
  if (step.closes) return index % 6 === 0 ? [pictures.delivery] : []
  return index % 9 === 2 ? [pictures.work] : []
}
