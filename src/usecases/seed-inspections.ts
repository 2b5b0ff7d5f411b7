import { addDays, type Day, dayOf, weekdayOf } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import { inspectionsOf } from '../store/inspection.ts'
import { plansOf } from '../store/plan.ts'
import { inTransaction } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { concludeInspection } from './conclude-inspection.ts'
import type { Surroundings } from './context.ts'
import { decideInspection, prepareInspectionPaper } from './decide-inspection.ts'
import { explainFinding, keepFinding, putFindingsToUnits } from './keep-finding.ts'
import { openInspection, setScope } from './keep-inspection.ts'
import { keepRemedy } from './keep-remedy.ts'
import { keepProgrammeLine } from './plan-inspections.ts'
import { INSPECTIONS_OF_THE_STORY, type StoryInspection } from './seed-inspections-story.ts'
import { must, type SeedPeople, seedPeople } from './seed-people.ts'
import { prepareFinding, prepareScope } from './show-inspection.ts'

type Story = SeedPeople & { readonly today: Day; readonly units: ReadonlyMap<string, string> }

/** Nobody begins on a Saturday or a Sunday: the Monday after. */
const onWorkday = (day: Day): Day => {
  const weekday = weekdayOf(day)
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/**
 * Gives the invented ward the programme of a year with one inspection that was concluded and gave a remedy, one that is
 * under way, and a line that is still to come. Through the same use-cases as everybody. Does nothing where inspections
 * stand, or before the plan has run for a quarter.
 */
export async function seedInspections(surroundings: Surroundings, localityId: string): Promise<void> {
  const today = dayOf(surroundings.clock())
  const { inspections, plans, units } = await inTransaction(surroundings.db, localityId, async trx => ({
    inspections: await inspectionsOf(trx, localityId, {}),
    plans: await plansOf(trx, localityId),
    units: await unitsOf(trx, localityId),
  }))
  const plan = plans.find(one => one.line === 'state' && one.kind === 'action' && one.stage === 'adopted')
  const since = plan?.dated ?? null
  const first = Math.max(...INSPECTIONS_OF_THE_STORY.map(one => one.back))
  if (inspections.length > 0 || since === null || addDays(today, -first - LEAD) < since) return
  const story: Story = {
    ...(await seedPeople(surroundings, localityId)),
    today,
    units: new Map(units.map(unit => [unit.code, unit.id])),
  }
  for (const told of INSPECTIONS_OF_THE_STORY) await tell(story, told, since)
}

/** An inspection is prepared so many days before it begins. */
const LEAD = 7

async function tell(story: Story, told: StoryInspection, since: Day): Promise<void> {
  const from = onWorkday(addDays(story.today, -told.back))
  const unitId = story.units.get(told.unit) ?? ''
  const office = (day: Day) => story.as('office-vetting', day)
  const planned = onWorkday(addDays(from, -LEAD))
  const head = (day: Day) => story.as('committee', day)
  const [year = '', month = ''] = from.split('-')
  const checked = {
    line: 'state' as const,
    kind: told.kind,
    content: told.content,
    unitIds: [unitId],
    periodFrom: since,
    periodTo: addDays(from, -1),
    headId: head(planned).actor.personId,
  }
  const { lineId } = must(
    await keepProgrammeLine(office(told.back < 0 ? story.today : planned), {
      ...checked,
      periodTo: told.back < 0 ? addDays(story.today, -1) : checked.periodTo,
      year: Number(year),
      month: Number(month),
    }),
  )
  if (told.back < 0) return
  const to = onWorkday(addDays(from, told.lasts))
  const { inspectionId } = must(
    await openInspection(office(planned), {
      ...checked,
      lineId,
      title: told.title,
      from,
      to,
      explainDays: 3,
      secretaryId: story.as('inspector', planned).actor.personId,
    }),
  )
  const scope = must(await prepareScope(office(planned), { inspectionId }))
  const [task] = [...scope.inScope, ...scope.proposed, ...scope.others].filter(one => one.kind === 'task')
  const [target] = [...scope.inScope, ...scope.proposed, ...scope.others].filter(one => one.kind === 'target')
  const chosen = [...scope.inScope.slice(0, 6), ...(task ? [task] : []), ...(target ? [target] : [])]
  must(await setScope(office(planned), { inspectionId, chosen: [...new Set(chosen.map(one => one.id))] }))
  const leader = story.as('leader-state', planned)
  const { next } = must(await prepareInspectionPaper(leader, { inspectionId, kind: 'decision' }))
  must(
    await decideInspection(leader, {
      inspectionId,
      signerId: leader.actor.personId,
      number: next,
      dated: planned,
    }),
  )
  await find(story, told, inspectionId, from, to, task?.id ?? null, unitId)
}

async function find(
  story: Story,
  told: StoryInspection,
  inspectionId: string,
  from: Day,
  to: Day,
  aboutId: string | null,
  unitId: string,
): Promise<void> {
  if (aboutId === null) return
  const secretary = (day: Day) => story.as('inspector', day)
  const found = onWorkday(addDays(from, 1))
  const { items, files } = must(await prepareFinding(secretary(found), { inspectionId }))
  const code = items.find(one => one.id === aboutId)?.code
  const file = files.find(one => one.code === code)
  const ids: string[] = []
  for (const { kind, text } of told.findings) {
    const evidenceId = kind === 'unproven' ? (file?.id ?? '') : ''
    const written = { inspectionId, aboutId, kind, text, evidenceId }
    const { findingId } = must(await keepFinding(secretary(found), written))
    ids.push(findingId)
  }
  if (told.explained === null) return
  must(await putFindingsToUnits(secretary(found), { inspectionId }))
  const unit = story.of(unitId, addDays(found, 1))
  const asked = ids[0]
  if (unit && asked !== undefined)
    must(await explainFinding(unit, { findingId: asked, text: told.explained }))
  if (told.remedy === null) return
  const closed = onWorkday(addDays(to, 3))
  const leader = story.as('leader-state', closed)
  must(
    await keepRemedy(secretary(closed), {
      inspectionId,
      findingId: asked ?? '',
      kind: 'task',
      line: 'state',
      text: told.remedy.text,
      fields: {
        leadUnitId: unitId,
        ownerId: unit?.actor.personId ?? '',
        leaderId: leader.actor.personId,
        noSupport: true,
        nature: 'dated',
        deadline: workingDayOnOrAfter(DEFAULT_CALENDAR, addDays(story.today, told.remedy.dueIn)),
        product: told.remedy.product,
        acceptance: told.remedy.acceptance,
        authority: 'Chủ tịch UBND phường',
      },
    }),
  )
  const { next } = must(await prepareInspectionPaper(leader, { inspectionId, kind: 'conclusion' }))
  const year = closed.slice(0, 4)
  must(
    await concludeInspection(leader, {
      inspectionId,
      signerId: leader.actor.personId,
      number: next,
      dated: closed,
      assessment: told.remedy.assessment,
      planTitles: {
        state: `Nhiệm vụ theo văn bản chỉ đạo năm ${year}`,
        party: `Nhiệm vụ của Đảng ủy theo văn bản chỉ đạo năm ${year}`,
      },
    }),
  )
}
