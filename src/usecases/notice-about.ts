import { inspectionsOf } from '../store/inspection.ts'
import { inspectionLines } from '../store/inspection-line.ts'
import { meetingsOf } from '../store/meeting.ts'
import type { NoticeRecord } from '../store/notice.ts'
import { plansOf } from '../store/plan.ts'
import { registersOf } from '../store/register.ts'
import { entryVersions } from '../store/register-entry.ts'
import { submissionsOf } from '../store/submission.ts'
import type { Trx } from '../store/tables.ts'
import { targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'

/** What a notice is about, as it is called now. */
export type About = {
  readonly code: string
  readonly text: string
  readonly path: string
  /** The task itself, where it is one. */
  readonly task: TaskRecord | null
}

/** The things that notices are about, by id: one query a kind. What is no more is absent. */
export async function aboutNotices(
  trx: Trx,
  localityId: string,
  notices: readonly Pick<NoticeRecord, 'object'>[],
): Promise<ReadonlyMap<string, About>> {
  const ids = (kind: NoticeRecord['object']['kind']) =>
    notices.flatMap(({ object }) => (object.kind === kind ? [object.id] : []))
  const planIds = new Set(ids('plan'))
  const submissionIds = new Set(ids('submission'))
  const meetingIds = [...new Set(ids('meeting'))]
  const inspectionIds = [...new Set(ids('inspection'))]
  const lineIds = [...new Set(ids('inspection-line'))]
  const registerIds = [...new Set(ids('register'))]
  const rowIds = [...new Set(ids('register-row'))]
  const [tasks, targets, plans, submissions, meetings, inspections, lines, registers, rows] =
    await Promise.all([
      tasksOf(trx, localityId, { ids: ids('task') }),
      targetsOf(trx, localityId, { ids: ids('target') }),
      planIds.size === 0 ? [] : plansOf(trx, localityId),
      submissionIds.size === 0 ? [] : submissionsOf(trx, localityId, { ids: [...submissionIds] }),
      meetingIds.length === 0 ? [] : meetingsOf(trx, localityId, { ids: meetingIds }),
      inspectionIds.length === 0 ? [] : inspectionsOf(trx, localityId, { ids: inspectionIds }),
      lineIds.length === 0 ? [] : inspectionLines(trx, localityId, { ids: lineIds }),
      registerIds.length === 0 && rowIds.length === 0 ? [] : registersOf(trx, localityId),
      rowIds.length === 0 ? [] : entryVersions(trx, localityId, { entryIds: rowIds }),
    ])
  return new Map<string, About>([
    ...tasks.map((task): [string, About] => [
      task.id,
      { code: task.code, text: task.text, path: `/nhiem-vu/${task.id}`, task },
    ]),
    ...targets.map((target): [string, About] => [
      target.id,
      { code: target.code, text: target.name, path: `/chi-tieu/${target.id}`, task: null },
    ]),
    ...plans
      .filter(plan => planIds.has(plan.id))
      .map((plan): [string, About] => [
        plan.id,
        { code: '', text: plan.title, path: `/ke-hoach/${plan.id}`, task: null },
      ]),
    ...submissions.map((one): [string, About] => [
      one.id,
      { code: '', text: one.unit.name, path: `/bao-cao-don-vi/${one.id}`, task: null },
    ]),
    ...meetings.map((one): [string, About] => [
      one.id,
      { code: '', text: one.title, path: `/cuoc-hop/${one.id}`, task: null },
    ]),
    ...inspections.map((one): [string, About] => [
      one.id,
      { code: '', text: one.title, path: `/kiem-tra-giam-sat/${one.id}`, task: null },
    ]),
    ...lines.map((one): [string, About] => [
      one.id,
      { code: '', text: one.content, path: `/kiem-tra-giam-sat?nam=${one.year}`, task: null },
    ]),
    ...registers
      .filter(one => registerIds.includes(one.id))
      .map((one): [string, About] => [
        one.id,
        { code: '', text: one.title, path: `/so-theo-doi/${one.id}/ghi`, task: null },
      ]),
    ...rows.map((row): [string, About] => [
      row.entryId,
      {
        code: '',
        text: registers.find(one => one.id === row.registerId)?.title ?? '',
        path: `/dong-so/${row.entryId}`,
        task: null,
      },
    ]),
    ...ids('letter').map((id): [string, About] => [
      id,
      { code: '', text: '', path: `/don-doc/${id}`, task: null },
    ]),
  ])
}
