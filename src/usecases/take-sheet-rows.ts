import { partsOf } from '../domain/day.ts'
import { parseDeadline } from '../domain/deadline.ts'
import { namesIn } from '../domain/item-words.ts'
import { parseVietnameseNumber } from '../domain/number-input.ts'
import type { Comparator } from '../domain/plan-reading.ts'
import { insertTargets, nextTargetCode } from '../store/target-write.ts'
import { insertSupport } from '../store/task-support.ts'
import { insertTasks, nextTaskCode } from '../store/task-write.ts'
import { kindOf } from './correct-target.ts'
import type { Matched } from './match-names.ts'
import type { Work } from './use-case.ts'

/** A row of a workbook: texts by the names of its columns. */
type Cells = Readonly<Record<string, string>>
/** How names of units are found, and who wrote the rows when. */
type Author = {
  readonly match: (names: readonly string[]) => Matched
  readonly mark: { readonly by: string; readonly at: string }
}

/** The leading unit that a cell names, and what of it no unit answers to. */
export const leadOf = (cell: string, match: Author['match']) => {
  const { unitIds, rest } = match(namesIn(cell))
  return { lead_unit_id: unitIds[0] ?? null, lead_text: JSON.stringify(rest) }
}

/** The deadline that a cell tells; `year` for a day without one. */
export const whenOf = (cell: string, year: number) => {
  const { due, nature } = parseDeadline(cell, year)
  return { deadline: due, deadline_text: cell === '' ? null : cell, nature: cell === '' ? 'unknown' : nature }
}

/** Tasks that somebody wrote under the others; what was written is theirs, and stays to be confirmed. Returns their ids. */
export async function addTaskRows(
  work: Work,
  planId: string,
  added: readonly Cells[],
  { match, mark }: Author,
): Promise<readonly string[]> {
  const { trx, localityId } = work
  if (added.length === 0) return []
  const next = await nextTaskCode(trx, localityId, planId)
  const made = added.map((cells, at) => {
    const cell = (field: string) => cells[field] ?? ''
    return {
      id: work.newId(),
      code: `N${Number(next.code.slice(1)) + at}`,
      position: next.position + at * 100,
      cell,
      helpers: match(namesIn(cell('support'))),
    }
  })
  await insertTasks(
    trx,
    made.map(({ id, code, position }) => ({
      locality_id: localityId,
      id,
      plan_id: planId,
      code,
      position,
      origin: 'added',
      review: 'unseen',
      row_version: 1,
      current_version: 0,
    })),
    made.map(({ id, cell, helpers }) => ({
      locality_id: localityId,
      task_id: id,
      version: 0,
      text: cell('text'),
      ...leadOf(cell('lead'), match),
      support_text: JSON.stringify(helpers.rest),
      no_support: false,
      ...whenOf(cell('deadline'), partsOf(work.today).year),
      product: cell('product') || null,
      places: '[]',
      filled: JSON.stringify({ text: mark }),
    })),
  )
  await insertSupport(
    trx,
    localityId,
    0,
    made.map(({ id, helpers }) => ({ taskId: id, unitIds: helpers.unitIds })),
  )
  return made.map(({ id }) => id)
}

const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '>=': '>=',
  '≤': '<=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '~': '~',
}

/** "≥ 85%" as sign, number and unit; a cell without a number is no figure. */
function figureOf(cell: string, unit: string) {
  const [, sign = '', digits = '', percent = ''] =
    /^\s*(≥|>=|≤|<=|>|<|=|~)?\s*([\d.,]+)\s*(%?)\s*$/u.exec(cell) ?? []
  const value = parseVietnameseNumber(digits)
  return {
    op: SIGNS[sign] ?? ('=' as const),
    value: value.ok ? Number(value.value) : null,
    unit: unit || percent,
  }
}

/** Targets that somebody wrote under the others, with a figure where its cell holds one. Returns their ids. */
export async function addTargetRows(
  work: Work,
  planId: string,
  added: readonly Cells[],
  { match, mark }: Author,
): Promise<readonly string[]> {
  const { trx, localityId } = work
  if (added.length === 0) return []
  const next = await nextTargetCode(trx, localityId, planId)
  const made = added.map((cells, at) => ({
    id: work.newId(),
    code: `C${Number(next.code.slice(1)) + at}`,
    position: next.position + at * 100,
    cell: (field: string) => cells[field] ?? '',
    figure: figureOf(cells['value'] ?? '', cells['unit'] ?? ''),
  }))
  await insertTargets(
    trx,
    made.map(({ id, code, position }) => ({
      locality_id: localityId,
      id,
      plan_id: planId,
      code,
      position,
      origin: 'added',
      review: 'unseen',
      row_version: 1,
      current_version: 0,
    })),
    made.map(({ id, cell, figure: { op, value, unit } }) => ({
      locality_id: localityId,
      target_id: id,
      version: 0,
      text: cell('text'),
      name: cell('name') || cell('text'),
      op,
      value: value === null ? null : String(value),
      kind: kindOf({ kind: 'text', unit: '' }, { value, milestones: [], unit }),
      unit,
      ...leadOf(cell('lead'), match),
      places: '[]',
      filled: JSON.stringify({ text: mark }),
    })),
  )
  return made.map(({ id }) => id)
}
