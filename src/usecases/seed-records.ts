import { addDays, type Day, dayOf } from '../domain/day.ts'
import { concernsOf } from '../store/concern.ts'
import { explanationsOf } from '../store/explanation.ts'
import { type LatenessRecord, latenessesOf } from '../store/lateness.ts'
import { inTransaction } from '../store/transaction.ts'
import { answerConcern } from './answer-concern.ts'
import { answerExplanation } from './answer-explanation.ts'
import { askExplanation } from './ask-explanation.ts'
import { claimCause } from './claim-cause.ts'
import type { Surroundings } from './context.ts'
import { decideCause } from './decide-cause.ts'
import { judgeExplanation } from './judge-explanation.ts'
import { proposeExplanation } from './propose-explanation.ts'
import { raiseConcern } from './raise-concern.ts'
import { recordConsequence } from './record-consequence.ts'
import { recordLateness } from './record-lateness.ts'
import { must, type SeedPeople, seedPeople } from './seed-people.ts'

/** The people of the story, and its last full day. */
type Cast = Pick<SeedPeople, 'as' | 'of'> & { readonly yesterday: Day }

/**
 * What the invented ward's leaders and units asked of each other about what is late: explanations that were accepted,
 * that wait and that are proposed, an objective cause, consequences, obstacles and proposals. Through the same
 * use-cases as everybody. Does nothing where it has been done, and little where nothing is late yet.
 */
export async function seedRecords(surroundings: Surroundings, localityId: string): Promise<void> {
  await recordLateness(surroundings, localityId)
  const { explanations, latenesses, concerns } = await inTransaction(
    surroundings.db,
    localityId,
    async trx => ({
      explanations: await explanationsOf(trx, localityId, {}),
      latenesses: await latenessesOf(trx, localityId, { standing: true }),
      concerns: await concernsOf(trx, localityId, { states: ['open'] }),
    }),
  )
  if (explanations.length > 0) return
  const cast = {
    ...(await seedPeople(surroundings, localityId)),
    yesterday: addDays(dayOf(surroundings.clock()), -1),
  }
  const late = latenesses.filter(one => one.kind === 'task' && one.endedOn === null && one.unit !== null)
  const [first, second, third, fourth] = late
  if (first) await explained(cast, first)
  if (second) await excused(cast, second)
  if (third) await asked(cast, third)
  if (fourth) await proposed(cast, fourth)
  const [oldest] = concerns
  if (oldest) await settled(cast, oldest)
  const unitId = third?.unit?.id ?? first?.unit?.id
  if (unitId !== undefined) await raised(cast, unitId, (third ?? first)?.taskId ?? null)
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** Asked, answered the next day, accepted, and ended by a reminder. */
async function explained(cast: Cast, { id, taskId, unit, beganOn }: LatenessRecord): Promise<void> {
  const day = earlier(addDays(beganOn, 3), addDays(cast.yesterday, -3))
  const answerer = unit && cast.of(unit.id, addDays(day, 1))
  if (taskId === null || !answerer || day < beganOn) return
  const question = 'Nhiệm vụ đã quá hạn, báo cáo nguyên nhân và ngày cam kết hoàn thành.'
  const { explanationId } = must(
    await askExplanation(cast.as('leader-state', day), {
      taskId,
      from: 'head',
      question,
      answerBy: addDays(day, 4),
    }),
  )
  const answer = 'Khối lượng lớn hơn dự kiến, đơn vị đã bố trí thêm người và cam kết xong trong tháng tới.'
  must(await answerExplanation(answerer, { explanationId, answer }))
  const after = addDays(day, 2)
  must(await judgeExplanation(cast.as('leader-state', after), { explanationId, verdict: 'accepted' }))
  must(
    await recordConsequence(cast.as('leader-state', after), {
      latenessId: id,
      kind: 'reminder',
      reason: 'Nhắc nhở đơn vị chủ động báo cáo trước khi đến hạn.',
    }),
  )
}

/** Late for a reason outside the unit, which the chair confirmed. */
async function excused(cast: Cast, { id, unit, beganOn }: LatenessRecord): Promise<void> {
  const claimer = unit && cast.of(unit.id, cast.yesterday)
  if (!claimer || cast.yesterday < beganOn) return
  must(
    await claimCause(claimer, {
      latenessId: id,
      reason: 'Hệ thống dùng chung của tỉnh tạm dừng để nâng cấp, chưa đồng bộ được dữ liệu.',
      document: '118/TB-STTTT',
    }),
  )
  must(
    await decideCause(cast.as('leader-state', addDays(cast.yesterday, 1)), {
      latenessId: id,
      decision: 'confirmed',
      document: '226/UBND-VP',
    }),
  )
}

/** Asked yesterday; the unit has still to answer. */
async function asked(cast: Cast, { taskId, beganOn }: LatenessRecord): Promise<void> {
  if (taskId === null || cast.yesterday < beganOn) return
  const question = 'Vì sao chưa giao sản phẩm, còn vướng ở khâu nào?'
  must(await askExplanation(cast.as('leader-state', cast.yesterday), { taskId, from: 'head', question }))
}

/** Seen by the standing agency, which proposes that the chair ask. */
async function proposed(cast: Cast, { taskId, beganOn }: LatenessRecord): Promise<void> {
  if (taskId === null || cast.yesterday < beganOn) return
  const question = 'Đơn vị chưa cập nhật tiến độ sau khi quá hạn.'
  must(
    await proposeExplanation(cast.as('standing-officer', cast.yesterday), { taskId, from: 'head', question }),
  )
}

/** The oldest obstacle gets its answer. */
async function settled(
  cast: Cast,
  concern: { readonly id: string; readonly effectiveOn: Day },
): Promise<void> {
  const day = earlier(addDays(concern.effectiveOn, 5), cast.yesterday)
  if (day < concern.effectiveOn) return
  must(
    await answerConcern(cast.as('leader-state', day), {
      concernId: concern.id,
      outcome: 'agreed',
      answer: 'Giao Văn phòng bố trí kinh phí từ nguồn chi thường xuyên, thực hiện trong tháng.',
      document: '198/UBND-VP',
    }),
  )
}

/** An obstacle for the chair and a proposal for the level above. */
async function raised(cast: Cast, unitId: string, taskId: string | null): Promise<void> {
  const author = cast.of(unitId, cast.yesterday)
  if (!author) return
  const taskIds = taskId === null ? [] : [taskId]
  const leader = cast.as('leader-state', cast.yesterday).actor.personId
  must(
    await raiseConcern(author, {
      kind: 'obstacle',
      text: 'Chưa thống nhất được đơn vị cung cấp đường truyền cho nhà văn hóa tổ dân phố.',
      cause: 'hai nhà mạng báo giá chênh lệch lớn',
      to: 'leader',
      toPersonId: leader,
      answerBy: addDays(cast.yesterday, 7),
      taskIds,
    }),
  )
  must(
    await raiseConcern(author, {
      kind: 'proposal',
      text: 'Hướng dẫn thống nhất mã địa chỉ số để kết nối với hệ thống của tỉnh.',
      to: 'above',
      toName: 'Sở Khoa học và Công nghệ tỉnh Bình Lam',
      answerBy: addDays(cast.yesterday, 14),
      taskIds,
    }),
  )
}
