import type { Line } from '../../src/domain/role.ts'
import { addTarget } from '../../src/usecases/add-target.ts'
import { addTask } from '../../src/usecases/add-task.ts'
import { adoptPlan } from '../../src/usecases/adopt-plan.ts'
import { fillItems } from '../../src/usecases/fill-items.ts'
import { showPlan } from '../../src/usecases/show-plan.ts'
import { startPlan } from '../../src/usecases/start-plan.ts'
import { value } from './running-ward.ts'
import type { World } from './world.ts'

type Second = {
  readonly year: number
  readonly line: Line
  readonly signed: string
  readonly title?: string
  readonly number?: string
  readonly tasks?: readonly { readonly text: string; readonly lead: string; readonly due: string }[]
  readonly targets?: readonly {
    readonly name: string
    readonly lead: string
    readonly fraction: readonly [string, string]
    readonly milestones: readonly (readonly [string, number])[]
  }[]
}

/** One more running plan of Hoa Mai, made through the use-cases; the clock is the caller's. */
export async function secondPlan(
  here: World,
  given: Second,
): Promise<{
  readonly planId: string
  readonly tasks: readonly string[]
  readonly targets: readonly string[]
}> {
  const standing = () => here.as('standing-officer')
  const { units } = here.wards.hoaMai
  const { planId } = value(
    await startPlan(standing(), {
      title: given.title ?? `Kế hoạch chuyển đổi số năm ${given.year} của phường Hoa Mai`,
      year: given.year,
      line: given.line,
    }),
  )
  const tasks: string[] = []
  for (const task of given.tasks ?? [
    { text: 'Rà soát hạ tầng số của phường', lead: 'KTHTDT', due: `${given.year}-06-30` },
  ]) {
    const { taskId } = value(await addTask(standing(), { planId, text: task.text, group: 'Hạ tầng số' }))
    tasks.push(taskId)
    const fields = {
      leadUnitId: units[task.lead] ?? '',
      nature: 'dated' as const,
      deadline: task.due,
      product: 'Báo cáo kết quả',
    }
    value(await fillItems(standing(), { planId, taskIds: [taskId], fields }))
  }
  const targets: string[] = []
  for (const target of given.targets ?? []) {
    const { targetId } = value(
      await addTarget(standing(), {
        planId,
        wording: {
          text: target.name,
          name: target.name,
          op: '>=',
          value: target.milestones.at(-1)?.[1] ?? null,
          max: null,
          unit: '%',
          numeratorName: target.fraction[0],
          denominatorName: target.fraction[1],
          milestones: target.milestones.map(([by, goal]) => ({ by, value: goal, max: null })),
        },
      }),
    )
    targets.push(targetId)
    value(
      await fillItems(standing(), {
        planId,
        targetIds: [targetId],
        fields: { leadUnitId: units[target.lead] ?? '' },
      }),
    )
  }
  const { plan } = value(await showPlan(standing(), { planId }))
  value(
    await adoptPlan(standing(), {
      planId,
      rowVersion: plan.rowVersion,
      title: plan.title,
      number: given.number ?? (given.line === 'party' ? '05-KH/ĐU' : `40/KH-UBND`),
      dated: given.signed,
      authority: given.line === 'party' ? 'Ban Thường vụ Đảng ủy phường' : 'Chủ tịch UBND phường',
      line: given.line,
    }),
  )
  return { planId, tasks, targets }
}
