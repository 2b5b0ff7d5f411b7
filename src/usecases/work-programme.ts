import { z } from 'zod'
import { type Day, isDay, partsOf } from '../domain/day.ts'
import { placeName } from '../domain/official-document.ts'
import { lastDayOf } from '../domain/plan-year.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { isRhythm } from '../domain/rhythm.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import type { ProgrammeLine } from '../domain/work-programme.ts'
import { pairsOf } from '../store/item-pair.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { plansOf } from '../store/plan.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { type UnitPlanRecord, unitPlansOf } from '../store/unit-plan.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { assembleProgramme, type ProgrammeFacts } from '../writer/work-programme.ts'
import { OF_COMMITTEE } from './hand-over.ts'
import { look, type Work } from './use-case.ts'

const input = z.object({ unitId: z.uuid(), year: z.number().int().min(2000).max(2200).nullable() })

/** The work of a unit in a year, from its tasks, the tasks it takes part in, and its agreed plans. */
export const showProgramme = look({
  name: 'show-programme',
  input,
  async run(work, { unitId, year }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const facts = await programmeOf(work, unitId, year ?? partsOf(work.today).year)
    return facts === null ? notFound() : done(facts)
  },
})

/** The same as a Word file in the layout of the State line. */
export const writeProgramme = look({
  name: 'write-programme',
  input,
  async run(work, { unitId, year }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const facts = await programmeOf(work, unitId, year ?? partsOf(work.today).year)
    if (facts === null) return notFound()
    return done({ unit: facts.unit, year: facts.year, bytes: await writeDocument(assembleProgramme(facts)) })
  },
})

async function programmeOf(work: Work, unitId: string, year: number): Promise<ProgrammeFacts | null> {
  const { trx, localityId, today } = work
  const [locality, units, all, agreed, plans, people] = await Promise.all([
    localityById(trx, localityId),
    unitsOf(trx, localityId),
    tasksOf(trx, localityId, { running: true }),
    unitPlansOf(trx, localityId, { unitId, agreed: true }),
    plansOf(trx, localityId),
    peopleOf(trx, localityId, { day: today }),
  ])
  const unit = units.find(one => one.id === unitId)
  if (!locality || !unit) return null
  const mine = all.filter(task => task.lead?.id === unitId && isWorkOf(task, year))
  const pairs = await pairsOf(trx, localityId, {
    itemIds: mine.map(task => task.id),
    standing: 'linked',
  })
  // What the Party plan and the State plan both ask for is one piece of work.
  const twice = new Set(
    pairs.filter(pair => mine.some(task => task.id === pair.stateId)).map(pair => pair.partyId),
  )
  const led = mine.filter(task => !twice.has(task.id))
  const supported = all.filter(
    task => task.support.some(one => one.id === unitId) && task.lead?.id !== unitId && isWorkOf(task, year),
  )
  const planIds = new Set([...mine, ...supported].map(task => task.planId))
  const head = people
    .flatMap(person => person.appointments.map(post => ({ name: person.name, ...post })))
    .find(post => post.unitId === unitId && post.role === 'unit-head')
  // Of a task's versions the newest is kept; they come newest first.
  const newest = new Map([...agreed].reverse().map(plan => [plan.taskId, plan]))
  return {
    locality: { name: locality.name, place: placeName(locality.name) },
    unit: { name: unit.name, code: unit.code, ofCommittee: OF_COMMITTEE.includes(unit.kind) },
    year,
    today,
    plans: [...plans]
      .reverse()
      .flatMap(({ id, number, dated, title }) =>
        planIds.has(id) && number !== null
          ? [{ number, dated: dated !== null && isDay(dated) ? dated : null, title }]
          : [],
      ),
    head: head === undefined ? null : { name: head.name, post: head.post },
    lines: [
      ...led.flatMap(task => [lineOf(task, 'task'), ...stepsOf(task, newest.get(task.id), year)]),
      ...supported.map(task => lineOf(task, 'support')),
    ],
  }
}

/** Work of a year: bound by then, not ended before it, and still to be done in it where it has a deadline behind it. */
function isWorkOf(task: TaskRecord, year: number): boolean {
  if (task.cancelledOn !== null || task.replacedOn !== null) return false
  const first: Day = `${year}-01-01`
  if (task.closedOn !== null && task.closedOn < first) return false
  return task.boundSince === null || task.boundSince <= lastDayOf(year)
}

const lineOf = (task: TaskRecord, kind: 'task' | 'support'): ProgrammeLine => {
  const repeated = task.nature === 'regular' || task.nature === 'periodic'
  return {
    kind,
    id: task.id,
    code: task.code,
    text: task.text,
    owner: kind === 'task' ? (task.owner?.name ?? null) : null,
    due: repeated ? null : effectiveDue(task.deadlines),
    rhythm: repeated ? (task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : 'yearly') : null,
    product: task.product,
    others: kind === 'task' ? task.support.map(one => one.name) : [task.lead?.name ?? ''].filter(Boolean),
  }
}

const stepsOf = (
  task: TaskRecord,
  plan: UnitPlanRecord | undefined,
  year: number,
): readonly ProgrammeLine[] =>
  (plan?.steps ?? [])
    .filter(step => partsOf(step.due).year === year)
    .map(step => ({
      kind: 'step',
      id: task.id,
      code: task.code,
      text: step.text,
      owner: step.owner?.name ?? task.owner?.name ?? null,
      due: step.due,
      rhythm: null,
      product: null,
      others: [],
    }))
