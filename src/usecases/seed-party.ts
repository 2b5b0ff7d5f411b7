import { addDays, type Day, dayOf } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import { plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { addTarget } from './add-target.ts'
import { addTask } from './add-task.ts'
import { adoptPlan } from './adopt-plan.ts'
import type { Surroundings } from './context.ts'
import { decidePairs } from './decide-pairs.ts'
import { fillItems } from './fill-items.ts'
import { PARTY_PLAN, PARTY_TARGETS, PARTY_TASKS } from './seed-party-story.ts'
import { must, type SeedPeople, seedPeople } from './seed-people.ts'
import { bindAll, OF_PARTY } from './seed-register-bindings.ts'
import { showPlan } from './show-plan.ts'
import { startPlan } from './start-plan.ts'

type Ward = {
  readonly people: SeedPeople
  readonly localityId: string
  readonly surroundings: Surroundings
  readonly units: ReadonlyMap<string, string>
  readonly signed: Day
  readonly today: Day
}

/**
 * The Party committee's own plan of the invented ward beside the People's Committee's: some of its items are linked with
 * theirs, one pair is proposed and waits, the rest is the Party's alone. Through the same use-cases as everybody. Does
 * nothing where a Party plan runs or no State plan does.
 */
export async function seedParty(surroundings: Surroundings, localityId: string): Promise<void> {
  const today = dayOf(surroundings.clock())
  const { plans, units } = await inTransaction(surroundings.db, localityId, async trx => ({
    plans: await plansOf(trx, localityId),
    units: await unitsOf(trx, localityId),
  }))
  const running = plans.filter(one => one.kind === 'action' && one.stage === 'adopted')
  const state = running.find(one => one.line === 'state')
  if (state === undefined || running.some(one => one.line === 'party')) return
  const ward: Ward = {
    people: await seedPeople(surroundings, localityId),
    localityId,
    surroundings,
    units: new Map(units.map(unit => [unit.code, unit.id])),
    signed: state.dated ?? today,
    today,
  }
  const mine = await itemsOf(ward, state.id)
  const planId = await partyPlan(ward, mine)
  const theirs = await itemsOf(ward, planId)
  const pairs = [
    ...PARTY_TASKS.flatMap(({ like }, at) =>
      like === null ? [] : [{ stateId: mine.ahead[like]?.id, partyId: theirs.tasks[at]?.id }],
    ),
    ...PARTY_TARGETS.flatMap(({ like }, at) =>
      like === null ? [] : [{ stateId: mine.targets[like]?.id, partyId: theirs.targets[at]?.id }],
    ),
  ].flatMap(({ stateId, partyId }) =>
    stateId === undefined || partyId === undefined
      ? []
      : [{ stateId, partyId, decision: 'linked' as const, origin: 'proposed' as const }],
  )
  const decided = ward.people.as('standing-officer', addDays(today, -20))
  if (addDays(today, -20) > ward.signed)
    await bindAll(surroundings, decided, localityId, addDays(ward.signed, 1), [OF_PARTY], 'party')
  const [, ...linked] = pairs
  // The first pair is left to whoever looks at the page.
  if (linked.length > 0)
    must(
      await decidePairs(decided, {
        planId: state.id,
        otherId: planId,
        pairs: linked,
      }),
    )
}

/** What the story speaks of: dated tasks whose deadline is ahead, and the targets, in plan order. */
const itemsOf = ({ surroundings, localityId, today }: Ward, planId: string) =>
  inTransaction(surroundings.db, localityId, async trx => {
    const tasks = await tasksOf(trx, localityId, { planId, running: true })
    const ahead = tasks.filter(
      task =>
        task.nature === 'dated' && task.closedOn === null && (task.deadlines.at(-1)?.due ?? today) > today,
    )
    return { tasks, ahead, targets: await targetsOf(trx, localityId, { planId, running: true }) }
  })

/** The Party leads what the People's Committee does: the same work in its words. */
const leading = (text: string): string =>
  `Lãnh đạo thực hiện nhiệm vụ: ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`

async function partyPlan(
  { people, units, signed }: Ward,
  mine: Awaited<ReturnType<typeof itemsOf>>,
): Promise<string> {
  const standing = people.as('standing-officer', signed)
  const { planId } = must(
    await startPlan(standing, { title: PARTY_PLAN.title, year: Number(signed.slice(0, 4)), line: 'party' }),
  )
  const leader = people.as('leader-party', signed)
  for (const told of PARTY_TASKS) {
    const same = told.like === null ? undefined : mine.ahead[told.like]
    const { taskId } = must(
      await addTask(standing, {
        planId,
        text: same === undefined ? told.text : leading(same.text),
        group: told.group,
      }),
    )
    must(
      await fillItems(standing, {
        planId,
        taskIds: [taskId],
        fields: {
          leadUnitId: (told.sameLead ? same?.lead?.id : undefined) ?? units.get(told.unit) ?? '',
          leaderId: leader.actor.personId,
          authority: 'Ban Thường vụ Đảng ủy phường',
          ...(told.rhythm === null
            ? {
                nature: 'dated' as const,
                deadline:
                  same?.deadlines.at(-1)?.due ??
                  workingDayOnOrAfter(DEFAULT_CALENDAR, addDays(signed, told.days)),
              }
            : { nature: 'regular' as const, rhythm: told.rhythm }),
          ...(told.product === null ? {} : { product: told.product, acceptance: PARTY_PLAN.acceptance }),
        },
      }),
    )
  }
  for (const told of PARTY_TARGETS) {
    const same = told.like === null ? undefined : mine.targets[told.like]
    const wording = {
      text: same?.text ?? told.text,
      name: same?.name ?? told.name,
      op: '>=' as const,
      value: same?.value ?? told.value,
      max: null,
      unit: same?.unit ?? '%',
      numeratorName: same?.numeratorName ?? told.numerator,
      denominatorName: same?.denominatorName ?? told.denominator,
      milestones: same?.milestones.map(({ by, value, max }) => ({ by, value, max })) ?? [
        { by: `${signed.slice(0, 4)}-12-31`, value: told.value, max: null },
      ],
    }
    const { targetId } = must(await addTarget(standing, { planId, wording }))
    must(
      await fillItems(standing, {
        planId,
        targetIds: [targetId],
        fields: { leadUnitId: units.get(told.unit) ?? '', rhythm: 'quarterly' },
      }),
    )
  }
  const { plan } = must(await showPlan(standing, { planId }))
  must(
    await adoptPlan(leader, {
      planId,
      rowVersion: plan.rowVersion,
      title: PARTY_PLAN.title,
      number: PARTY_PLAN.number,
      dated: signed,
      authority: 'Ban Thường vụ Đảng ủy phường',
      line: 'party',
    }),
  )
  return planId
}
