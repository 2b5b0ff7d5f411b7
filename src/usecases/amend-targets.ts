import { goalDiffers } from '../domain/goal-history.ts'
import { beginTargetVersions } from '../store/item-version.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import {
  fillTargetVersions,
  insertTargets,
  nextTargetCode,
  setMilestones,
  updateTarget,
} from '../store/target-write.ts'
import type { AmendedBy } from './adopt-amendment.ts'
import type { AmendedItem, TargetAmendment } from './amendment.ts'
import { targetColumns } from './assignment.ts'
import { kindOf } from './correct-target.ts'
import { goalOfRecord, keepGoal } from './keep-goal.ts'
import { recordTargetTerms } from './target-terms.ts'
import type { Work } from './use-case.ts'

type TargetItem = Extract<AmendedItem, { item: 'target' }>

/** Carries out what an amendment says of targets. Answers the ids of those that were added. */
export async function amendTargets(
  work: Work,
  by: AmendedBy,
  items: readonly TargetItem[],
): Promise<{ readonly added: readonly string[] }> {
  const ids = items.flatMap(({ row }) => (row.itemId === null ? [] : [row.itemId]))
  const targets = new Map(
    (await targetsOf(work.trx, work.localityId, { ids })).map(target => [target.id, target] as const),
  )
  const touched: string[] = []
  for (const { row, says } of items) {
    const target = targets.get(row.itemId ?? '')
    if (target && row.change === 'dropped') await drop(work, by, target)
    else if (target && says) {
      await rewrite(work, by, target, says)
      touched.push(target.id)
    }
  }
  const added = await add(
    work,
    by,
    items.flatMap(({ row, says }) => (row.change === 'added' && says ? [says] : [])),
  )
  await recordTargetTerms(work, [...touched, ...added])
  return { added }
}

async function drop(work: Work, by: AmendedBy, target: TargetRecord): Promise<void> {
  await updateTarget(work.trx, work.localityId, [target.id], {
    review: 'dropped',
    reviewed_by: work.actor.personId,
    reviewed_at: work.now,
  })
  work.record({
    type: 'target-dropped',
    payload: { targetId: target.id, planId: by.planId, version: by.version },
  })
}

const columnsOf = (
  wording: TargetAmendment['wording'],
  before: { readonly kind: TargetRecord['kind']; readonly unit: string },
) => ({
  text: wording.text,
  name: wording.name,
  op: wording.op,
  value: wording.value === null ? null : String(wording.value),
  max: wording.max === null ? null : String(wording.max),
  kind: kindOf(before, wording),
  unit: wording.unit,
  numerator_name: wording.numeratorName,
  denominator_name: wording.denominatorName,
})

async function rewrite(
  work: Work,
  by: AmendedBy,
  target: TargetRecord,
  { wording, fields }: TargetAmendment,
): Promise<void> {
  const { trx, localityId } = work
  if (goalDiffers(goalOfRecord(target), wording)) await keepGoal(work, target, wording, by)
  const version = target.version + 1
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  await beginTargetVersions(trx, localityId, [target])
  await fillTargetVersions(
    trx,
    localityId,
    [target.id],
    version,
    { ...targetColumns(fields), ...columnsOf(wording, target) },
    { text: mark },
  )
  await setMilestones(trx, localityId, version, new Map([[target.id, wording.milestones]]))
  await updateTarget(trx, localityId, [target.id], {})
}

async function add(work: Work, by: AmendedBy, says: readonly TargetAmendment[]): Promise<readonly string[]> {
  if (says.length === 0) return []
  const { trx, localityId } = work
  const next = await nextTargetCode(trx, localityId, by.planId)
  const number = Number(next.code.replace(/^\D+/u, ''))
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  const made = says.map((one, at) => ({
    id: work.newId(),
    code: `${next.code.replace(/\d+$/u, '')}${number + at}`,
    position: next.position + at,
    says: one,
  }))
  await insertTargets(
    trx,
    made.map(({ id, code, position }) => ({
      locality_id: localityId,
      id,
      plan_id: by.planId,
      code,
      position,
      origin: 'added',
      review: 'accepted',
      reviewed_by: work.actor.personId,
      reviewed_at: work.now,
      row_version: 1,
      current_version: 1,
    })),
    made.map(({ id, says: { wording, fields } }) => ({
      locality_id: localityId,
      target_id: id,
      version: 1,
      lead_text: '[]',
      places: '[]',
      filled: JSON.stringify({ text: mark }),
      ...targetColumns(fields),
      ...columnsOf(wording, { kind: 'text', unit: '' }),
    })),
  )
  await setMilestones(
    trx,
    localityId,
    1,
    new Map(made.map(({ id, says: one }) => [id, one.wording.milestones])),
  )
  return made.map(one => one.id)
}
