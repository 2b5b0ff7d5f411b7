import { type Agenda, type Moment, newAgenda } from '../domain/agenda.ts'
import { addDays, type Day, dayOf, startOfDay } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import type { Random } from '../domain/random.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Actor, Line, Role } from '../domain/role.ts'
import { isWorkingDay } from '../domain/working-days.ts'
import { taskById } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'

export type Player = {
  readonly actor: Actor
  readonly name: string
  readonly unit: string
  readonly role: Role
}

/** What every part of the story is given: who there is, what is still to be done, and chance. */
export type Stage = {
  readonly surroundings: Surroundings
  readonly localityId: string
  /** Unit ids by code. */
  readonly units: Readonly<Record<string, string>>
  readonly players: readonly Player[]
  readonly agenda: Agenda<Deed>
  readonly random: Random
  readonly clock: StoryClock
  /** The last day on which anybody does anything. */
  readonly until: Day
  /** First argument of a use-case in somebody's name; of whoever took over, once they have left. */
  readonly as: (player: Player) => Context
  /** The person themselves, or whoever took over from them. */
  readonly inOffice: (player: Player) => Player
  readonly standIns: Map<string, Player>
  /** The first with a role, in a unit when one is named. */
  readonly one: (role: Role, unit?: string) => Player
  readonly officersOf: (unit: string) => readonly Player[]
  /** Row versions of tasks as the last form left them. */
  readonly versions: Map<string, number>
  /** Refusals by their code, for whoever wants to know how smooth the year was. */
  readonly refusals: Map<string, number>
}

export type Deed = (moment: Moment) => Promise<void>

/** The clock of a simulation stands where the story is. */
export type StoryClock = { now: Date }

export const instantOf = ({ day, minute }: Moment): Date =>
  new Date(startOfDay(day).getTime() + minute * 60_000)

export function newStage(
  given: Pick<Stage, 'surroundings' | 'localityId' | 'units' | 'players' | 'random' | 'clock' | 'until'>,
): Stage {
  const standIns = new Map<string, Player>()
  const inOffice = (player: Player): Player => standIns.get(player.actor.personId) ?? player
  return {
    ...given,
    agenda: newAgenda(),
    standIns,
    inOffice,
    as: player => contextFor(given.surroundings, inOffice(player).actor),
    one: (role, unit) => {
      const found = given.players.find(
        player => player.role === role && (unit === undefined || player.unit === unit),
      )
      if (!found) throw new Error(`nobody is ${role} in ${unit ?? 'any unit'}`)
      return found
    },
    officersOf: unit => given.players.filter(player => player.unit === unit && player.role === 'officer'),
    versions: new Map(),
    refusals: new Map(),
  }
}

/** The day itself or the next one on which people work. */
export const workday = (day: Day): Day => {
  let at = day
  while (!isWorkingDay(DEFAULT_CALENDAR, at)) at = addDays(at, 1)
  return at
}

/**
 * Plans a deed for a working day. What would lie behind is done on the next one; what would fall after the end of the
 * story is left out.
 */
export function plan(stage: Stage, day: Day, minute: number, deed: Deed): boolean {
  const today = dayOf(stage.clock.now)
  const past = instantOf({ day, minute }) <= stage.clock.now
  const at = workday(past ? addDays(today, 1) : day)
  if (at > stage.until) return false
  stage.agenda.note({ day: at, minute }, deed)
  return true
}

/** Who leads the line of a task's plan. */
export const leaderOf = (stage: Stage, { line }: { readonly line: Line }): Player =>
  stage.one(line === 'party' ? 'leader-party' : 'leader-state')

/** The value of what succeeded; a refusal is counted, and the story goes on without it. */
export function settle<T>(stage: Stage, outcome: Outcome<T>): T | null {
  if (outcome.ok) return outcome.value
  const { code, problems = [] } = outcome.refusal
  const name = [code, ...problems.map(problem => problem.code)].join(' ')
  stage.refusals.set(name, (stage.refusals.get(name) ?? 0) + 1)
  return null
}

/** The value of what the story cannot do without. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`the simulation was refused: ${JSON.stringify(outcome.refusal)}`)
}

/**
 * Sends a form about a task with the row version it would carry. The version is remembered from act to act and looked
 * up only where it was not foreseen.
 */
export async function aboutTask<T>(
  stage: Stage,
  taskId: string,
  send: (rowVersion: number) => Promise<Outcome<T>>,
): Promise<T | null> {
  const remembered = stage.versions.get(taskId)
  let version = remembered ?? (await storedVersion(stage, taskId))
  let sent = await send(version)
  if (!sent.ok && sent.refusal.code === 'stale' && remembered !== undefined) {
    version = await storedVersion(stage, taskId)
    sent = await send(version)
  }
  stage.versions.set(taskId, sent.ok ? version + 1 : version)
  return settle(stage, sent)
}

/** What else changes a task's row: a decision on what was reported. */
export const foreseeChange = (stage: Stage, taskId: string): void => {
  const version = stage.versions.get(taskId)
  if (version !== undefined) stage.versions.set(taskId, version + 1)
}

const storedVersion = ({ surroundings, localityId }: Stage, taskId: string): Promise<number> =>
  inTransaction(
    surroundings.db,
    localityId,
    async trx => (await taskById(trx, localityId, taskId))?.rowVersion ?? 0,
  )
