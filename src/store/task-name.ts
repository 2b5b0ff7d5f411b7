import { sql } from 'kysely'
import type { Trx } from './tables.ts'

/** Letters of a task's text in a list to choose from. */
const SHOWN = 90

export type NamedTask = {
  readonly id: string
  /** "N12, 58/KH-UBND": how papers and registers name the task; of a plan without a number its title stands there. */
  readonly named: string
  /** The beginning of what it says. */
  readonly text: string
  readonly running: boolean
}

/** How the names of its tasks name a plan: its number, else the beginning of its title. */
export const nameOfPlan = (plan: { readonly number: string | null; readonly title: string }): string =>
  plan.number ?? [...plan.title].slice(0, 40).join('')

/** Tasks of adopted plans by the names that people write, those of the newest plan first: one query. */
export async function namedTasks(trx: Trx, localityId: string): Promise<NamedTask[]> {
  const { rows } = await sql<NamedTask>`
    select t.id, t.code || ', ' || coalesce(p.number, left(p.title, 40)) as named,
           case when length(v.text) > ${SHOWN} then left(v.text, ${SHOWN - 1}) || '…' else v.text end as text,
           t.closed_on is null and t.cancelled_on is null and t.replaced_on is null as running
      from task t
      join plan p on p.locality_id = t.locality_id and p.id = t.plan_id and p.stage = 'adopted'
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = t.current_version
     where t.locality_id = ${localityId} and t.review = 'accepted'
     order by p.adopted_at desc, p.id, t.position, t.id`.execute(trx)
  return rows
}
