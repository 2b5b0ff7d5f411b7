/** The two chains of one commune: the administration and the Party. Each plan belongs to one. */
export type Line = 'state' | 'party'

export const ROLES = [
  'officer',
  'unit-head',
  'standing-officer',
  'following-unit',
  'office-vetting',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
  'administrator',
] as const
/** What an appointment lets a person do. A person may hold several appointments. */
export type Role = (typeof ROLES)[number]

type RoleRule = {
  /** Does the work of its own unit: reports on the tasks that the unit leads. */
  readonly worksInUnit: boolean
  /** Answers for its unit: approves what others of the unit report. */
  readonly headsUnit: boolean
  /** Leads one of the two lines. */
  readonly leads: Line | null
  /** Sees what lies behind a task (evidence), whoever leads it. */
  readonly seesAllEvidence: boolean
}

export const ROLE_RULES = {
  officer: { worksInUnit: true, headsUnit: false, leads: null, seesAllEvidence: false },
  'unit-head': { worksInUnit: true, headsUnit: true, leads: null, seesAllEvidence: false },
  'standing-officer': { worksInUnit: true, headsUnit: false, leads: null, seesAllEvidence: true },
  'following-unit': { worksInUnit: true, headsUnit: false, leads: null, seesAllEvidence: false },
  'office-vetting': { worksInUnit: true, headsUnit: false, leads: null, seesAllEvidence: true },
  'leader-state': { worksInUnit: false, headsUnit: false, leads: 'state', seesAllEvidence: true },
  'leader-party': { worksInUnit: false, headsUnit: false, leads: 'party', seesAllEvidence: true },
  committee: { worksInUnit: false, headsUnit: false, leads: null, seesAllEvidence: true },
  inspector: { worksInUnit: false, headsUnit: false, leads: null, seesAllEvidence: true },
  administrator: { worksInUnit: false, headsUnit: false, leads: null, seesAllEvidence: false },
} as const satisfies Record<Role, RoleRule>

/** One post in force on the day of the request; expired ones are not handed to the policies. */
export type Appointment = { readonly unitId: string; readonly role: Role; readonly line: Line }

/** Who asks. */
export type Actor = {
  readonly personId: string
  readonly localityId: string
  readonly appointments: readonly Appointment[]
  /** Units whose work the actor inspects on this day, as one of a team that a decision set up. */
  readonly inspects?: readonly string[]
}

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.appointments.some(appointment => roles.includes(appointment.role))

/** Whether the actor works in a unit (any role that does the unit's work). */
export const worksIn = (actor: Actor, unitId: string | null): boolean =>
  unitId !== null && actor.appointments.some(one => one.unitId === unitId && ROLE_RULES[one.role].worksInUnit)

/** Whether the actor sits today on a team that inspects one of these units: reads what lies behind their work. */
export const inspectsOne = (actor: Actor, unitIds: readonly (string | null)[]): boolean =>
  actor.appointments.length > 0 && unitIds.some(unit => unit !== null && actor.inspects?.includes(unit))

export const heads = (actor: Actor, unitId: string | null): boolean =>
  unitId !== null && actor.appointments.some(one => one.unitId === unitId && ROLE_RULES[one.role].headsUnit)

/** Whether the actor leads the line that a plan belongs to. */
export const leadsLine = (actor: Actor, line: Line): boolean =>
  actor.appointments.some(one => ROLE_RULES[one.role].leads === line)

/** The role that leads a line. */
export const leaderOf = (line: Line): Role => (line === 'state' ? 'leader-state' : 'leader-party')

const NAMES: readonly string[] = ROLES
export const isRole = (text: string): text is Role => NAMES.includes(text)
