import type { z } from 'zod'
import { type Day, dayOf } from '../domain/day.ts'
import type { JournalEvent } from '../domain/journal.ts'
import type { Permission } from '../domain/policy/permission.ts'
import { done, type FieldProblem, notFound, type Outcome, type Refusal, refuse } from '../domain/refusal.ts'
import type { Actor } from '../domain/role.ts'
import { appendToJournal } from '../store/journal.ts'
import { earlierResult, rememberResult } from '../store/request.ts'
import type { SearchSource } from '../store/search.ts'
import type { Trx } from '../store/tables.ts'
import { inSnapshot, inTransaction, type Send } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { keepLatenessAfter } from './keep-lateness.ts'
import { recalled, remember } from './remembered.ts'
import { indexForSearch } from './search-index.ts'
import { sharePairedFigures } from './share-figures.ts'
import { keepSummaryAfter } from './summary.ts'

/** The hands of one use-case at work: its transaction, the person, the hour, and the journal. */
export type Work = {
  readonly trx: Trx
  readonly ctx: Context
  readonly actor: Actor
  readonly localityId: string
  /** The locality as the object of a policy, for what belongs to the locality as a whole. */
  readonly here: { readonly localityId: string }
  readonly now: Date
  readonly today: Day
  readonly newId: () => string
  /** Adds an event to the journal of this change. */
  readonly record: (event: JournalEvent) => void
  /** Sends a statement and goes on; the change has ended when it too was done. For writes whose answer says nothing. */
  readonly send: Send
  /** Brings the words of what this change made, so that the search need not ask for them. */
  readonly findable: (source: SearchSource) => void
  /** Must be called in every use-case. Returns the refusal to pass on, or null. */
  readonly authorise: (permission: Permission) => { readonly ok: false; readonly refusal: Refusal } | null
}

/** What a use-case answers when it does what was asked. */
export type Answer<Act> = Act extends (...given: never[]) => Promise<Outcome<infer T>> ? T : never

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** A use-case that answered without asking a policy, or although the policy had refused. */
export class ForgotToAuthorise extends Error {
  constructor(name: string) {
    super(`use-case ${name} answered without the leave of a policy`)
  }
}

type Definition<Schema extends z.ZodType, T> = {
  readonly name: string
  readonly input: Schema
  readonly run: (work: Work, input: z.output<Schema>) => Promise<Outcome<T>>
}

type ChangeDefinition<Schema extends z.ZodType, T, Held> = Omit<Definition<Schema, T>, 'run'> & {
  /**
   * What takes its time and must not hold a transaction, such as reading a file in a process of its own. It changes
   * nothing; what it finds counts only after the policy has been asked.
   */
  readonly inspect?: (ctx: Context, input: z.output<Schema>) => Promise<readonly FieldProblem[]>
  /**
   * Rows that `run` begins with, locked and loaded. Asked for in one journey with whether the form came before, so it
   * must write nothing; what it loads counts only after the policy has been asked.
   */
  readonly hold?: (trx: Trx, localityId: string, input: z.output<Schema>) => Promise<Held>
  readonly run: (
    work: Work,
    input: z.output<Schema>,
    found: readonly FieldProblem[],
    held: Held | undefined,
  ) => Promise<Outcome<T>>
}

export type UseCase<Schema extends z.ZodType, T> = ((
  ctx: Context,
  input: z.input<Schema>,
  /** The id of the form that was sent. A repeat answers the first result and does nothing. */
  requestId?: string,
) => Promise<Outcome<T>>) & { readonly useCaseName: string }

/** A change, with what it consists of, for another change that does the same and something more in one transaction. */
type Change<Schema extends z.ZodType, T, Held> = UseCase<Schema, T> & {
  readonly definition: ChangeDefinition<Schema, T, Held>
}

/**
 * A change. The input is parsed, everything runs in one transaction together with the latenesses that follow from it and
 * with its journal rows, and a refusal rolls all of it back. The result must be JSON, because a repeated request answers it again.
 */
export function change<Schema extends z.ZodType, T, Held>(
  definition: ChangeDefinition<Schema, T, Held>,
): Change<Schema, T, Held> {
  const perform = async (ctx: Context, raw: z.input<Schema>, requestId?: string): Promise<Outcome<T>> => {
    const parsed = definition.input.safeParse(raw)
    if (!parsed.success) return refuse('bad-input', 422, { problems: problemsOf(parsed.error, raw) })
    const { localityId, personId } = ctx.actor
    const key = { localityId, actorId: personId, requestId: requestId ?? ctx.newId() }
    const found = (await definition.inspect?.(ctx, parsed.data)) ?? []
    try {
      return await inTransaction(ctx.db, localityId, async (trx, send) => {
        const [earlier, held] = await Promise.all([
          requestId === undefined ? null : earlierResult(trx, key),
          definition.hold?.(trx, localityId, parsed.data),
        ])
        if (earlier?.useCase === definition.name) return done(earlier.result as T)
        if (earlier) throw new Refused(refuse('request-used', 409).refusal)
        const { work, events, sources, forgot } = startWork(ctx, trx, send)
        const outcome = await definition.run(work, parsed.data, found, held)
        if (forgot(outcome)) throw new ForgotToAuthorise(definition.name)
        if (!outcome.ok) throw new Refused(outcome.refusal)
        await sharePairedFigures(work, [...events])
        await indexForSearch(work, events, sources)
        await keepLatenessAfter(work, events)
        send(rememberResult(trx, key, definition.name, outcome.value, ctx.now))
        // Everybody else in the locality waits from here on until the end, which travels with this.
        if (events.length > 0) send(appendToJournal(trx, localityId, personId, ctx.now, events, ctx.via))
        await keepSummaryAfter(work, events)
        return outcome
      })
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      throw error
    }
  }
  return Object.assign(perform, { useCaseName: definition.name, definition })
}

type LookDefinition<Schema extends z.ZodType, T> = Definition<Schema, T> & {
  /**
   * The answer is kept until the locality's journal goes on. Only for what depends on nothing but what changes record,
   * the day and who asks.
   */
  readonly remembered?: true
}

/** What an answer that is remembered depends on; null where it cannot be told, or is not to be remembered. */
const keyOf = (
  ctx: Context,
  definition: { readonly name: string; readonly remembered?: true },
  input: unknown,
) =>
  definition.remembered === undefined || ctx.journalSeq === undefined
    ? null
    : JSON.stringify([definition.name, ctx.journalSeq, dayOf(ctx.now), ctx.actor, input])

/** A look: the same parsing, policy and scope as a change, on the rows of one moment; it can write nothing. */
export function look<Schema extends z.ZodType, T>(definition: LookDefinition<Schema, T>): UseCase<Schema, T> {
  const perform = async (ctx: Context, raw: z.input<Schema>): Promise<Outcome<T>> => {
    const parsed = definition.input.safeParse(raw)
    if (!parsed.success) return refuse('bad-input', 422, { problems: problemsOf(parsed.error, raw) })
    const key = keyOf(ctx, definition, parsed.data)
    const before = key === null ? undefined : recalled<Outcome<T>>(ctx.db, key)
    if (before !== undefined) return before
    const answer = await inSnapshot(ctx.db, ctx.actor.localityId, async trx => {
      const { work, events, forgot } = startWork(ctx, trx, statement => void statement.catch(() => {}))
      const outcome = await definition.run(work, parsed.data)
      if (forgot(outcome)) throw new ForgotToAuthorise(definition.name)
      if (events.length > 0) throw new Error(`look ${definition.name} has nothing to tell the journal`)
      return outcome
    })
    if (key !== null && answer.ok) remember(ctx.db, key, answer)
    return answer
  }
  return Object.assign(perform, { useCaseName: definition.name })
}

/**
 * What the program does by itself, at night or after an answer was sent: no person asked, so no policy is, and the
 * journal names nobody. `ctx.actor` is whose affairs are looked at. An error rolls everything back.
 */
export function byItself<T>(ctx: Context, run: (work: Work) => Promise<T>): Promise<T> {
  const { localityId } = ctx.actor
  return inTransaction(ctx.db, localityId, async (trx, send) => {
    const { work, events } = startWork(ctx, trx, send)
    const value = await run(work)
    send(appendToJournal(trx, localityId, null, ctx.now, events))
    await keepSummaryAfter(work, events)
    return value
  })
}

function startWork(ctx: Context, trx: Trx, send: Send) {
  const events: JournalEvent[] = []
  const sources: SearchSource[] = []
  let asked = false
  let denied = false
  const work: Work = {
    trx,
    ctx,
    actor: ctx.actor,
    localityId: ctx.actor.localityId,
    here: { localityId: ctx.actor.localityId },
    now: ctx.now,
    today: dayOf(ctx.now),
    newId: ctx.newId,
    record: event => {
      events.push(event)
    },
    send,
    findable: source => {
      sources.push(source)
    },
    authorise: permission => {
      asked = true
      if (permission.ok) return null
      denied = true
      if (permission.code === 'other-locality') return notFound()
      return refuse(permission.code, 403, {
        params: { who: permission.who.join(','), unitId: permission.unitId },
      })
    },
  }
  // What is not there is answered before a policy can be asked about it.
  const forgot = (outcome: Outcome<unknown>) =>
    outcome.ok ? denied || !asked : !asked && outcome.refusal.status !== 404
  return { work, events, sources, forgot }
}

/** Schemas put the code of a problem in the message: `z.string().min(1, 'missing')`. */
function problemsOf(error: z.ZodError, given: unknown): FieldProblem[] {
  return error.issues.map(issue => ({
    field: issue.path.map(String).join('.'),
    code: codeOf(issue, given),
    ...paramsOf(issue),
  }))
}

const BOUNDED: ReadonlySet<string> = new Set(['string', 'number', 'int'])
const TOLD_BY_BOUND: ReadonlySet<string> = new Set(['out-of-range', 'too-long'])

/** The bound that was passed, for the sentence to say it; what a schema of ours gave along. */
function paramsOf(issue: z.core.$ZodIssue): Pick<FieldProblem, 'params'> {
  if (issue.code === 'custom' && issue.params !== undefined)
    return { params: issue.params as NonNullable<FieldProblem['params']> }
  if (!TOLD_BY_BOUND.has(issue.message)) return {}
  if (issue.code === 'too_big' && BOUNDED.has(issue.origin))
    return { params: { most: Number(issue.maximum) } }
  if (issue.code === 'too_small' && BOUNDED.has(issue.origin))
    return { params: { least: Number(issue.minimum) } }
  return {}
}

/** A day that was left empty is missing, not wrong. */
function codeOf({ message, path }: z.core.$ZodIssue, given: unknown): string {
  if (!/^[a-z][a-z-]*$/.test(message)) return 'not-understood'
  return message === 'no-such-day' && valueAt(given, path) === '' ? 'missing' : message
}

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    given,
  )
