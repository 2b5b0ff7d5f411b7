import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import type { ComparedField, ComparisonRow } from '../domain/draft-comparison.ts'
import { namesIn } from '../domain/item-words.ts'
import { parseVietnameseNumber } from '../domain/number-input.ts'
import { draftOf } from '../domain/plan-draft.ts'
import { done, refuse } from '../domain/refusal.ts'
import { type ComparisonRecord, endComparison, openComparison } from '../store/draft-comparison.ts'
import { updatePlan } from '../store/plan.ts'
import { annexFilesOf, insertAnnexFiles } from '../store/plan-annex-file.ts'
import { forgetSteps } from '../store/review-step.ts'
import {
  fillTargetVersions,
  insertTargets,
  nextTargetCode,
  setMilestones,
  updateTarget,
} from '../store/target-write.ts'
import { dropLeadFromSupport, insertSupport, replaceSupport } from '../store/task-support.ts'
import {
  fillTaskVersions,
  insertTasks,
  nextTaskCode,
  updateTask,
  updateTaskVersion,
} from '../store/task-write.ts'
import { unitsOf } from '../store/unit.ts'
import { comparisonOf } from './compare-draft.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { targetRows, taskRows } from './draft-rows.ts'
import { type Matched, nameMatcher } from './match-names.ts'
import { beginStep } from './review-step.ts'
import { addTargetRows, addTaskRows, leadOf, whenOf } from './take-sheet-rows.ts'
import { change, type Work } from './use-case.ts'

type Match = (names: readonly string[]) => Matched

/**
 * Takes over what waits against a draft, all of it: what is new comes unseen, what changed is to be confirmed again, what
 * is gone is dropped, and what was confirmed and says the same stays confirmed. `seen` names the comparison as it was
 * shown: another one, when the draft or what waits has changed since.
 */
export const takeComparison = change({
  name: 'take-comparison',
  input: z.object({ planId: z.uuid(), seen: z.string() }),
  async run(work, { planId, seen }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    const open = await openComparison(work.trx, work.localityId, planId)
    if (open === null) return refuse('comparison-gone', 409)
    const { rows } = await comparisonOf(work, open)
    if (digest(rows) !== seen) return refuse('comparison-moved', 409)
    const match = nameMatcher(await unitsOf(work.trx, work.localityId))
    if (open.brought.kind === 'file') await takeFile(work, open, rows, match)
    else await takeSheet(work, open, rows, match)
    await endComparison(work.trx, work.localityId, planId, 'taken_at', work.now)
    const count = (verdict: ComparisonRow['verdict']) => rows.filter(row => row.verdict === verdict).length
    const counts = { added: count('added'), changed: count('changed'), dropped: count('dropped') }
    work.record({
      type: 'draft-comparison-taken',
      payload: { planId, comparisonId: open.id, ...counts, same: count('same') },
    })
    return done(counts)
  },
})

const UNSEEN = { review: 'unseen', reviewed_by: null, reviewed_at: null } as const

const byKind = (
  rows: readonly ComparisonRow[],
  kind: ComparisonRow['kind'],
  verdict: ComparisonRow['verdict'],
) => rows.filter(row => row.kind === kind && row.verdict === verdict)
const idsOf = (rows: readonly ComparisonRow[]): readonly string[] => rows.flatMap(row => row.itemId ?? [])

/** What was read takes the place of what was read before: its text, its places, its words; a further annex is kept. */
async function takeFile(
  work: Work,
  { planId, brought, name, sha256 }: ComparisonRecord,
  rows: readonly ComparisonRow[],
  match: Match,
): Promise<void> {
  if (brought.kind !== 'file') return
  const { as = 'corrected' } = brought
  const { trx, localityId } = work
  const draft = draftOf(brought.reading, partsOf(work.today).year)
  const tasks = taskRows(work, planId, draft.tasks, match)
  const targets = targetRows(work, planId, draft.targets, match)
  const taskAt = new Map(draft.tasks.map((one, at) => [one.read.id, at]))
  const targetAt = new Map(draft.targets.map((one, at) => [one.read.id, at]))
  const [nextTask, nextTarget] = [
    await nextTaskCode(trx, localityId, planId),
    await nextTargetCode(trx, localityId, planId),
  ]
  const coded = (letter: string, first: string, at: number) => `${letter}${Number(first.slice(1)) + at}`

  const newTasks = byKind(rows, 'task', 'added').flatMap(row => taskAt.get(row.key ?? '') ?? [])
  await insertTasks(
    trx,
    newTasks.flatMap((at, index) => {
      const row = tasks.rows[at]
      return row ? [{ ...row, code: coded('N', nextTask.code, index) }] : []
    }),
    newTasks.flatMap(at => tasks.versions[at] ?? []),
  )
  await insertSupport(
    trx,
    localityId,
    0,
    newTasks.flatMap(at => tasks.support[at] ?? []),
  )
  const newTargets = byKind(rows, 'target', 'added').flatMap(row => targetAt.get(row.key ?? '') ?? [])
  await insertTargets(
    trx,
    newTargets.flatMap((at, index) => {
      const row = targets.rows[at]
      return row ? [{ ...row, code: coded('C', nextTarget.code, index) }] : []
    }),
    newTargets.flatMap(at => targets.versions[at] ?? []),
  )
  const inserted = new Set(newTargets.flatMap(at => targets.rows[at]?.id ?? []))
  await setMilestones(trx, localityId, 0, new Map([...targets.milestones].filter(([id]) => inserted.has(id))))

  // Every item that stays has another place in the new text, so each has a row of its own to be written.
  for (const row of rows) {
    const { itemId, key, verdict, changes } = row
    if (itemId === null || key === null) continue
    const fields = new Set(changes.map(one => one.field))
    if (row.kind === 'task') {
      const at = taskAt.get(key) ?? -1
      const [version, read, support] = [tasks.versions[at], draft.tasks[at], tasks.support[at]]
      if (!version || !read) continue
      const { places, section, group_title } = version
      await updateTaskVersion(trx, localityId, itemId, 0, {
        places,
        section: section ?? null,
        group_title: group_title ?? null,
        ...(fields.has('text') ? { text: version.text } : {}),
        ...(fields.has('lead')
          ? { lead_unit_id: version.lead_unit_id ?? null, lead_text: version.lead_text }
          : {}),
        ...(fields.has('support') ? { support_text: version.support_text } : {}),
        ...(fields.has('deadline')
          ? {
              nature: version.nature,
              deadline_text: version.deadline_text ?? null,
              deadline: version.deadline ?? null,
              rhythm: version.rhythm ?? null,
            }
          : {}),
        ...(fields.has('product') ? { product: version.product ?? null } : {}),
      })
      if (fields.has('support') || fields.has('lead'))
        await replaceSupport(trx, localityId, 0, [{ taskId: itemId, unitIds: support?.unitIds ?? [] }])
      await updateTask(trx, localityId, [itemId], {
        position: read.position,
        read: JSON.stringify(read.read),
        ...(verdict === 'changed' ? UNSEEN : {}),
      })
    } else {
      const at = targetAt.get(key) ?? -1
      const [version, read] = [targets.versions[at], draft.targets[at]]
      if (!version || !read) continue
      const figure = fields.has('goal')
      await fillTargetVersions(
        trx,
        localityId,
        [itemId],
        0,
        {
          places: version.places,
          section: version.section ?? null,
          group_title: version.group_title ?? null,
          ...(fields.has('text') ? { text: version.text } : {}),
          ...(fields.has('name') ? { name: version.name } : {}),
          ...(fields.has('lead')
            ? { lead_unit_id: version.lead_unit_id ?? null, lead_text: version.lead_text }
            : {}),
          ...(figure
            ? {
                op: version.op,
                value: version.value ?? null,
                max: version.max ?? null,
                kind: version.kind,
                unit: version.unit,
                by_text: version.by_text ?? null,
              }
            : {}),
        },
        {},
      )
      if (figure) await setMilestones(trx, localityId, 0, new Map([[itemId, read.milestones]]))
      await updateTarget(trx, localityId, [itemId], {
        position: read.position,
        read: JSON.stringify(read.read),
        ...(verdict === 'changed' ? UNSEEN : {}),
      })
    }
  }
  const dropped = { review: 'dropped', reviewed_by: work.actor.personId, reviewed_at: work.now }
  const [goneTasks, goneTargets] = [
    idsOf(byKind(rows, 'task', 'dropped')),
    idsOf(byKind(rows, 'target', 'dropped')),
  ]
  if (goneTasks.length > 0) await updateTask(trx, localityId, goneTasks, dropped)
  if (goneTargets.length > 0) await updateTarget(trx, localityId, goneTargets, dropped)
  // The steps before speak of places in the text that is gone.
  await forgetSteps(trx, localityId, planId)
  await updatePlan(trx, localityId, planId, {
    reading: JSON.stringify({ ...brought.reading, lists: brought.lists }),
    source_text: brought.text,
    ...(as === 'corrected' ? { source_sha256: sha256, source_name: name } : {}),
  })
  if (as === 'annex' && sha256 !== null) {
    const before = await annexFilesOf(trx, localityId, planId)
    await insertAnnexFiles(trx, localityId, planId, [{ name, sha256 }], before.length)
  }
}

/** What a person wrote into the workbook is theirs: it is marked so, and stays to be confirmed as it was. */
async function takeSheet(
  work: Work,
  { planId, brought }: ComparisonRecord,
  rows: readonly ComparisonRow[],
  match: Match,
): Promise<void> {
  if (brought.kind !== 'sheet') return
  const { trx, localityId } = work
  const cells = new Map(brought.rows.map(row => [String(row.row), row.cells]))
  const changed = rows.filter(row => row.verdict === 'changed')
  const step = await beginStep(work, planId, 'compared', {
    taskIds: idsOf(byKind(rows, 'task', 'changed')),
    targetIds: idsOf(byKind(rows, 'target', 'changed')),
  })
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  for (const { itemId, key, kind, changes } of changed) {
    if (itemId === null) continue
    const cell = (field: string) => cells.get(key ?? '')?.[field] ?? ''
    const fields = new Set(changes.map(one => one.field))
    const lead = fields.has('lead') ? leadOf(cell('lead'), match) : null
    const marks = Object.fromEntries([...fields].map(field => [NAME_OF[field], mark]))
    if (kind === 'target') {
      const value = parseVietnameseNumber(cell('value'))
      await fillTargetVersions(
        trx,
        localityId,
        [itemId],
        0,
        {
          ...(fields.has('text') ? { text: cell('text') } : {}),
          ...(fields.has('name') ? { name: cell('name') || cell('text') } : {}),
          ...(lead ?? {}),
          ...(fields.has('goal') && value.ok ? { value: String(value.value), unit: cell('unit') } : {}),
        },
        marks,
      )
      await updateTarget(trx, localityId, [itemId], {})
      continue
    }
    const helpers = fields.has('support') ? match(namesIn(cell('support'))) : null
    const when = fields.has('deadline') ? whenOf(cell('deadline'), partsOf(work.today).year) : null
    await fillTaskVersions(
      trx,
      localityId,
      [itemId],
      0,
      {
        ...(fields.has('text') ? { text: cell('text') } : {}),
        ...(fields.has('product') ? { product: cell('product') || null } : {}),
        ...(lead ?? {}),
        ...(helpers === null ? {} : { support_text: JSON.stringify(helpers.rest) }),
        ...(when ?? {}),
      },
      marks,
    )
    if (helpers !== null)
      await replaceSupport(trx, localityId, 0, [{ taskId: itemId, unitIds: helpers.unitIds }])
    await dropLeadFromSupport(trx, localityId, 0, [itemId])
    await updateTask(trx, localityId, [itemId], {})
  }
  const written = (kind: ComparisonRow['kind']) =>
    byKind(rows, kind, 'added').map(row => cells.get(row.key ?? '') ?? {})
  await step({
    taskIds: await addTaskRows(work, planId, written('task'), { match, mark }),
    targetIds: await addTargetRows(work, planId, written('target'), { match, mark }),
  })
}

const NAME_OF = {
  text: 'text',
  name: 'name',
  lead: 'leadUnitId',
  support: 'supportUnitIds',
  deadline: 'deadline',
  product: 'product',
  goal: 'value',
} as const satisfies Record<ComparedField, string>
