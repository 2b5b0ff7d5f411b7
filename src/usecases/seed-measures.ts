import { addDays, type Day } from '../domain/day.ts'
import { type Actor, worksIn } from '../domain/role.ts'
import { type TargetRecord, targetById } from '../store/target.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { defineIndicator } from './define-indicator.ts'
import { linkTarget, showTargetLinks } from './link-tasks.ts'
import { reportParts } from './report-parts.ts'
import { must } from './seed-people.ts'

type Story = {
  readonly localityId: string
  readonly people: readonly Actor[]
  readonly keeper: Actor
  readonly targets: readonly TargetRecord[]
  readonly at: (actor: Actor, day: Day, hour?: number) => Context
  readonly today: Day
}

const GROUPS = ['Tổ dân phố 1', 'Tổ dân phố 2', 'Tổ dân phố 3', 'Tổ dân phố 4'] as const
const NUMERATORS = [131, 124, 118, 109]
const DENOMINATORS = [170, 168, 163, 158]

/**
 * Which tasks of the invented ward serve which target, as the likeness of their words proposes it, and how one target is
 * measured: by residential groups, each with its own figure.
 */
export async function seedMeasures(story: Story): Promise<void> {
  const { targets, keeper, at, today } = story
  const standing = at(keeper, addDays(today, -60), 9)
  for (const target of targets) {
    const { tasks } = must(await showTargetLinks(standing, { targetId: target.id }))
    const proposed = tasks.filter(task => task.proposed).map(task => task.id)
    if (proposed.length > 0)
      must(await linkTarget(standing, { targetId: target.id, taskIds: proposed, proposed }))
  }
  const [, divided] = targets
  if (divided) await byGroups(story, divided)
}

async function byGroups(story: Story, target: TargetRecord): Promise<void> {
  const { localityId, people, keeper, at, today } = story
  const standing = at(keeper, addDays(today, -30), 9)
  must(
    await defineIndicator(standing, {
      targetId: target.id,
      seen: null,
      numeratorName: target.numeratorName,
      denominatorName: target.denominatorName,
      countedUnit: 'giao dịch',
      source: 'Hệ thống một cửa điện tử, số đến ngày 10 hằng tháng',
      direction: 'higher',
      accumulation: 'cumulative',
      aggregation: 'weighted',
      enteringUnitId: target.lead?.id ?? null,
      confirmer: 'either',
      rhythm: 'monthly',
      above100: false,
      jumpPoints: null,
      jumpFactor: null,
      breakdown: 'group',
      parts: [...GROUPS],
      reason: '',
    }),
  )
  const kept = await inTransaction(standing.db, localityId, trx => targetById(trx, localityId, target.id))
  const officer = people.find(one => worksIn(one, target.lead?.id ?? null))
  if (!officer || !kept?.indicator) return
  const parts = Object.fromEntries(
    kept.indicator.parts.map((part, index) => [
      part.id,
      { value: null, numerator: NUMERATORS[index] ?? 100, denominator: DENOMINATORS[index] ?? 150 },
    ]),
  )
  must(
    await reportParts(at(officer, addDays(today, -12), 10), {
      targetId: target.id,
      effectiveOn: addDays(today, -12),
      parts,
    }),
  )
}
