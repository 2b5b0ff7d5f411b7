import { readConfig } from '../../src/config.ts'
import type { Role } from '../../src/domain/role.ts'
import { openSurroundings } from '../../src/surroundings.ts'
import { addTask } from '../../src/usecases/add-task.ts'
import { adoptPlan } from '../../src/usecases/adopt-plan.ts'
import { contextFor } from '../../src/usecases/context.ts'
import { createPerson } from '../../src/usecases/create-person.ts'
import { DEMONSTRATION_WARD } from '../../src/usecases/demonstration-ward.ts'
import { fillItems } from '../../src/usecases/fill-items.ts'
import { foundLocality } from '../../src/usecases/found-locality.ts'
import { showPlan } from '../../src/usecases/show-plan.ts'
import { startPlan } from '../../src/usecases/start-plan.ts'
import { openWorkplace } from '../../src/workplace.ts'
import { value } from './running-ward.ts'

export type ManyWards = readonly {
  readonly officers: readonly { readonly login: string; readonly password: string }[]
  readonly tasks: readonly string[]
}[]

const PASSWORD = 'Hoa-Mai-2026-xyz'
const MONTHS = 12

/**
 * Wards with a running plan each, made through the use-cases in the data folder of a machine, and then closed: `tasks`
 * tasks a ward, whose deadlines lie on the 15th of every month of a year, and `officers` officers of the unit that leads all.
 * Where their number divides twelve, the task of an index is owned by the officer of that index modulo their number.
 */
export async function manyWards(
  data: string,
  { wards, tasks, officers, now }: { wards: number; tasks: number; officers: number; now: Date },
): Promise<ManyWards> {
  const workplace = await openWorkplace(readConfig({ SAURO_DATA: data }), now)
  const { surroundings, close } = openSurroundings(workplace, { data, clock: () => now, log: () => {} })
  try {
    const made = []
    for (let ward = 0; ward < wards; ward += 1) {
      const founded = value(
        await foundLocality(surroundings, {
          locality: {
            code: `9801${ward}`,
            name: `phường Số ${ward}`,
            kind: 'phuong',
            province: 'tỉnh Bình Lam',
          },
          units: DEMONSTRATION_WARD.units,
          administrator: {
            name: 'Người Quản Trị',
            post: 'Công chức',
            unit: 'VP',
            login: `quantri.${ward}`,
            password: PASSWORD,
            mustChange: false,
          },
        }),
      )
      const { localityId, units } = founded
      const unitId = units['VHXH'] ?? ''
      const as = (personId: string, role: 'administrator' | 'standing-officer') =>
        contextFor(surroundings, { personId, localityId, appointments: [{ unitId, role, line: 'state' }] })
      const engage = async (name: string, login: string, role: Role) => {
        const wanted = { name, post: 'Chuyên viên', role, line: 'state' as const, unitId }
        const account = { login, password: PASSWORD, mustChange: false, mark: login }
        const administrator = as(founded.administratorId, 'administrator')
        const made = value(await createPerson(administrator, { ...wanted, ...account }))
        return { login, password: PASSWORD, personId: made.personId }
      }
      const people = []
      for (let officer = 0; officer < officers; officer += 1)
        people.push(await engage(`Cán Bộ ${officer}`, `canbo.${ward}.${officer}`, 'officer'))
      await engage('Cán Bộ Đứng Đầu', `thutruong.${ward}`, 'unit-head')
      const { personId } = await engage('Cán Bộ Thường Trực', `thuongtruc.${ward}`, 'standing-officer')
      const standing = as(personId, 'standing-officer')
      const { planId } = value(
        await startPlan(standing, { title: `Kế hoạch số ${ward}`, year: 2026, line: 'state' }),
      )
      const ids: string[] = []
      for (let index = 0; index < tasks; index += 1)
        ids.push(
          value(
            await addTask(standing, { planId, text: `Nhiệm vụ thứ ${index} của kế hoạch`, group: 'Nhóm' }),
          ).taskId,
        )
      for (let month = 1; month <= MONTHS; month += 1)
        value(
          await fillItems(standing, {
            planId,
            taskIds: ids.filter((_, index) => (index % MONTHS) + 1 === month),
            fields: {
              leadUnitId: unitId,
              ownerId: people[(month - 1) % people.length]?.personId ?? '',
              nature: 'dated',
              deadline: `2026-${String(month).padStart(2, '0')}-15`,
              product: 'Báo cáo kết quả',
              acceptance: 'Thủ trưởng đơn vị nghiệm thu',
            },
          }),
        )
      const { plan } = value(await showPlan(standing, { planId }))
      value(
        await adoptPlan(standing, {
          planId,
          rowVersion: plan.rowVersion,
          title: plan.title,
          number: `${ward + 1}/KH-UBND`,
          dated: '2026-01-05',
          authority: 'Chủ tịch Ủy ban nhân dân',
          line: 'state',
        }),
      )
      made.push({ officers: people.map(({ login, password }) => ({ login, password })), tasks: ids })
    }
    return made
  } finally {
    await close()
    await workplace.close()
  }
}
