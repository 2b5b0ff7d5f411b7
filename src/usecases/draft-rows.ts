import type { DraftTarget, DraftTask } from '../domain/plan-draft.ts'
import type { Milestone } from '../domain/target.ts'
import type { NewTarget, NewTargetVersion } from '../store/target-write.ts'
import type { NewTask, NewTaskVersion } from '../store/task-write.ts'
import type { Matched } from './match-names.ts'
import type { Work } from './use-case.ts'

type Match = (names: readonly string[]) => Matched

export function taskRows(work: Work, planId: string, drafts: readonly DraftTask[], match: Match) {
  const rows: NewTask[] = []
  const versions: NewTaskVersion[] = []
  const support: { taskId: string; unitIds: readonly string[] }[] = []
  for (const { code, position, section, group, read } of drafts) {
    const id = work.newId()
    const lead = match(read.lead)
    const [leadUnit, ...moreLeads] = lead.unitIds
    const helpers = match(read.support)
    rows.push({
      locality_id: work.localityId,
      id,
      plan_id: planId,
      code,
      position,
      origin: 'read',
      read: JSON.stringify(read),
      review: 'unseen',
      row_version: 1,
      current_version: 0,
    })
    versions.push({
      locality_id: work.localityId,
      task_id: id,
      version: 0,
      section,
      group_title: group,
      text: read.text,
      lead_unit_id: leadUnit ?? null,
      lead_text: JSON.stringify(lead.rest),
      support_text: JSON.stringify(helpers.rest),
      no_support: false,
      nature: read.nature,
      deadline_text: read.deadline,
      deadline: read.due,
      rhythm: read.recurrence?.rhythm ?? null,
      product: read.product,
      places: JSON.stringify(read.places),
      filled: '{}',
    })
    // A task has one lead; further named leads work with it.
    const unitIds = [...new Set([...moreLeads, ...helpers.unitIds])].filter(unit => unit !== leadUnit)
    support.push({ taskId: id, unitIds })
  }
  return { rows, versions, support }
}

export function targetRows(work: Work, planId: string, drafts: readonly DraftTarget[], match: Match) {
  const rows: NewTarget[] = []
  const versions: NewTargetVersion[] = []
  const milestones = new Map<string, readonly Milestone[]>()
  for (const { code, position, section, group, read, milestones: series } of drafts) {
    const id = work.newId()
    const lead = match(read.lead)
    // A reading repeats the first value of a series; a target's own value is the one where the series ends.
    const { value, max } = series.at(-1) ?? read
    rows.push({
      locality_id: work.localityId,
      id,
      plan_id: planId,
      code,
      position,
      origin: 'read',
      read: JSON.stringify(read),
      review: 'unseen',
      row_version: 1,
      current_version: 0,
    })
    versions.push({
      locality_id: work.localityId,
      target_id: id,
      version: 0,
      section,
      group_title: group,
      text: read.text,
      name: read.name,
      op: read.op,
      value: value === null ? null : String(value),
      max: max === null ? null : String(max),
      kind: read.kind,
      unit: read.unit,
      by_text: read.by,
      lead_unit_id: lead.unitIds[0] ?? null,
      lead_text: JSON.stringify(lead.rest),
      places: JSON.stringify(read.places),
      filled: '{}',
    })
    milestones.set(id, series)
  }
  return { rows, versions, milestones }
}
