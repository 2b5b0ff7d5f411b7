import type { Place } from '../../domain/place.ts'
import { defaultUnits } from '../../domain/unit-catalogue.ts'
import { matchUnit, matchUnitGroup } from '../../domain/unit-match.ts'
import { isAboveCommune, wideUnitKey } from '../../domain/unit-name.ts'
import type { Draft, Slip } from './draft.ts'

/** A unit that is told to report to itself, and a body that goes by two names. */
export const bodySlips = (draft: Draft): Slip[] => [...selfReports(draft), ...twoNames(draft)]

const REPORTS =
  /(?:báo cáo|gửi(?: báo cáo)?|trình)(?:\s+kết quả[^,;.]{0,40}?)?\s+(?:về|cho|đến|tới|lên)?\s*/giu
/** Somebody else reports in this clause, or the unit is only told to collect. */
const OF_OTHERS =
  /(?:các|những|đơn vị|cơ quan|yêu cầu|đôn đốc|tiếp nhận|nhận|hướng dẫn|tổng hợp từ|đề nghị|phối hợp với)(?!\p{L})/iu

function selfReports({ tasks }: Draft): Slip[] {
  return tasks.flatMap((task): Slip[] => {
    const [unit, ...more] = task.lead
    if (unit === undefined || more.length > 0 || matchUnitGroup(unit) !== null) return []
    const own = wideUnitKey(unit)
    if (own === '' || !own.includes(' ')) return []
    for (const found of task.text.matchAll(REPORTS)) {
      const clause = task.text.slice(0, found.index).split(/[.;]/u).at(-1) ?? ''
      if (OF_OTHERS.test(withoutName(clause, unit))) continue
      const receiver =
        task.text
          .slice(found.index + found[0].length)
          .split(/[.,;(]|\s(?:để|trước|theo|và|định kỳ|hằng|hàng)\s/u)[0] ?? ''
      if (/^\p{Lu}/u.test(receiver) && wideUnitKey(receiver) === own)
        return [{ note: { rule: 'reports-to-itself', unit }, place: task.places[0] ?? null, actual: unit }]
    }
    return []
  })
}

const withoutName = (clause: string, name: string): string => clause.replace(name, ' ')

/** Names by the body of the usual catalogue that they stand for; shortened forms of one name are one name. */
function twoNames({ tasks, responsibilities, header }: Draft): Slip[] {
  const issuer = header.issuer?.toLocaleLowerCase('vi') ?? ''
  const units = defaultUnits(issuer.includes('phường') ? 'phuong' : 'xa').filter(
    unit => unit.kind !== 'authority',
  )
  const seen = new Map<string, { name: string; key: string; place: Place | null }[]>()
  const named: { name: string; place: Place | null }[] = [
    ...responsibilities.map(one => ({ name: one.unit, place: one.place })),
    ...tasks.flatMap(task =>
      [...task.lead, ...task.support].map(name => ({ name, place: task.places[0] ?? null })),
    ),
  ]
  for (const { name, place } of named) {
    if (!NAMES_AN_OFFICE.test(name) || isAboveCommune(name)) continue
    const match = matchUnit(name, units)
    if (match === null || match.certainty === 'likely') continue
    const known = seen.get(match.unit.code) ?? []
    const key = wideUnitKey(name)
    if (!known.some(one => one.key === key)) seen.set(match.unit.code, [...known, { name, key, place }])
  }
  return [...seen.values()].flatMap(([first, second]): Slip[] =>
    first && second
      ? [
          {
            note: { rule: 'two-names', name: first.name, other: second.name },
            place: second.place,
            expected: first.name,
            actual: second.name,
          },
        ]
      : [],
  )
}

/** Short calls of a body ("Công an", "Quân sự") are no second name of it. */
const NAMES_AN_OFFICE = /^(?:Phòng|Văn phòng|Trung tâm|Ban(?! Chỉ đạo)|Trạm|Ủy ban|Uỷ ban)\s/u
