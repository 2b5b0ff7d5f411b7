import { BUDGET_REGISTERS } from '../domain/budget.ts'
import { addDays, type Day, dayOf, startOfDay } from '../domain/day.ts'
import { searchKey } from '../domain/order-vi.ts'
import type { Outcome } from '../domain/refusal.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
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
import { enterRow, enterRows } from './enter-row.ts'
import { keepPack } from './keep-pack.ts'
import { installRegisters } from './save-register.ts'
import { seededMoney } from './seed-money.ts'
import { type SeededRow, seededRows } from './seed-register-rows.ts'
import { seedTyped } from './seed-typed.ts'
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
const MEASURED: readonly Measured[] = [
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

/** Which unit has not entered the last period of a register yet, so that its work shows it. */
const OWING: Readonly<Record<string, string>> = { so_hoa: 'VP', stem: 'TH' }

/** The target that was typed until a register took it over, by words of its name without marks; see `seed-typed.ts`. */
const TAKEN_OVER = {
  words: 'su dung lai',
  by: {
    numerator: 'sum(so_hoa.filter(r, r.loai == "ho-so-tiep-nhan"), "dung_lai")',
    denominator: 'sum(so_hoa.filter(r, r.loai == "ho-so-tiep-nhan"), "da_so_hoa")',
    span: 'year' as const,
  },
}

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
  const cast = { at, actors, keeper, units, money: seededMoney(year, tasks) }
  const changed = `${year}-07-03`
  const steps = [addDays(signed, -6), changed, `${year}-10-03`, today].filter(day => day <= today)
  let from = `${year}-01-01`
  for (const step of [...new Set(steps)]) {
    const to = addDays(step, -1)
    for (const register of registers) await fillStretch(cast, register, from, to, step, step === today)
    const bind = (day: Day, from: Day, measured: readonly Measured[]) =>
      bindAll(surroundings, at(keeper, day, 10), localityId, from, measured)
    if (from === `${year}-01-01`) await bind(addDays(signed, 1), addDays(signed, 1), MEASURED)
    if (step === changed) {
      await seedTyped(surroundings, localityId)
      await bind(changed, `${year}-07-01`, [TAKEN_OVER])
    }
    from = step
  }
  await leaveOpen(cast, registers, today)
}

type Measured = {
  readonly words: string
  readonly by: { readonly numerator: string; readonly denominator: string; readonly span: 'year' | 'all' }
}

type Stage = {
  readonly at: (actor: Actor, day: Day, hour: number) => Context
  readonly actors: readonly Actor[]
  readonly keeper: Actor
  readonly units: readonly UnitRecord[]
  /** Rows that are no chance: by the register's code. */
  readonly money: ReadonlyMap<string, readonly SeededRow[]>
}

async function fillStretch(
  stage: Stage,
  register: RegisterRecord,
  from: Day,
  to: Day,
  day: Day,
  last: boolean,
): Promise<void> {
  const { at, actors, keeper, units, money } = stage
  const { definition } = register
  const codes = definition.enteredBy.filter(code => units.some(unit => unit.code === code))
  const told = money.get(register.code)
  const all = told?.filter(row => row.on >= from && row.on <= to) ?? seededRows(definition, codes, from, to)
  const { period } = definition
  const ended = period === 'event' ? null : addDays(rhythmPeriod(period, day, 'calendar').from, -1)
  const owes = (row: SeededRow) => row.unit === OWING[register.code] && row.on === ended
  const rows = last ? all.filter(row => !owes(row)) : all
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

/** Rows of the last days: some wait for a second person, one was given back. */
const OPEN: readonly {
  readonly register: string
  readonly unit: string
  readonly back: number
  readonly typed: Readonly<Record<string, string>>
  readonly returned?: string
}[] = [
  {
    register: 'tuyen_truyen',
    unit: 'TTDV',
    back: 2,
    typed: { hinh_thuc: 'truyen-thanh-co-so', so_luot: '6', dia_ban: 'Toàn phường', noi_dung: 'Ngày hội số' },
  },
  {
    register: 'binh_dan_hoc_vu_so',
    unit: 'TDP',
    back: 1,
    typed: {
      to_dan_pho: 'Tổ dân phố 1',
      doi_tuong: 'nguoi-cao-tuoi',
      hinh_thuc: 'truc-tiep',
      buoi: '1',
      luot_nguoi: '27',
    },
  },
  {
    register: 'cat_giam_thu_tuc',
    unit: 'TTPVHCC',
    back: 3,
    typed: {
      thu_tuc: 'Xác nhận nơi cư trú để nhập học',
      kien_nghi: 'cat-giam-giay-to',
      thu_tuc_so: '1',
      ngay_giam: '1',
    },
  },
  {
    register: 'su_dung_san_pham',
    unit: 'TTPVHCC',
    back: 2,
    typed: { hang_muc: 'Máy tra cứu tự phục vụ', dang_dung: '1' },
    returned: 'Ghi thêm số lượt sử dụng của từng máy từ lần ghi trước.',
  },
]

async function leaveOpen(
  { at, actors, keeper, units, money }: Stage,
  registers: readonly RegisterRecord[],
  today: Day,
): Promise<void> {
  for (const { register: code, unit, back, typed, returned } of OPEN) {
    const register = registers.find(one => one.code === code)
    const unitId = units.find(one => one.code === unit)?.id ?? ''
    const author = actors.find(one => worksIn(one, unitId) && hasRole(one, 'officer'))
    if (register === undefined || author === undefined) continue
    // What is used is named by the task that it was bought for.
    const of = money.get(code)?.find(row => row.typed.hang_muc === typed.hang_muc)?.typed.nhiem_vu
    if (code === BUDGET_REGISTERS.uses && of === undefined) continue
    const on = addDays(today, -back)
    const { entryId } = must(
      await enterRow(at(author, on, 16), {
        registerId: register.id,
        unitId,
        on,
        typed: of === undefined ? typed : { ...typed, nhiem_vu: of },
        files: [],
      }),
    )
    if (returned !== undefined)
      must(
        await decideRow(at(keeper, addDays(on, 1), 10), {
          entryId,
          version: 1,
          decision: 'returned',
          reason: returned,
        }),
      )
  }
}

async function bindAll(
  surroundings: Surroundings,
  ctx: Context,
  localityId: string,
  from: Day,
  measures: readonly Measured[],
): Promise<void> {
  const targets = await inTransaction(surroundings.db, localityId, async trx => {
    const [plan] = await plansOf(trx, localityId)
    return plan === undefined ? [] : targetsOf(trx, localityId, { planId: plan.id, running: true })
  })
  for (const target of targets) {
    const name = searchKey(target.name)
    const measured = measures.find(one => name.includes(one.words))?.by
    if (measured === undefined) continue
    must(
      await bindTarget(ctx, {
        targetId: target.id,
        seen: 0,
        ...measured,
        numeratorName: target.numeratorName ?? target.name,
        denominatorName: target.denominatorName ?? target.name,
        rhythm: 'monthly',
        from,
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
