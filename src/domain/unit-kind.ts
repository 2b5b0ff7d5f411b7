import type { Line } from './role.ts'

export const UNIT_KINDS = [
  'authority',
  'office',
  'department',
  'public-service-centre',
  'service-unit',
  'police',
  'military',
  'school',
  'health-station',
  'hamlet',
  'party-body',
  'front',
  'union',
  'committee',
  'enterprise',
  'outside',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

type UnitKindRule = {
  readonly line: Line
  /** Bodies that the commune cannot give orders to are requested, not assigned. */
  readonly relation: 'assigned' | 'requested'
}

/** What follows from the kind of a unit: the line it belongs to, and whether work is assigned to it or asked of it. */
export const UNIT_KIND_RULES = {
  authority: { line: 'state', relation: 'assigned' },
  office: { line: 'state', relation: 'assigned' },
  department: { line: 'state', relation: 'assigned' },
  'public-service-centre': { line: 'state', relation: 'assigned' },
  'service-unit': { line: 'state', relation: 'assigned' },
  police: { line: 'state', relation: 'assigned' },
  military: { line: 'state', relation: 'assigned' },
  school: { line: 'state', relation: 'assigned' },
  'health-station': { line: 'state', relation: 'assigned' },
  hamlet: { line: 'state', relation: 'assigned' },
  'party-body': { line: 'party', relation: 'requested' },
  front: { line: 'state', relation: 'requested' },
  union: { line: 'state', relation: 'requested' },
  committee: { line: 'state', relation: 'assigned' },
  enterprise: { line: 'state', relation: 'requested' },
  outside: { line: 'state', relation: 'requested' },
} as const satisfies Record<UnitKind, UnitKindRule>
