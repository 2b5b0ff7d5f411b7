import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { placeName } from '../domain/official-document.ts'
import { may } from '../domain/policy/may.ts'
import { isChair } from '../domain/recipient.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { plansOf } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { insertLetter, letterById } from '../store/urging-letter.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { assembleUrgingLetter } from '../writer/urging-letter.ts'
import { DOCX } from './build-report.ts'
import { urgentTasks } from './list-urgent.ts'
import { takeNumber } from './take-number.ts'
import { change, look, type Work } from './use-case.ts'

const day = z.string().refine(isDay, 'no-such-day')

/** Who can sign a letter of the committee: the leaders of the State line, the chair first. */
export const listSigners = look({
  name: 'list-signers',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'urge.read', work.here))
    if (no) return no
    return done(await signersOf(work))
  },
})

async function signersOf({ trx, localityId, today }: Work) {
  const people = await peopleOf(trx, localityId, { day: today })
  return people
    .flatMap(({ id, name, appointments }) => {
      const post = appointments.find(one => one.role === 'leader-state')
      return post ? [{ id, name, post: post.post, deputy: !isChair(post.post) }] : []
    })
    .sort((a, b) => Number(a.deputy) - Number(b.deputy))
}

/** Makes the letter that urges the lead units of some late tasks, keeps it under its hash and tells the units' heads. */
export const buildUrgingLetter = change({
  name: 'build-urging-letter',
  input: z.object({
    taskIds: z.array(z.uuid()).min(1, 'nothing-selected').max(200, 'nothing-selected'),
    answerBy: day,
    signerId: z.uuid('choose-one'),
    number: z.number('no-number').int('no-number').min(1, 'no-number').nullable(),
    dated: day.nullable(),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'urge.issue', work.here))
    if (no) return no
    const { trx, localityId } = work
    const locality = await localityById(trx, localityId)
    const signer = (await signersOf(work)).find(one => one.id === input.signerId)
    const wanted = new Set(input.taskIds)
    const tasks = (await urgentTasks(work)).filter(task => wanted.has(task.id) && task.daysLate > 0)
    if (locality === null) return notFound()
    if (signer === undefined) return refuse('choose-one', 422, { field: 'signerId' })
    if (tasks.length === 0) return refuse('nothing-late', 422, { field: 'taskIds' })
    if (tasks.some(task => task.unit === null)) return refuse('task-without-lead', 422, { field: 'taskIds' })
    if (input.answerBy <= work.today) return refuse('day-too-early', 422, { field: 'answerBy' })
    const document = assembleUrgingLetter({
      locality: { name: locality.name, place: placeName(locality.name) },
      plan: await planOf(
        work,
        tasks.map(task => task.id),
      ),
      today: work.today,
      answerBy: input.answerBy,
      number: input.number,
      dated: input.dated,
      signer: { name: signer.name, deputy: signer.deputy },
      tasks,
    })
    const kept = await work.ctx.files.put(localityId, await writeDocument(document))
    await noteFiles(trx, localityId, [{ ...kept, mediaType: DOCX }], work.now)
    const id = work.newId()
    await insertLetter(trx, localityId, {
      id,
      document,
      taskCount: tasks.length,
      sha256: kept.sha256,
      builtAt: work.now,
      builtById: work.actor.personId,
    })
    if (input.number !== null) {
      const dated = input.dated ?? work.today
      const given = await takeNumber(work, document, {
        number: input.number,
        dated,
        what: 'urging',
        objectId: id,
      })
      if (!given.ok) return given
    }
    const taskIds = tasks.map(task => task.id)
    const unitIds = [...new Set(tasks.flatMap(task => task.unit?.id ?? []))]
    work.record({ type: 'letter-issued', payload: { letterId: id, file: kept.sha256, taskIds, unitIds } })
    return done({ letterId: id, tasks: tasks.length })
  },
})
/** The one plan that all these tasks belong to; null when there are several. */
async function planOf({ trx, localityId }: Work, taskIds: readonly string[]) {
  const tasks = await tasksOf(trx, localityId, { ids: taskIds })
  const [planId, ...others] = [...new Set(tasks.map(task => task.planId))]
  if (planId === undefined || others.length > 0) return null
  const plan = (await plansOf(trx, localityId)).find(one => one.id === planId)
  return plan ? { title: plan.title, number: plan.number, dated: plan.dated } : null
}

/** A letter as it was made, for looking at. */
export const showLetter = look({
  name: 'show-letter',
  input: z.object({ letterId: z.uuid() }),
  async run(work, { letterId }) {
    const no = work.authorise(may(work.actor, 'urge.read', work.here))
    if (no) return no
    const letter = await letterById(work.trx, work.localityId, letterId)
    return letter === null ? notFound() : done(letter)
  },
})

/** The file of a letter as it was kept. */
export const openLetter = look({
  name: 'open-letter',
  input: z.object({ letterId: z.uuid() }),
  async run(work, { letterId }) {
    const no = work.authorise(may(work.actor, 'urge.read', work.here))
    if (no) return no
    const letter = await letterById(work.trx, work.localityId, letterId)
    const bytes = letter && (await work.ctx.files.get(work.localityId, letter.sha256))
    if (letter === null || bytes === null) return notFound()
    return done({ bytes, builtAt: letter.builtAt, mediaType: DOCX })
  },
})
