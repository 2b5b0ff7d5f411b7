import type { Day } from './day.ts'
import { oneOf } from './one-of.ts'

/** Checking what a unit did (kiểm tra), or watching over how it does it (giám sát). */
export const INSPECTION_KINDS = ['inspection', 'supervision'] as const
export type InspectionKind = (typeof INSPECTION_KINDS)[number]

export const TEAM_POSTS = ['head', 'secretary', 'member'] as const
export type TeamPost = (typeof TEAM_POSTS)[number]

/** What an inspection has been through. */
export type InspectionFacts = {
  readonly decided: boolean
  readonly from: Day
  readonly to: Day
  readonly issued: boolean
  readonly cancelled: boolean
}

/** `awaited`: decided, its days still come; `reporting`: its days are over, nothing was concluded yet. */
export type InspectionStage = 'prepared' | 'awaited' | 'under-way' | 'reporting' | 'closed' | 'cancelled'

/** How far an inspection is on a day. */
export function inspectionStage(facts: InspectionFacts, day: Day): InspectionStage {
  if (facts.cancelled) return 'cancelled'
  if (facts.issued) return 'closed'
  if (!facts.decided) return 'prepared'
  if (day < facts.from) return 'awaited'
  return day <= facts.to ? 'under-way' : 'reporting'
}

/** How a line of the programme stands on a day: nothing is owed of it before its month. */
export type LineStage = 'planned' | 'due' | 'overdue' | 'opened' | 'done' | 'dropped'

/** @param inspections stages of the inspections that were opened from the line */
export function lineStage(
  line: { readonly year: number; readonly month: number; readonly dropped: boolean },
  inspections: readonly InspectionStage[],
  day: Day,
): LineStage {
  if (line.dropped) return 'dropped'
  const held = inspections.filter(stage => stage !== 'cancelled')
  if (held.includes('closed')) return 'done'
  if (held.length > 0) return 'opened'
  const planned = `${line.year}-${String(line.month).padStart(2, '0')}`
  const now = day.slice(0, 7)
  return planned > now ? 'planned' : planned === now ? 'due' : 'overdue'
}

type Seat = { readonly personId: string; readonly post: TeamPost }

/**
 * What is wrong with a team: it needs one head, nobody sits twice, and nobody checks the unit they work in.
 *
 * @param unitsOf units in which a person works
 */
export function teamProblem(
  team: readonly Seat[],
  unitsOf: (personId: string) => readonly string[],
  checked: readonly string[],
): { readonly code: 'team-head' | 'team-twice' | 'team-own-unit'; readonly personId: string | null } | null {
  if (team.filter(one => one.post === 'head').length !== 1) return { code: 'team-head', personId: null }
  const twice = team.find((one, at) => team.findIndex(other => other.personId === one.personId) !== at)
  if (twice !== undefined) return { code: 'team-twice', personId: twice.personId }
  const own = team.find(one => unitsOf(one.personId).some(unit => checked.includes(unit)))
  return own === undefined ? null : { code: 'team-own-unit', personId: own.personId }
}

export const isInspectionKind = oneOf(INSPECTION_KINDS)
export const isTeamPost = oneOf(TEAM_POSTS)
