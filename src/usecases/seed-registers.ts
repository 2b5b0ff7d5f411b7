import { BUDGET_REGISTERS } from '../domain/budget.ts'
import { addDays, type Day, dayOf, startOfDay } from '../domain/day.ts'
import { searchKey } from '../domain/order-vi.ts'
import type { Outcome } from '../domain/refusal.ts'
import { type Actor, hasRole, heads, worksIn } from '../domain/role.ts'
import { peopleOf } from '../store/person.ts'
import { plansOf } from '../store/plan.ts'
import { type RegisterRecord, registersOf } from '../store/register.ts'
import { targetsOf } from '../store/target.ts'
import { namedTasks } from '../store/task-name.ts'
import { inTransaction } from '../store/transaction.ts'
import { type UnitRecord, unitsOf } from '../store/unit.ts'
import { bindTarget } from './bind-target.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'
import { confirmRows, decideRow } from './decide-row.ts'
import { DEMONSTRATION_PACK } from './demonstration-pack.ts'
import { enterRows } from './enter-row.ts'
import { keepPack } from './keep-pack.ts'
import { installRegisters } from './save-register.ts'
import { seededMoney } from './seed-money.ts'
import { seededPolicies } from './seed-public.ts'
import { type SeededRow, seededRows } from './seed-register-rows.ts'
import { showRegister } from './show-register.ts'

const share = (register: string, above: string, below: string) => ({
  numerator: `sum(${register}, "${above}")`,
  denominator: `sum(${register}, "${below}")`,
  span: 'year' as const,
})
/** A state that each entry tells anew: the newest row of each place, unit or group. */
const standing = (register: string, by: string, above: string, below: string) => ({
  numerator: `sum(latest(${register}, "${by}"), "${above}")`,
  denominator: `sum(latest(${register}, "${by}"), "${below}")`,
  span: 'all' as const,
})

/** How the targets of the invented plan are measured, by words of their names without marks. */
const MEASURED = [
  { words: 'nop truc tuyen', by: share('dich_vu_cong', 'truc_tuyen', 'tiep_nhan') },
  { words: 'thanh toan truc tuyen', by: share('dich_vu_cong', 'thanh_toan_tt', 'co_phi') },
  {
    words: 'duoc so hoa',
    by: {
      numerator: 'sum(so_hoa.filter(r, r.loai == "ket-qua-giai-quyet"), "da_so_hoa")',
      denominator: 'sum(so_hoa.filter(r, r.loai == "ket-qua-giai-quyet"), "phai_so_hoa")',
      span: 'year' as const,
    },
  },
  { words: 'moi truong mang', by: share('nen_tang', 'van_ban_dien_tu', 'van_ban') },
  { words: 'chu ky so', by: standing('de_an_06', 'unit', 'chu_ky_so', 'du_dieu_kien') },
  { words: 'suc khoe', by: standing('de_an_06', 'unit', 'so_suc_khoe', 'du_dieu_kien') },
  { words: 'boi duong ky nang', by: standing('ky_nang_can_bo', 'nhom', 'da_boi_duong', 'tong_so') },
  {
    words: 'to cong nghe so',
    by: {
      numerator: 'distinct(to_cong_nghe_so, "to_dan_pho")',
      denominator: 'distinct(pho_cap_so, "to_dan_pho")',
      span: 'all' as const,
    },
  },
  { words: 'vneid', by: standing('pho_cap_so', 'to_dan_pho', 'da_xac_nhan', 'truong_thanh') },
  {
    words: 'khong dung tien mat',
    by: {
      numerator: 'sum(latest(khong_tien_mat.filter(r, r.noi == "ho-kinh-doanh"), "noi"), "co_thanh_toan")',
      denominator: 'sum(latest(khong_tien_mat.filter(r, r.noi == "ho-kinh-doanh"), "noi"), "tong_so")',
      span: 'all' as const,
    },
  },
  {
    words: 'chi ngan sach',
    by: {
      numerator: 'sum(kinh_phi.filter(r, r.buoc == "chi" && r.nguon == "nha-nuoc"), "so_tien")',
      denominator: 'sum(latest(co_so_kinh_phi.filter(r, r.co_so == "tong-chi"), "co_so"), "so_tien")',
      span: 'year' as const,
    },
  },
]

/** Registers whose last month nobody has entered yet, so that somebody's work shows it. */
const OWING: ReadonlySet<string> = new Set(['so_hoa', 'de_an_06'])

/**
 * Gives the invented ward its registers with the rows of the year until today, each entered by its unit and confirmed by
 * somebody else, and binds the targets of its plan to them; one is left to be typed (see `seed-typed.ts`). Does nothing where registers stand.
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
  const cast = {
    at,
    actors,
    keeper,
    units,
    told: new Map([...seededMoney(year, tasks), ...seededPolicies(year)]),
  }
  const steps = [addDays(signed, -6), `${year}-07-03`, `${year}-10-03`, today].filter(day => day <= today)
  let from = `${year}-01-01`
  for (const step of [...new Set(steps)]) {
    const to = addDays(step, -1)
    for (const register of registers) await fillStretch(cast, register, from, to, step, step === today)
    if (from === `${year}-01-01`) await bindAll(surroundings, at(keeper, addDays(signed, 1), 9), localityId)
    from = step
  }
}

type Stage = {
  readonly at: (actor: Actor, day: Day, hour: number) => Context
  readonly actors: readonly Actor[]
  readonly keeper: Actor
  readonly units: readonly UnitRecord[]
  /** Rows that are no chance: by the register's code. */
  readonly told: ReadonlyMap<string, readonly SeededRow[]>
}

async function fillStretch(
  stage: Stage,
  register: RegisterRecord,
  from: Day,
  to: Day,
  day: Day,
  last: boolean,
): Promise<void> {
  const { at, actors, keeper, units } = stage
  const { definition } = register
  const codes = definition.enteredBy.filter(code => units.some(unit => unit.code === code))
  const until = last && OWING.has(register.code) ? addDays(`${to.slice(0, 7)}-01`, -2) : to
  const told = stage.told.get(register.code)
  const rows =
    told?.filter(row => row.on >= from && row.on <= until) ?? seededRows(definition, codes, from, until)
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

async function bindAll(surroundings: Surroundings, ctx: Context, localityId: string): Promise<void> {
  const targets = await inTransaction(surroundings.db, localityId, async trx => {
    const [plan] = await plansOf(trx, localityId)
    return plan === undefined ? [] : targetsOf(trx, localityId, { planId: plan.id, running: true })
  })
  for (const target of targets) {
    const name = searchKey(target.name)
    const measured = MEASURED.find(one => name.includes(one.words))?.by
    if (measured === undefined) continue
    must(
      await bindTarget(ctx, {
        targetId: target.id,
        seen: 0,
        ...measured,
        numeratorName: target.numeratorName ?? target.name,
        denominatorName: target.denominatorName ?? target.name,
        rhythm: 'monthly',
        from: dayOf(ctx.now),
        reason: '',
      }),
    )
  }
}

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok)
    throw new Error(`the demonstration's registers were refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
