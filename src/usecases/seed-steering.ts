import { addDays, type Day, dayOf } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import { documentsOf } from '../store/document.ts'
import { plansOf } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { citeDocument } from './cite-document.ts'
import { confirmFollowing } from './confirm-following.ts'
import type { Context, Surroundings } from './context.ts'
import { directTask } from './direct-task.ts'
import { handOver } from './hand-over.ts'
import { receiveHandover } from './receive-handover.ts'
import { registerDocument } from './register-document.ts'
import { remind } from './remind.ts'
import { reportProgress } from './report-progress.ts'
import { saveView } from './save-view.ts'
import { must, type SeedPeople, seedPeople } from './seed-people.ts'
import type { SeedPlan } from './seed-plan.ts'
import { seedSeries } from './seed-series.ts'
import { DIRECTED, REGISTERED, URGED, VIEWS } from './seed-steering-story.ts'
import { showTask } from './show-task.ts'
import { urgeTask } from './urge-task.ts'
import { buildUrgingLetter } from './urging-letter.ts'

/** Everything that a part of the story needs to know of the ward. */
type Story = SeedPeople & {
  readonly surroundings: Surroundings
  readonly localityId: string
  readonly today: Day
  /** The running plan of the State line. */
  readonly planId: string
  readonly units: ReadonlyMap<string, string>
}

/**
 * How the invented ward is steered beside its plan: documents that came in and went out with the tasks they order,
 * series with their own deadlines, urgings and the letter that follows them, a person who left, lists that people keep.
 * Through the same use-cases as everybody. Does nothing where documents are registered.
 */
export async function seedSteering(
  surroundings: Surroundings,
  localityId: string,
  load: () => Promise<SeedPlan>,
): Promise<void> {
  const today = dayOf(surroundings.clock())
  const { documents, plans, units } = await inTransaction(surroundings.db, localityId, async trx => ({
    documents: await documentsOf(trx, localityId, {}, { limit: 1, skip: 0 }),
    plans: await plansOf(trx, localityId),
    units: await unitsOf(trx, localityId),
  }))
  const plan = plans.find(one => one.line === 'state' && one.kind === 'action' && one.stage === 'adopted')
  if (documents.length > 0 || plan === undefined) return
  const people = await seedPeople(surroundings, localityId)
  const story: Story = {
    ...people,
    surroundings,
    localityId,
    today,
    planId: plan.id,
    units: new Map(units.map(unit => [unit.code, unit.id])),
  }
  await register(story, await load())
  const tasks = await inTransaction(surroundings.db, localityId, trx =>
    tasksOf(trx, localityId, { planId: plan.id, running: true }),
  )
  await seedSeries({ ...people, tasks, since: plan.dated ?? today, today })
  await follow(story)
  await urge(story)
  await leave(story)
  for (const { role, ...view } of VIEWS) must(await saveView(people.as(role, addDays(today, -5)), view))
  // What the mornings of a weekend and of the days before would have told.
  for (const back of [4, 3, 2, 1, 0]) await remind(surroundings, localityId, addDays(today, -back))
}

/** The register: the plan itself with its file, what came in, what went out, and the tasks by single documents. */
async function register(story: Story, seed: SeedPlan): Promise<void> {
  const { as, today, units, planId, surroundings, localityId } = story
  const standing = (day: Day): Context => as('standing-officer', day)
  const own = {
    ...standing(seed.dated),
    // The file has been read as any uploaded one is; it need not go through a child process again.
    readPlanFile: async () => seed.reading,
  }
  must(
    await registerDocument(own, {
      direction: 'out',
      kind: 'plan',
      number: '58/KH-UBND',
      dated: seed.dated,
      issuer: 'UBND phường Hoa Mai',
      excerpt: 'Thực hiện Nghị quyết số 57-NQ/TW trên địa bàn phường năm 2026',
      noSecret: true,
      file: { name: seed.fileName, bytes: seed.bytes },
    }),
  )
  const ids = new Map<string, string>()
  for (const { back, ...document } of REGISTERED) {
    const dated = addDays(today, -back)
    const { documentId } = must(await registerDocument(standing(addDays(dated, 1)), { ...document, dated }))
    ids.set(document.number, documentId)
  }
  const cited = await inTransaction(surroundings.db, localityId, trx =>
    tasksOf(trx, localityId, { planId, running: true }),
  )
  const [resting] = cited.filter(task => task.suspendedOn !== null)
  const documentId = ids.get('38/TB-UBND')
  if (resting && documentId !== undefined)
    must(await citeDocument(standing(today), { taskId: resting.id, documentId }))
  for (const directed of DIRECTED) await direct(story, directed, ids.get(directed.number) ?? '', units)
}

async function direct(
  { as, of, today }: Story,
  told: (typeof DIRECTED)[number],
  documentId: string,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const leadUnitId = units.get(told.unit) ?? ''
  const owner = of(leadUnitId, addDays(today, -told.back))
  const leader = as(told.line === 'state' ? 'leader-state' : 'leader-party', addDays(today, -told.back))
  const { taskId } = must(
    await directTask(leader, {
      documentId,
      line: told.line,
      text: told.text,
      planTitle: `${told.planTitle} năm ${today.slice(0, 4)}`,
      workingDays: null,
      fields: {
        leadUnitId,
        ownerId: owner?.actor.personId ?? '',
        leaderId: leader.actor.personId,
        noSupport: true,
        nature: 'dated',
        deadline: workingDayOnOrAfter(DEFAULT_CALENDAR, addDays(today, told.dueIn)),
        product: told.product,
        acceptance: told.acceptance,
        authority: told.line === 'state' ? 'Chủ tịch UBND phường' : 'Ban Thường vụ Đảng ủy',
      },
    }),
  )
  const reporter = of(leadUnitId, addDays(today, -2))
  if (told.report === null || reporter === null) return
  const { task } = must(await showTask(reporter, { taskId }))
  must(
    await reportProgress(reporter, {
      taskId,
      rowVersion: task.rowVersion,
      workState: 'at-work',
      text: told.report,
      percent: 40,
      effectiveOn: addDays(today, -2),
      files: [],
    }),
  )
}

/** Records that are made digital belong to the project that the police follow, whoever leads them. */
async function follow({ as, surroundings, localityId, planId, units, today }: Story): Promise<void> {
  const tasks = await inTransaction(surroundings.db, localityId, trx =>
    tasksOf(trx, localityId, { planId, running: true }),
  )
  const items = tasks
    .filter(task => task.closedOn === null && task.suspendedOn === null)
    .filter(task => task.nature === 'dated' && task.lead?.id === units.get('TTPVHCC'))
    .map(task => ({ taskId: task.id, fieldCode: 'DA06' }))
  if (items.length > 0) must(await confirmFollowing(as('standing-officer', addDays(today, -15)), { items }))
}

/** The following unit and the standing agency urge what is late; then a letter goes to all of them. */
async function urge({ as, surroundings, localityId, planId, today }: Story): Promise<void> {
  const tasks = await inTransaction(surroundings.db, localityId, trx =>
    tasksOf(trx, localityId, { planId, running: true }),
  )
  const open = tasks.filter(
    task =>
      task.closedOn === null && task.suspendedOn === null && task.lead !== null && task.nature === 'dated',
  )
  const late = open.filter(task => (task.deadlines.at(-1)?.due ?? today) < today)
  const follower = as('following-unit', addDays(today, -6))
  const followed = open.find(task =>
    follower.actor.appointments.some(post => post.unitId === task.following?.id),
  )
  const first = late.find(task => task !== followed)
  if (followed) must(await urgeTask(follower, { taskId: followed.id, text: URGED.field }))
  if (first)
    must(await urgeTask(as('standing-officer', addDays(today, -4)), { taskId: first.id, text: URGED.late }))
  if (late.length === 0) return
  const standing = as('standing-officer', addDays(today, -1))
  must(
    await buildUrgingLetter(standing, {
      taskIds: late.map(task => task.id),
      signerId: as('leader-state', today).actor.personId,
      answerBy: addDays(today, 6),
      number: null,
      dated: null,
    }),
  )
}

/** An officer goes to the province; the head takes everything over and signs for it. */
async function leave({ as, people, of, units, today }: Story): Promise<void> {
  const unitId = units.get('KTHTDT') ?? ''
  const head = of(unitId, addDays(today, -1))
  const leaver = people.find(person =>
    person.appointments.some(post => post.unitId === unitId && post.role === 'officer'),
  )
  if (!head || !leaver) return
  const outcome = await handOver(as('administrator', addDays(today, -1)), {
    personId: leaver.id,
    forAll: head.actor.personId,
    reason: 'Điều động về Sở Xây dựng tỉnh theo Quyết định số 1204/QĐ-SNV',
    end: true,
    lastDay: addDays(today, -1),
  })
  // Who holds nothing has nothing to hand over.
  if (outcome.ok)
    must(await receiveHandover(of(unitId, today) ?? head, { handoverId: outcome.value.handoverId }))
}
