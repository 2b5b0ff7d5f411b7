import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { compareByUrgency } from '../domain/status.ts'
import { documentById, tasksOfDocuments } from '../store/document.ts'
import { adoptionDays } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'

/** One document with the tasks that stem from it or are mentioned in it, red first. */
export const showDocument = look({
  name: 'show-document',
  input: z.object({ documentId: z.uuid() }),
  async run(work, { documentId }) {
    const no = work.authorise(may(work.actor, 'document.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const document = await documentById(trx, localityId, documentId)
    if (!document) return notFound()
    const links = await tasksOfDocuments(trx, localityId, [documentId])
    const relationOf = new Map(links.map(link => [link.taskId, link.relation]))
    const [tasks, since] = await Promise.all([
      tasksOf(trx, localityId, { ids: links.map(link => link.taskId) }),
      adoptionDays(trx, localityId),
    ])
    return done({
      document,
      tasks: tasks
        .map(task => ({
          ...standing(task, since.get(task.planId) ?? null, work.today),
          relation: relationOf.get(task.id) ?? ('cited' as const),
        }))
        .sort(compareByUrgency),
      rights: {
        register: may(work.actor, 'document.register', work.here).ok,
        direct: (['state', 'party'] as const).filter(
          line => may(work.actor, 'task.direct', { ...work.here, line }).ok,
        ),
      },
    })
  },
})
