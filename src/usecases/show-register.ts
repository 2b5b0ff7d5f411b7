import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { ENTRY_STATES } from '../domain/register.ts'
import { offeredAnew } from '../domain/register-change.ts'
import { mediaTypeOf } from '../store/evidence.ts'
import { registersOf, registerVersions } from '../store/register.ts'
import { type EntryVersion, entryCounts, entryVersions, versionsOfEntry } from '../store/register-entry.ts'
import { linksOf } from '../store/register-link.ts'
import { targetsOf } from '../store/target.ts'
import { bindingsOf } from '../store/target-binding.ts'
import { unitsOf } from '../store/unit.ts'
import { budgetQuestions } from './budget-at-hand.ts'
import { duePeriods } from './due-rows.ts'
import { targetObject } from './policy-objects.ts'
import { registerAtHand } from './register-at-hand.ts'
import { entryObject, openValues, registerObject } from './register-objects.ts'
import { look, type Work } from './use-case.ts'

/** The registers of the locality with how many rows each holds, and which of them the actor owes a row. */
export const listRegisters = look({
  name: 'list-registers',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [registers, counts, bindings, due] = await Promise.all([
      registersOf(trx, localityId),
      entryCounts(trx, localityId),
      bindingsOf(trx, localityId, { measuring: true }),
      duePeriods(work),
    ])
    return done({
      registers: registers.map(register => ({
        ...register,
        rows: counts.get(register.id)?.confirmed ?? 0,
        waiting: counts.get(register.id)?.waiting ?? 0,
        last: counts.get(register.id)?.last ?? null,
        targets: bindings.filter(one => one.registers.includes(register.code)).length,
        owed: due.filter(one => one.registerId === register.id),
      })),
      define: may(work.actor, 'register.define', work.here).ok,
    })
  },
})

const PAGE = 50

const filter = {
  from: z.string().refine(isDay, 'no-such-day').optional(),
  to: z.string().refine(isDay, 'no-such-day').optional(),
  unitId: z.uuid().optional(),
  state: z.enum(ENTRY_STATES).optional(),
}

/** One register with a page of its rows, newest first, and what the actor may do. */
export const showRegister = look({
  name: 'show-register',
  input: z.object({
    registerId: z.uuid(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
    ...filter,
  }),
  async run(work, { registerId, page, ...scope }) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const register = await registerAtHand(work, registerId)
    if (!register) return notFound()
    const [entries, units, versions, links, bindings, counts] = await Promise.all([
      entryVersions(trx, localityId, {
        ...scopeOf(registerId, scope),
        most: PAGE + 1,
        skip: (page - 1) * PAGE,
      }),
      unitsOf(trx, localityId),
      registerVersions(trx, localityId, registerId),
      linksOf(trx, localityId, registerId),
      bindingsOf(trx, localityId, { measuring: true }),
      entryCounts(trx, localityId),
    ])
    const own = bindings.filter(one => one.registers.includes(register.code))
    const targets = await targetsOf(trx, localityId, { ids: own.map(one => one.targetId) })
    const earlier = versions.map(one => one.definition)
    const shown = entries.slice(0, PAGE).map(entry => shownEntry(work, register.definition, entry))
    const mayEnter = units.filter(
      unit => may(actor, 'register.enter', registerObject(localityId, register.definition, unit)).ok,
    )
    return done({
      register,
      entries: shown,
      page,
      more: entries.length > PAGE,
      counts: counts.get(registerId) ?? { confirmed: 0, waiting: 0, last: null },
      units,
      /** Whether the actor may enter for any unit at all, and who could. */
      entry: may(
        actor,
        'register.enter',
        registerObject(
          localityId,
          register.definition,
          mayEnter[0] ??
            units.find(unit => register.definition.enteredBy.includes(unit.code)) ?? { id: '', code: '' },
        ),
      ),
      /** Units that the actor may enter for. */
      enterFor: register.active ? mayEnter : [],
      versions,
      links:
        mayEnter.length === 0 ? null : links.filter(link => mayEnter.some(unit => unit.id === link.unit.id)),
      targets: targets.map(({ id, code, name }) => ({ id, code, name })),
      /** Targets that still go by what an earlier version offered, with the indicator that took its place. */
      behind: targets.flatMap(target => {
        const binding = own.find(one => one.targetId === target.id)
        const offered = binding && offeredAnew(binding, earlier, register.definition)
        return offered
          ? [
              {
                target: { id: target.id, code: target.code, name: target.name },
                offered: { code: offered.code, name: offered.name },
                mayBind: may(actor, 'target.define', targetObject(localityId, target)).ok,
              },
            ]
          : []
      }),
      mayConfirm: shown.filter(entry => entry.mayDecide).length,
      define: may(actor, 'register.define', work.here).ok,
    })
  },
})

type Filter = {
  from?: string | undefined
  to?: string | undefined
  unitId?: string | undefined
  state?: EntryVersion['state'] | undefined
}
const scopeOf = (registerId: string, { from, to, unitId, state }: Filter) => ({
  registerIds: [registerId],
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(unitId === undefined ? {} : { unitIds: [unitId] }),
  ...(state === undefined ? {} : { states: [state] }),
})

/** A row as the actor may see it: restricted fields only where they are open, and whether it waits for the actor. */
function shownEntry(work: Work, definition: Parameters<typeof openValues>[0], entry: EntryVersion) {
  const { actor, localityId } = work
  const sees = may(actor, 'register.readRestricted', { localityId, unitId: entry.unit.id }).ok
  return {
    ...entry,
    values: sees ? entry.values : openValues(definition, entry.values),
    mayDecide:
      entry.state === 'submitted' &&
      may(actor, 'register.confirm', entryObject(localityId, definition, entry)).ok,
    mayCorrect: may(actor, 'register.enter', registerObject(localityId, definition, entry.unit)).ok,
  }
}

/** Rows that a workbook of the register holds; more are asked for in parts. */
const MOST_EXPORTED = 5000

/** All rows of a register that stand, for a workbook. */
export const exportRegister = look({
  name: 'export-register',
  input: z.object({ registerId: z.uuid(), ...filter }),
  async run(work, { registerId, ...scope }) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const register = await registerAtHand(work, registerId)
    if (!register) return notFound()
    const entries = await entryVersions(work.trx, work.localityId, {
      ...scopeOf(registerId, scope),
      most: MOST_EXPORTED,
    })
    return done({ register, entries: entries.map(entry => shownEntry(work, register.definition, entry)) })
  },
})

/** One row with all its versions, and what the actor may do with it. */
export const showEntry = look({
  name: 'show-entry',
  input: z.object({ entryId: z.uuid() }),
  async run(work, { entryId }) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const versions = await versionsOfEntry(trx, localityId, entryId)
    const [newest] = versions
    const register = newest && (await registerAtHand(work, newest.registerId))
    if (!newest || !register) return notFound()
    const shown = versions.map(entry => shownEntry(work, register.definition, entry))
    const [first] = shown
    if (first === undefined) return notFound()
    const object = entryObject(localityId, register.definition, newest)
    return done({
      register,
      newest: first,
      versions: shown,
      /** What is to be explained before the row is approved. */
      questions:
        newest.state === 'submitted'
          ? ((await budgetQuestions(work, register, [newest])).get(newest.entryId) ?? [])
          : [],
      confirm: may(work.actor, 'register.confirm', object),
      enter: may(work.actor, 'register.enter', object),
      seesRestricted: may(work.actor, 'register.readRestricted', { localityId, unitId: newest.unit.id }).ok,
    })
  },
})

/** The photograph of the paper form of a row. */
export const openPhoto = look({
  name: 'open-photo',
  input: z.object({ entryId: z.uuid(), version: z.coerce.number().int() }),
  async run(work, { entryId, version }) {
    const { trx, localityId } = work
    const entry = (await versionsOfEntry(trx, localityId, entryId)).find(one => one.version === version)
    if (!entry) return notFound()
    // A photograph may show more than the fields; it opens like what is restricted.
    const no = work.authorise(
      may(work.actor, 'register.readRestricted', { localityId, unitId: entry.unit.id }),
    )
    if (no) return no
    if (entry.photo === null) return notFound()
    const [bytes, mediaType] = await Promise.all([
      work.ctx.files.get(localityId, entry.photo),
      mediaTypeOf(trx, localityId, entry.photo),
    ])
    return bytes === null || mediaType === null ? notFound() : done({ bytes, mediaType })
  },
})
