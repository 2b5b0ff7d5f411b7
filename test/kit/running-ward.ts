import type { Outcome } from '../../src/domain/refusal.ts'
import type { Rhythm } from '../../src/domain/rhythm.ts'
import { addTarget } from '../../src/usecases/add-target.ts'
import { addTask } from '../../src/usecases/add-task.ts'
import { adoptPlan } from '../../src/usecases/adopt-plan.ts'
import { decideMeasurement } from '../../src/usecases/decide-measurement.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { fillItems } from '../../src/usecases/fill-items.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { showPlan } from '../../src/usecases/show-plan.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { startPlan } from '../../src/usecases/start-plan.ts'
import { WORLD_NOW, type World } from './world.ts'

/** The value of what succeeded; throws the refusal of what did not. */
export const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

type Lead = 'TTPVHCC' | 'VHXH' | 'KTHTDT' | 'CA'
type Report = {
  readonly on: string
  readonly text: string
  readonly percent?: number
  readonly obstacle?: string
  readonly delivered?: string
  /** 'no' leaves it waiting, a text returns it. */
  readonly decided?: 'no' | { readonly returned: string }
}
type Given = {
  readonly key: string
  readonly group: string
  readonly text: string
  readonly lead: Lead
  readonly due?: string
  readonly rhythm?: Rhythm
  readonly product?: string
  readonly owner?: boolean
  readonly reports?: readonly Report[]
}

const SKILLS = 'Nhận thức, kỹ năng số'
const GOVERNMENT = 'Chính quyền số'
const INFRASTRUCTURE = 'Hạ tầng số'

/** Fourteen tasks of a plan signed on 26/3/2026, as they were reported until 18/6/2026. */
export const TASKS: readonly Given[] = [
  {
    key: 'teams',
    group: SKILLS,
    text: 'Kiện toàn tổ công nghệ số cộng đồng ở 14 tổ dân phố',
    lead: 'VHXH',
    due: '2026-06-05',
    product: 'Quyết định kiện toàn',
    reports: [{ on: '2026-05-20', text: 'Đã kiện toàn 11 tổ, còn tổ 3, tổ 7 và tổ 11', percent: 78 }],
  },
  {
    key: 'classes',
    group: SKILLS,
    text: 'Mở lớp Bình dân học vụ số tại 14 tổ dân phố',
    lead: 'VHXH',
    due: '2026-06-30',
    product: 'Báo cáo kết quả lớp học',
    owner: true,
    reports: [
      { on: '2026-05-01', text: 'Mở lớp đầu tiên tại tổ 1 và tổ 5', percent: 14 },
      { on: '2026-05-31', text: 'Mở 6 lớp, 188 lượt người dự', percent: 43 },
      {
        on: '2026-06-11',
        text: 'Mở 8 lớp, 246 lượt người dự',
        percent: 57,
        obstacle: 'Tổ 3 chưa có chỗ học',
      },
    ],
  },
  {
    key: 'training',
    group: SKILLS,
    text: 'Tập huấn kỹ năng số cho tổ trưởng tổ dân phố',
    lead: 'VHXH',
    due: '2026-04-30',
    product: 'Báo cáo kết quả tập huấn',
    reports: [
      {
        on: '2026-04-24',
        text: 'Đã tập huấn 28 người trong 2 buổi',
        percent: 100,
        delivered: 'Báo cáo 12/BC-VHXH',
      },
    ],
  },
  {
    key: 'loudspeaker',
    group: SKILLS,
    text: 'Tuyên truyền chuyển đổi số trên loa và bảng tin điện tử',
    lead: 'VHXH',
    rhythm: 'monthly',
    product: 'Bản tin',
    reports: [
      { on: '2026-04-10', text: 'Phát 18 lượt' },
      { on: '2026-05-12', text: 'Phát 22 lượt' },
    ],
  },
  {
    key: 'leaflet',
    group: GOVERNMENT,
    text: 'Biên soạn tờ gấp hướng dẫn nộp hồ sơ trực tuyến',
    lead: 'TTPVHCC',
    due: '2026-05-15',
    product: 'Tờ gấp được phê duyệt',
    reports: [
      {
        on: '2026-05-19',
        text: 'Đã in và phát 3.000 tờ gấp',
        percent: 100,
        delivered: 'Tờ gấp kèm Tờ trình 31/TTr',
      },
    ],
  },
  {
    key: 'handbook',
    group: GOVERNMENT,
    text: 'Ban hành sổ tay giải quyết thủ tục hành chính',
    lead: 'TTPVHCC',
    due: '2026-06-30',
    product: 'Sổ tay',
    owner: true,
    reports: [
      { on: '2026-05-25', text: 'Hoàn thành dự thảo', percent: 60 },
      {
        on: '2026-06-15',
        text: 'Sổ tay đã in xong',
        percent: 100,
        delivered: 'Sổ tay lưu tại quầy 2',
        decided: 'no',
      },
    ],
  },
  {
    key: 'digitise',
    group: GOVERNMENT,
    text: 'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực',
    lead: 'TTPVHCC',
    due: '2026-09-30',
    product: 'Báo cáo số hóa',
    owner: true,
    reports: [
      { on: '2026-05-28', text: 'Số hóa 1.120 kết quả', percent: 42 },
      {
        on: '2026-06-16',
        text: 'Số hóa 1.542 kết quả',
        percent: 51,
        decided: { returned: 'Nêu số kết quả còn lại' },
      },
    ],
  },
  {
    key: 'queue',
    group: GOVERNMENT,
    text: 'Hướng dẫn người dân nộp hồ sơ trực tuyến tại quầy',
    lead: 'TTPVHCC',
    rhythm: 'quarterly',
    product: 'Báo cáo quý',
  },
  {
    key: 'survey',
    group: GOVERNMENT,
    text: 'Khảo sát mức độ hài lòng của người dân',
    lead: 'TTPVHCC',
    due: '2026-06-22',
    product: 'Báo cáo khảo sát',
    reports: [{ on: '2026-06-10', text: 'Đã phát 400 phiếu', percent: 50, decided: 'no' }],
  },
  {
    key: 'wifi',
    group: INFRASTRUCTURE,
    text: 'Lắp đặt 6 điểm Wi-Fi công cộng tại nhà văn hóa tổ dân phố',
    lead: 'KTHTDT',
    due: '2026-05-31',
    product: 'Biên bản nghiệm thu',
    reports: [{ on: '2026-05-29', text: 'Xong 4 trên 6 điểm; nhà thầu chậm giao thiết bị', percent: 66 }],
  },
  {
    key: 'addresses',
    group: INFRASTRUCTURE,
    text: 'Lập danh mục mã địa chỉ số các tuyến đường, ngõ',
    lead: 'KTHTDT',
    due: '2026-06-10',
  },
  {
    key: 'power',
    group: INFRASTRUCTURE,
    text: 'Lập phương án dự phòng điện cho phòng máy chủ',
    lead: 'KTHTDT',
    due: '2026-08-31',
    product: 'Phương án được phê duyệt',
    reports: [{ on: '2026-06-02', text: 'Đang chọn phương án kỹ thuật', percent: 50 }],
  },
  {
    key: 'camera',
    group: INFRASTRUCTURE,
    text: 'Lắp camera an ninh giai đoạn 2',
    lead: 'CA',
    due: '2026-11-15',
    product: 'Biên bản nghiệm thu',
  },
  {
    key: 'drill',
    group: INFRASTRUCTURE,
    text: 'Đẩy mạnh diễn tập ứng cứu sự cố an toàn thông tin',
    lead: 'CA',
  },
]

type GivenTarget = {
  readonly key: string
  readonly name: string
  readonly lead: Lead
  readonly fraction?: readonly [string, string]
  readonly milestones: readonly (readonly [string, number])[]
  readonly figures: readonly (readonly [on: string, numerator: number, denominator: number])[]
}

/** Four targets; one of them nobody has measured yet. */
export const TARGETS: readonly GivenTarget[] = [
  {
    key: 'online',
    name: 'Tỷ lệ hồ sơ nộp trực tuyến',
    lead: 'TTPVHCC',
    fraction: ['Hồ sơ nộp trực tuyến', 'Tổng số hồ sơ tiếp nhận'],
    milestones: [
      ['2026-05-31', 75],
      ['2026-12-31', 85],
    ],
    figures: [
      ['2026-04-14', 980, 1402],
      ['2026-05-14', 1120, 1498],
      ['2026-06-14', 1246, 1593],
    ],
  },
  {
    key: 'payment',
    name: 'Tỷ lệ thanh toán trực tuyến phí, lệ phí',
    lead: 'TTPVHCC',
    fraction: ['Giao dịch trực tuyến', 'Tổng số giao dịch'],
    milestones: [
      ['2026-05-31', 70],
      ['2026-12-31', 80],
    ],
    figures: [['2026-06-14', 512, 869]],
  },
  {
    key: 'vneid',
    name: 'Tỷ lệ người trưởng thành xác nhận kỹ năng số trên VNeID',
    lead: 'CA',
    fraction: ['Người đã xác nhận', 'Người trưởng thành'],
    milestones: [['2026-12-31', 60]],
    figures: [['2026-05-31', 2842, 13220]],
  },
  {
    key: 'cashless',
    name: 'Tỷ lệ hộ kinh doanh thanh toán không dùng tiền mặt',
    lead: 'KTHTDT',
    fraction: ['Hộ có thanh toán', 'Hộ kinh doanh'],
    milestones: [
      ['2026-05-31', 40],
      ['2026-12-31', 80],
    ],
    figures: [],
  },
]

export type RunningWard = {
  readonly planId: string
  readonly tasks: Readonly<Record<string, string>>
  readonly targets: Readonly<Record<string, string>>
}

/** The instant of nine in the morning of a day in Vietnam. */
export const morning = (day: string): Date => new Date(`${day}T02:00:00Z`)

/**
 * Begins, fills and adopts a plan in Hoa Mai and replays what was reported, each on its day, all through the
 * use-cases. Ask for a world whose clock stands before 26/3/2026; afterwards it stands at WORLD_NOW.
 */
export async function runningWard(here: World): Promise<RunningWard> {
  here.setNow(morning('2026-03-25'))
  const standing = () => here.as('standing-officer')
  const { units } = here.wards.hoaMai
  const { planId } = value(
    await startPlan(standing(), {
      title: 'Kế hoạch thực hiện chuyển đổi số năm 2026 của phường Hoa Mai',
      year: 2026,
      line: 'state',
    }),
  )
  const tasks: Record<string, string> = {}
  for (const task of TASKS) {
    const { taskId } = value(await addTask(standing(), { planId, text: task.text, group: task.group }))
    tasks[task.key] = taskId
    const officer = here.person('officer', { unit: task.lead }).personId
    const leaderId = here.person('leader-state').personId
    const fields = {
      leadUnitId: units[task.lead],
      nature: task.rhythm ? ('regular' as const) : task.due ? ('dated' as const) : ('unknown' as const),
      ...(task.due ? { deadline: task.due } : {}),
      ...(task.rhythm ? { rhythm: task.rhythm } : {}),
      ...(task.product ? { product: task.product, acceptance: 'Thủ trưởng đơn vị nghiệm thu' } : {}),
      ...(task.owner ? { ownerId: officer, leaderId } : {}),
      authority: 'Chủ tịch UBND phường',
      noSupport: true,
    }
    value(await fillItems(standing(), { planId, taskIds: [taskId], fields }))
  }
  const targets: Record<string, string> = {}
  for (const target of TARGETS) {
    const last = target.milestones.at(-1)
    const { targetId } = value(
      await addTarget(standing(), {
        planId,
        wording: {
          text: `${target.name} đạt ${last?.[1]}%`,
          name: target.name,
          op: '>=',
          value: last?.[1] ?? null,
          max: null,
          unit: '%',
          numeratorName: target.fraction?.[0] ?? null,
          denominatorName: target.fraction?.[1] ?? null,
          milestones: target.milestones.map(([by, goal]) => ({ by, value: goal, max: null })),
        },
      }),
    )
    targets[target.key] = targetId
    const fields = { leadUnitId: units[target.lead], rhythm: 'monthly' as const }
    value(await fillItems(standing(), { planId, targetIds: [targetId], fields }))
  }
  here.setNow(morning('2026-03-26'))
  const { plan } = value(await showPlan(standing(), { planId }))
  value(
    await adoptPlan(standing(), {
      planId,
      rowVersion: plan.rowVersion,
      title: plan.title,
      number: '58/KH-UBND',
      dated: '2026-03-26',
      authority: 'Chủ tịch UBND phường',
      line: 'state',
    }),
  )
  await replay(here, tasks, targets)
  here.setNow(WORLD_NOW)
  return { planId, tasks, targets }
}

async function replay(
  here: World,
  tasks: Readonly<Record<string, string>>,
  targets: Readonly<Record<string, string>>,
): Promise<void> {
  const reports = TASKS.flatMap(task => (task.reports ?? []).map(report => ({ task, report })))
  for (const { task, report } of reports.sort((a, b) => a.report.on.localeCompare(b.report.on, 'en'))) {
    here.setNow(morning(report.on))
    const officer = here.as('officer', { unit: task.lead })
    const taskId = tasks[task.key] ?? ''
    const { task: now } = value(await showTask(officer, { taskId }))
    const { updateId } = value(
      await reportProgress(officer, {
        taskId,
        rowVersion: now.rowVersion,
        workState: report.delivered ? 'delivered' : report.obstacle ? 'obstacle' : 'at-work',
        text: report.text,
        percent: report.percent ?? null,
        obstacle: report.obstacle ?? '',
        productNote: report.delivered ?? '',
      }),
    )
    const head = here.as('unit-head', { unit: task.lead })
    if (report.decided === 'no') continue
    const decision = report.decided
      ? ({ decision: 'returned', reason: report.decided.returned } as const)
      : ({ decision: 'approved' } as const)
    value(await decideUpdate(head, { updateId, ...decision }))
  }
  for (const target of TARGETS) {
    for (const [on, numerator, denominator] of target.figures) {
      here.setNow(morning(on))
      const officer = here.as('officer', { unit: target.lead })
      const targetId = targets[target.key] ?? ''
      const { measurementId } = value(
        await reportMeasurement(officer, {
          targetId,
          effectiveOn: on,
          value: null,
          numerator,
          denominator,
          reached: null,
          note: 'Đã đối chiếu với sổ theo dõi',
          meant: true,
        }),
      )
      value(await decideMeasurement(here.as('standing-officer'), { measurementId, decision: 'approved' }))
    }
  }
}
