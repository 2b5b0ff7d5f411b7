import { BUDGET_REGISTERS } from '../domain/budget.ts'
import { addDays, type Day, dayOf, startOfDay } from '../domain/day.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { type Actor, hasRole, heads, worksIn } from '../domain/role.ts'
import { peopleOf } from '../store/person.ts'
import { type RegisterRecord, registersOf } from '../store/register.ts'
import { namedTasks } from '../store/task-name.ts'
import { inTransaction } from '../store/transaction.ts'
import { type UnitRecord, unitsOf } from '../store/unit.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'
import { confirmRows, decideRow } from './decide-row.ts'
import { DEMONSTRATION_PACK } from './demonstration-pack.ts'
import { enterRows } from './enter-row.ts'
import { keepPack } from './keep-pack.ts'
import { installRegisters } from './save-register.ts'
import { seededMoney } from './seed-money.ts'
import { must } from './seed-people.ts'
import { seededPolicies } from './seed-public.ts'
import { bindAll, MEASURED, type Measured, TAKEN_OVER } from './seed-register-bindings.ts'
import { leaveOpen } from './seed-register-open.ts'
import { type SeededRow, seededRows } from './seed-register-rows.ts'
import { seedTyped } from './seed-typed.ts'
import { showRegister } from './show-register.ts'

/** Which unit has not entered the last period of a register yet, so that its work shows it. */
const OWING: Readonly<Record<string, string>> = { so_hoa: 'VP', stem: 'TH' }

/**
 * Gives the invented ward its registers with the rows of the year until today, each entered by its unit and confirmed by
 * somebody else, and binds the targets of its plan to them; one is typed until a register takes over in July. A few rows
 * wait, one came back. Does nothing where registers stand.
 */
export async function seedRegisters(
  surroundings: Surroundings,
  localityId: string,
  documents: readonly object[],
  signed: Day,
): Promise<void> {
  const now = surroundings.clock()
  const today = dayOf(now)
  const { units, people, known } = await inTransaction(surroundings.db, localityId, async trx => ({
    units: await unitsOf(trx, localityId),
    people: await peopleOf(trx, localityId, { day: today }),
    known: await registersOf(trx, localityId),
  }))
  if (known.length > 0) return
  const actors = people.map(
    ({ id, appointments }): Actor => ({
      personId: id,
      localityId,
      appointments: appointments.map(({ unitId, role, line }) => ({ unitId, role, line })),
    }),
  )
  const keeper = actors.find(one => hasRole(one, 'standing-officer'))
  if (keeper === undefined) throw new Error('the demonstration has no standing officer')
  const at = (actor: Actor, day: Day, hour: number): Context => {
    const moment = new Date(startOfDay(day).getTime() + hour * 3_600_000)
    return { ...contextFor(surroundings, actor), now: moment < now ? moment : now }
  }
  const year = signed.slice(0, 4)
  const began = `${year}-01-05`
  if (today <= began) return
  must(await installRegisters(at(keeper, began, 8), { documents: [...documents] }))
  must(await keepPack(at(keeper, `${year}-02-02`, 9), { document: DEMONSTRATION_PACK }))
  const [registers, tasks] = await inTransaction(surroundings.db, localityId, trx =>
    Promise.all([registersOf(trx, localityId), namedTasks(trx, localityId)]),
  )
  const told = new Map([...seededMoney(year, tasks), ...seededPolicies(year)])
  const cast = { at, actors, keeper, units, today, told }
  const changed = `${year}-07-03`
  const steps = [addDays(signed, -6), changed, `${year}-10-03`, today].filter(day => day <= today)
  let from = `${year}-01-01`
  for (const step of [...new Set(steps)]) {
    const to = addDays(step, -1)
    for (const register of registers) await fillStretch(cast, register, from, to, step)
    const bind = (day: Day, from: Day, measured: readonly Measured[]) =>
      bindAll(surroundings, at(keeper, day, 10), localityId, from, measured)
    if (from === `${year}-01-01`) await bind(addDays(signed, 1), addDays(signed, 1), MEASURED)
    if (step === changed) {
      await seedTyped(surroundings, localityId)
      await bind(changed, `${year}-07-01`, [TAKEN_OVER])
    }
    from = step
  }
  await leaveOpen(cast, registers)
}

/** Who plays in the story of the registers, and its days. */
export type Stage = {
  readonly at: (actor: Actor, day: Day, hour: number) => Context
  readonly actors: readonly Actor[]
  readonly keeper: Actor
  readonly units: readonly UnitRecord[]
  readonly today: Day
  /** Rows that are no chance: by the register's code. */
  readonly told: ReadonlyMap<string, readonly SeededRow[]>
}

async function fillStretch(
  stage: Stage,
  register: RegisterRecord,
  from: Day,
  to: Day,
  day: Day,
): Promise<void> {
  const { at, actors, keeper, units, today } = stage
  const { definition } = register
  const codes = definition.enteredBy.filter(code => units.some(unit => unit.code === code))
  const told = stage.told.get(register.code)
  const all = told?.filter(row => row.on >= from && row.on <= to) ?? seededRows(definition, codes, from, to)
  const { period } = definition
  const ended = period === 'event' ? null : addDays(rhythmPeriod(period, today, 'calendar').from, -1)
  const owes = (row: SeededRow) => row.unit === OWING[register.code] && row.on === ended
  const rows = all.filter(row => !owes(row))
  if (rows.length === 0) return
  const byUnit = Map.groupBy(rows, row => row.unit)
  for (const [code, own] of byUnit) {
    const unitId = units.find(unit => unit.code === code)?.id ?? ''
    const author = actors.find(one => worksIn(one, unitId) && hasRole(one, 'officer')) ?? keeper
    must(
      await enterRows(at(author, day, 9), {
        registerId: register.id,
        rows: own.map(({ on, typed }) => ({ unitId, on, typed })),
      }),
    )
  }
  const headed = codes.flatMap(code => {
    const unitId = units.find(unit => unit.code === code)?.id ?? ''
    return actors.filter(one => heads(one, unitId))
  })
  const deciders = definition.confirmer === 'unit-head' ? headed : [keeper, ...headed]
  for (const decider of new Set(deciders)) {
    const outcome = await confirmRows(at(decider, day, 15), { registerId: register.id })
    if (outcome.ok && outcome.value.left === 0) break
  }
  if (register.code === BUDGET_REGISTERS.lines) await explainPayments(stage, register.id, day)
}

/** A payment beyond what was allocated is approved with its reason; what may be paid twice goes on waiting. */
async function explainPayments({ at, keeper }: Stage, registerId: string, day: Day): Promise<void> {
  const ctx = at(keeper, day, 16)
  const { entries } = must(await showRegister(ctx, { registerId, state: 'submitted' }))
  for (const { entryId, version, values } of entries)
    if (values.buoc === 'chi')
      must(
        await decideRow(ctx, {
          entryId,
          version,
          decision: 'confirmed',
          reason: 'Phát sinh dây và phụ kiện theo biên bản nghiệm thu; đã trình phân bổ bổ sung.',
        }),
      )
}
