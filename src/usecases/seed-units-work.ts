import { addDays, type Day } from '../domain/day.ts'
import { type Actor, heads, worksIn } from '../domain/role.ts'
import { assignmentsOf } from '../store/assignment.ts'
import type { TaskRecord } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { unitPlansOf } from '../store/unit-plan.ts'
import { acceptAssignment } from './accept-assignment.ts'
import { addSubtask } from './add-subtask.ts'
import { argueAssignment } from './argue-assignment.ts'
import type { Context } from './context.ts'
import { decideArgument } from './decide-argument.ts'
import { decideUnitPlan } from './decide-unit-plan.ts'
import { givePart } from './give-part.ts'
import { markStep } from './mark-step.ts'
import { reportPart } from './report-part.ts'
import { reportSubtask } from './report-subtask.ts'
import { must } from './seed-people.ts'
import { writeUnitPlan } from './write-unit-plan.ts'

type Story = {
  readonly localityId: string
  readonly people: readonly Actor[]
  /** The standing agency's officer, who gives parts and decides on arguments. */
  readonly keeper: Actor
  readonly tasks: readonly TaskRecord[]
  readonly signed: Day
  readonly until: Day
  readonly at: (actor: Actor, day: Day, hour?: number) => Context
}

/**
 * What the units of the invented ward made of what they were given: most accepted within days, one argued, some kept
 * silent; a few gave parts to others, divided their task, and made a plan of their own.
 */
export async function seedUnitsWork(story: Story): Promise<void> {
  await answers(story)
  const open = story.tasks.filter(
    task => task.closedOn === null && task.lead !== null && task.nature === 'dated',
  )
  const [first, second] = open.filter(task => (task.deadlines[0]?.due ?? '') > story.until)
  if (first) await parts(story, first)
  if (second) await pieces(story, second)
  if (first) await ownPlan(story, first)
}

const headOf = ({ people }: Story, unitId: string): Actor | undefined =>
  people.find(one => heads(one, unitId)) ?? people.find(one => worksIn(one, unitId))

async function answers(story: Story): Promise<void> {
  const { localityId, keeper, at, signed } = story
  const { db } = at(keeper, signed)
  const given = await inTransaction(db, localityId, trx => assignmentsOf(trx, localityId, { open: true }))
  let argued = false
  for (const [index, one] of given.entries()) {
    const head = headOf(story, one.unit.id)
    // Every seventh unit has not answered: silence is noted and shows.
    if (!head || index % 7 === 6) continue
    const assignmentId = one.id
    if (!argued && one.role === 'lead' && index > 3) {
      argued = true
      const reason = 'Đơn vị đang tập trung nhân lực cho đợt cao điểm, đề nghị cân nhắc thời điểm bắt đầu.'
      must(await argueAssignment(at(head, addDays(signed, 2), 10), { assignmentId, reason }))
      const kept = 'Nội dung thuộc chức năng của đơn vị; cơ quan thường trực hỗ trợ tổng hợp số liệu.'
      must(
        await decideArgument(at(keeper, addDays(signed, 4), 9), {
          assignmentId,
          decision: 'kept',
          reason: kept,
        }),
      )
      continue
    }
    must(await acceptAssignment(at(head, addDays(signed, 1 + (index % 3)), 10), { assignmentId }))
  }
}

const PARTS = [
  'Tuyên truyền đến hội viên, vận động người dân tham gia',
  'Cung cấp số liệu và cử người phối hợp',
]

async function parts(story: Story, task: TaskRecord): Promise<void> {
  const { localityId, keeper, people, at, until, signed } = story
  const units = [...new Set(people.flatMap(one => one.appointments.map(post => post.unitId)))]
  const chosen = units.filter(id => id !== task.lead?.id && people.some(one => worksIn(one, id))).slice(-2)
  const due = addDays(until, 20)
  for (const [index, unitId] of chosen.entries()) {
    const part = PARTS[index % PARTS.length] ?? ''
    must(await givePart(at(keeper, addDays(signed, 7)), { taskId: task.id, unitId, part, due }))
  }
  const { db } = at(keeper, until)
  const given = await inTransaction(db, localityId, trx =>
    assignmentsOf(trx, localityId, { taskIds: [task.id], inForce: true }),
  )
  for (const one of given.filter(each => each.role === 'support' && chosen.includes(each.unit.id))) {
    const head = headOf(story, one.unit.id)
    if (!head) continue
    must(await acceptAssignment(at(head, addDays(signed, 8), 10), { assignmentId: one.id }))
    const text = 'Đã cử người phối hợp, đang thực hiện theo kế hoạch của đơn vị chủ trì.'
    must(await reportPart(at(head, addDays(until, -4)), { assignmentId: one.id, state: 'at-work', text }))
  }
}

const PIECES = ['Rà soát hiện trạng, lập danh sách', 'Lấy ý kiến các đơn vị', 'Hoàn thiện và trình ban hành']

async function pieces(story: Story, task: TaskRecord): Promise<void> {
  const lead = story.people.find(one => worksIn(one, task.lead?.id ?? null))
  if (!lead) return
  for (const [index, text] of PIECES.entries()) {
    const due = addDays(story.until, -5 + index * 15)
    const ctx = story.at(lead, addDays(story.signed, 10), 9)
    const { subtaskId } = must(await addSubtask(ctx, { taskId: task.id, text, ownerId: lead.personId, due }))
    if (index === 0)
      must(await reportSubtask(story.at(lead, addDays(story.until, -6)), { subtaskId, state: 'done' }))
    if (index === 1)
      must(await reportSubtask(story.at(lead, addDays(story.until, -2)), { subtaskId, state: 'at-work' }))
  }
}

async function ownPlan(story: Story, task: TaskRecord): Promise<void> {
  const { localityId, at, signed, until } = story
  const unitId = task.lead?.id ?? ''
  const officer = story.people.find(one => worksIn(one, unitId))
  const head = headOf(story, unitId)
  if (!officer || !head) return
  const deadline = task.deadlines[0]?.due ?? until
  const steps = [
    { text: 'Thống nhất cách làm với các đơn vị phối hợp', due: addDays(until, -20) },
    { text: 'Làm thử tại 02 tổ dân phố', due: addDays(until, -3) },
    { text: 'Tổng hợp kết quả, báo cáo cơ quan thường trực', due: deadline },
  ].map(step => ({ ...step, ownerId: officer.personId }))
  const plan = { taskId: task.id, version: 0, rowVersion: 0, steps, submit: true }
  must(await writeUnitPlan(at(officer, addDays(signed, 9)), plan))
  must(await decideUnitPlan(at(head, addDays(signed, 10), 15), { taskId: task.id, decision: 'agreed' }))
  const [kept] = await inTransaction(at(head, until).db, localityId, trx =>
    unitPlansOf(trx, localityId, { taskIds: [task.id] }),
  )
  const stepId = kept?.steps[0]?.id
  if (stepId !== undefined)
    must(await markStep(at(officer, addDays(until, -19)), { taskId: task.id, stepId, reached: true }))
}
