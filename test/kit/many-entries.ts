import { readConfig } from '../../src/config.ts'
import { dayOf } from '../../src/domain/day.ts'
import { seededRandom } from '../../src/domain/random.ts'
import type { SearchKind } from '../../src/domain/search.ts'
import { keepSearchEntries, type SearchSource } from '../../src/store/search.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { openSurroundings } from '../../src/surroundings.ts'
import { type Context, contextFor } from '../../src/usecases/context.ts'
import { DEMONSTRATION_WARD } from '../../src/usecases/demonstration-ward.ts'
import { foundLocality } from '../../src/usecases/found-locality.ts'
import { searchAll } from '../../src/usecases/search-all.ts'
import { openWorkplace } from '../../src/workplace.ts'
import { value } from './running-ward.ts'

/** Pairs of syllables as plans and updates are made of: few of them stand in very many texts. */
const WORDS =
  'rà soát, số hóa, hồ sơ, tập huấn, cán bộ, an toàn, camera, thanh toán, học vụ, dịch vụ, trực tuyến, người dân, doanh nghiệp, tổ dân phố, kỹ năng, dữ liệu, thủ tục, hành chính, một cửa, niêm yết, tuyên truyền, loa phát thanh, chữ ký số, hạ tầng, đường truyền, máy chủ, sao lưu, phần mềm, nâng cấp, khảo sát, hài lòng, báo cáo, kế hoạch, chỉ tiêu, kinh phí, đấu thầu, nghiệm thu, bàn giao, lắp đặt, vùng lõm, phủ sóng, thiết bị, định danh, điện tử, sổ sức khỏe, trường học, học phí, bệnh viện, nông sản, sàn giao dịch, hộ kinh doanh, hóa đơn, thuế, đất đai, địa chính, hộ tịch, chứng thực, công dân, cư trú, an ninh, trật tự, phòng cháy, môi trường, rác thải, cây xanh, chiếu sáng, giao thông, ngập úng, cảnh báo, thời tiết, du lịch, di tích, lễ hội, thư viện, nhà văn hóa, thể thao'.split(
    ', ',
  )
const KINDS: readonly (readonly [kind: SearchKind, share: number])[] = [
  ['task', 0.2],
  ['target', 0.05],
  ['document', 0.1],
  ['update', 0.6],
  ['figure', 0.05],
]

/** The kind that a number from 0 to 1 falls to. */
const kindAt = (drawn: number): SearchKind => {
  let share = 0
  for (const [kind, part] of KINDS) {
    share += part
    if (drawn < share) return kind
  }
  return 'update'
}

/** Entries that look like those of a ward over years; common words stand in many more of them than rare ones. */
export function manyEntries(count: number, newId: () => string): readonly SearchSource[] {
  const random = seededRandom('many entries')
  const word = () => WORDS[Math.floor(WORDS.length * random.next() ** 2)] ?? ''
  return Array.from({ length: count }, (_, index): SearchSource => {
    const kind = kindAt(random.next())
    const id = newId()
    const text = Array.from({ length: 8 + Math.floor(random.next() * 12) }, word).join(' ')
    return {
      kind,
      id,
      subjectId: id,
      code: `N${index}`,
      title: text,
      at: new Date(Date.UTC(2023, 0, 1) + index * 3_600_000),
      texts: [text, `lượt ${index}`],
    }
  })
}

/**
 * A ward with that many things to be found, in the data folder of a machine, and how it is asked: through the use-case,
 * with the rights of a person. Close it.
 */
export async function wardOfEntries(
  data: string,
  count: number,
): Promise<{ readonly ask: (typed: string) => Promise<number>; readonly close: () => Promise<void> }> {
  const now = new Date('2026-06-18T02:00:00Z')
  const workplace = await openWorkplace(readConfig({ SAURO_DATA: data }), now)
  const { surroundings, close } = openSurroundings(workplace, { data, clock: () => now, log: () => {} })
  const { localityId, units } = value(
    await foundLocality(surroundings, {
      locality: { code: '98020', name: 'phường Nhiều Chữ', kind: 'phuong', province: 'tỉnh Bình Lam' },
      units: DEMONSTRATION_WARD.units,
      administrator: {
        name: 'Người Quản Trị',
        post: 'Công chức',
        unit: 'VP',
        login: 'quantri.chu',
        password: 'Hoa-Mai-2026-xyz',
        mustChange: false,
      },
    }),
  )
  await inTransaction(surroundings.db, localityId, trx =>
    keepSearchEntries(trx, localityId, manyEntries(count, surroundings.newId)),
  )
  const unitId = units['VHXH'] ?? ''
  const appointments = [{ unitId, role: 'officer', line: 'state', from: dayOf(now) }] as const
  const ctx: Context = contextFor(surroundings, { personId: surroundings.newId(), localityId, appointments })
  return {
    ask: async typed => value(await searchAll(ctx, { typed })).found.length,
    close: async () => {
      await close()
      await workplace.close()
    },
  }
}
