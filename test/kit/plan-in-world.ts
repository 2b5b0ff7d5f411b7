import { randomBytes } from 'node:crypto'
import type { PlanReading } from '../../src/domain/plan-reading.ts'
import type { Outcome } from '../../src/domain/refusal.ts'
import { type TargetRecord, targetsOf } from '../../src/store/target.ts'
import { type TaskRecord, tasksOf } from '../../src/store/task.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { adoptPlan } from '../../src/usecases/adopt-plan.ts'
import { reviewItems } from '../../src/usecases/review-items.ts'
import { takeInReading } from '../../src/usecases/take-in-reading.ts'
import { uploadPlan } from '../../src/usecases/upload-plan.ts'
import type { World } from './world.ts'

/** The value of an outcome that a test builds upon. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** A file that waits to be read. */
export async function uploadedPlan(here: World): Promise<string> {
  const file = {
    fileName: 'ke-hoach.txt',
    sha256: randomBytes(32).toString('hex'),
    bytes: 10,
    mediaType: 'text/plain',
    fileKind: 'text',
  } as const
  return must(await uploadPlan(here.as('standing-officer'), file)).planId
}

/** A draft made of a reading, every item unseen. */
export async function draftPlan(here: World, reading: PlanReading): Promise<string> {
  const planId = await uploadedPlan(here)
  must(await takeInReading(here.as('standing-officer'), { planId, reading, text: 'văn bản' }))
  return planId
}

/** A running plan made of a reading, every item accepted, signed on 15 January 2026. */
export async function runningPlan(here: World, reading: PlanReading): Promise<string> {
  const planId = await draftPlan(here, reading)
  const ids = async (kind: 'tasks' | 'targets') => (await itemsOf(here, planId))[kind].map(item => item.id)
  const [taskIds, targetIds] = [await ids('tasks'), await ids('targets')]
  must(await reviewItems(here.as('standing-officer'), { planId, taskIds, targetIds, decision: 'accepted' }))
  must(await adoptPlan(here.as('standing-officer'), { planId, ...ADOPTION }))
  return planId
}

/** The form of adopting a plan that was read and not changed since. */
export const ADOPTION = {
  rowVersion: 2,
  title: 'Chuyển đổi số năm 2026',
  number: '12/KH-UBND',
  dated: '2026-01-15',
  authority: 'Chủ tịch UBND phường',
  line: 'state',
} as const

/** The items of a plan as its current version says them, in order. */
export function itemsOf(
  here: World,
  planId: string,
): Promise<{ readonly tasks: readonly TaskRecord[]; readonly targets: readonly TargetRecord[] }> {
  const { localityId } = here.wards.hoaMai
  return inTransaction(here.surroundings.db, localityId, async trx => ({
    tasks: await tasksOf(trx, localityId, { planId }),
    targets: await targetsOf(trx, localityId, { planId }),
  }))
}

/** The item with a code; a test that names one expects it. */
export const coded = <Item extends { readonly code: string }>(items: readonly Item[], code: string): Item => {
  const item = items.find(one => one.code === code)
  if (!item) throw new Error(`there is no ${code} among ${items.map(one => one.code).join(', ')}`)
  return item
}

/** Types of the journal's rows of Hoa Mai, in order. */
export async function journalTypes(here: World): Promise<readonly string[]> {
  const rows = await here.rows
    .selectFrom('journal')
    .where('locality_id', '=', here.wards.hoaMai.localityId)
    .orderBy('seq')
    .select('type')
    .execute()
  return rows.map(row => row.type)
}
