import type { AnnexInput } from '../../src/domain/annex-input.ts'
import { hoaMaiReport } from './hoa-mai-report.ts'

/** Phụ lục I and II of the invented ward's plan, from the rows of its report. */
export const hoaMaiAnnexes: AnnexInput = {
  medium: 'electronic',
  year: 2026,
  plan: {
    type: 'Kế hoạch',
    number: { value: 58, symbol: 'KH-UBND' },
    date: { day: 26, month: 3, year: 2026 },
    issuer: 'Ủy ban nhân dân phường Hoa Mai',
  },
  groups: hoaMaiReport.groups.map(group => ({
    title: group.title,
    targets: group.targets.map(target => ({
      code: target.code,
      name: target.name,
      definition: target.unit === '%' ? 'Số hồ sơ đạt yêu cầu trên tổng số hồ sơ trong kỳ' : null,
      unit: target.unit,
      goal: target.goal,
      milestones: target.milestone === null ? [] : [`Quý II: ${target.milestone.value}`],
      lead: target.lead,
      following: target.following,
    })),
    tasks: group.tasks.map(task => ({
      code: task.code,
      text: task.text,
      lead: task.lead,
      owner: task.code === 'NV1' ? 'Lê Thị Thu Hà' : null,
      support: task.support,
      leader: 'Phó Chủ tịch UBND phường',
      product: task.product,
      nature: task.nature,
      deadline: task.deadline,
      deadlineText: task.deadlineText,
      authority: 'Chủ tịch UBND phường',
    })),
  })),
}
