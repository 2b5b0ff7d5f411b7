import { sql } from 'kysely'
import type { GoalDecision } from '../domain/goal-history.ts'
import type { DefinedIndicator } from './target.ts'

/** The definition in force of the target `t` of a query, with its parts in their order; null while there is none. */
export const indicatorJson = sql<DefinedIndicator | null>`(
  select jsonb_build_object(
           'version', i.version, 'numeratorName', i.numerator_name, 'denominatorName', i.denominator_name,
           'countedUnit', i.counted_unit, 'source', i.source, 'direction', i.direction,
           'accumulation', i.accumulation, 'aggregation', i.aggregation, 'enteringUnitId', i.entering_unit_id,
           'confirmer', i.confirmer, 'rhythm', i.rhythm, 'above100', i.above_100, 'jumpPoints', i.jump_points,
           'jumpFactor', i.jump_factor, 'breakdown', i.breakdown,
           'parts', coalesce((select jsonb_agg(jsonb_build_object('id', q.part_id, 'name', q.name, 'unitId', q.unit_id)
                                               order by q.position)
                                from indicator_part q
                               where q.locality_id = i.locality_id and q.target_id = i.target_id
                                 and q.version = i.version), '[]'))
    from indicator i
   where i.locality_id = t.locality_id and i.target_id = t.id and i.version = t.indicator_version)`

/** The goals of the target `t` of a query in the order in which they were decided. */
export const goalsJson = sql<readonly GoalDecision[]>`coalesce((
  select jsonb_agg(jsonb_build_object('seq', g.seq, 'op', g.op, 'value', g.value, 'max', g.max,
                                      'milestones', g.milestones, 'effectiveOn', g.effective_on) order by g.seq)
    from goal_decision g
   where g.locality_id = t.locality_id and g.target_id = t.id), '[]')`
