import { cancelTask } from '../../src/usecases/cancel-task.ts'
import { changeTask } from '../../src/usecases/change-task.ts'
import type { Context } from '../../src/usecases/context.ts'
import { decideExtension } from '../../src/usecases/decide-extension.ts'
import { mergeRunningTasks } from '../../src/usecases/merge-running-tasks.ts'
import { reopenTask } from '../../src/usecases/reopen-task.ts'
import { requestExtension } from '../../src/usecases/request-extension.ts'
import { restoreTask } from '../../src/usecases/restore-task.ts'
import { resumeTask } from '../../src/usecases/resume-task.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { splitRunningTask } from '../../src/usecases/split-running-task.ts'
import { suspendTask } from '../../src/usecases/suspend-task.ts'
import { value } from './running-ward.ts'
import type { World } from './world.ts'

const ACTS = {
  suspend: suspendTask,
  resume: resumeTask,
  cancel: cancelTask,
  restore: restoreTask,
  reopen: reopenTask,
} as const
export type PlainAct = keyof typeof ACTS

type Official = {
  readonly reason?: string
  readonly document?: string
  readonly documentOn?: string
  readonly effectiveOn?: string
}

/** The row version that a form about the task would carry now. */
export const rowVersionOf = async (who: Context, taskId: string): Promise<number> =>
  value(await showTask(who, { taskId })).task.rowVersion

/** One plain act on a running task by a leader of the state line, on the world's day unless another is given. */
export async function actOn(
  here: World,
  act: PlainAct,
  taskId: string,
  official: Official & { readonly due?: string } = {},
) {
  const leader = here.as('leader-state')
  const rowVersion = await rowVersionOf(leader, taskId)
  return value(await ACTS[act](leader, { taskId, rowVersion, reason: 'Theo chỉ đạo', ...official }))
}

/** Asks for a later deadline as an officer of the unit, and has it agreed to by the leader of the line. */
export async function extendTask(
  here: World,
  taskId: string,
  given: {
    readonly unit: string
    readonly due: string
    readonly document?: string
    readonly decidedOn?: string
  },
) {
  const { unit, due, document = '214/UBND-VHXH', decidedOn } = given
  const asked = await requestExtension(here.as('officer', { unit }), {
    taskId,
    due,
    reason: 'Chờ hướng dẫn của cấp trên',
  })
  const { extensionId } = value(asked)
  return value(
    await decideExtension(here.as('leader-state'), {
      extensionId,
      decision: 'agreed',
      document,
      ...(decidedOn === undefined ? {} : { decidedOn }),
    }),
  )
}

/** Changes the content of a running task as the standing agency, with a document. */
export async function changeContent(
  here: World,
  taskId: string,
  change: { readonly text?: string; readonly fields?: Parameters<typeof changeTask>[1]['fields'] } & Official,
) {
  const standing = here.as('standing-officer')
  const { task } = value(await showTask(standing, { taskId }))
  const { text = task.text, fields = {}, ...official } = change
  return value(
    await changeTask(standing, {
      taskId,
      rowVersion: task.rowVersion,
      text,
      fields,
      reason: 'Điều chỉnh theo thực tế',
      document: '31/QĐ-UBND',
      ...official,
    }),
  )
}

/** Splits a running task into parts of these wordings. */
export async function splitRunning(here: World, taskId: string, texts: readonly string[]) {
  const leader = here.as('leader-state')
  const rowVersion = await rowVersionOf(leader, taskId)
  const parts = texts.map(text => ({ text }))
  return value(await splitRunningTask(leader, { taskId, rowVersion, reason: 'Chia theo địa bàn', parts }))
}

/** Merges other running tasks into one. */
export async function mergeRunning(here: World, taskId: string, others: readonly string[], text: string) {
  const leader = here.as('leader-state')
  const rowVersion = await rowVersionOf(leader, taskId)
  return value(
    await mergeRunningTasks(leader, {
      taskId,
      rowVersion,
      reason: 'Trùng nội dung',
      others: [...others],
      text,
    }),
  )
}
