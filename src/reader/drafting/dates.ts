import { datesIn } from '../../domain/deadline.ts'
import { type Paragraph, placeOf } from '../paragraph.ts'
import type { Draft, Slip } from './draft.ts'

const WRITTEN =
  /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?!\d)|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})/giu
const FROM_TO =
  /từ\s+(?:ngày\s+)?(\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4})\s+(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4})/giu
const YEARS =
  /(?:giai đoạn|nhiệm kỳ|thời kỳ|từ năm)\s+((?:19|20)\d{2})\s*(?:[-–—]|đến(?:\s+năm)?)\s*((?:19|20)\d{2})(?!\d)/giu
const QUARTERS_OF_YEAR =
  /(?:từ\s+)?qu[ýí]\s+(I{1,3}|IV)\s*(?:[-–—]|đến)\s*(?:hết\s+)?qu[ýí]\s+(I{1,3}|IV)\s*(?:năm\s+|[/-]\s*)((?:19|20)\d{2})/giu
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/** Days that are in no calendar, periods that end before they begin, and deadlines outside the plan's own time. */
export function dateSlips(draft: Draft): Slip[] {
  return [...draft.said.flatMap(written), ...deadlineSlips(draft)]
}

function written(p: Paragraph): Slip[] {
  const slips: Slip[] = []
  const at = (found: RegExpExecArray) => placeOf(p, found.index, found.index + found[0].length)
  for (const found of p.text.matchAll(WRITTEN)) {
    // A run of figures with points is a version or a sum, not a day.
    if (found[2] === '.' && Number(found[3]) > 12) continue
    if (datesIn(found[0]).length > 0) continue
    slips.push({ note: { rule: 'date-impossible', text: found[0] }, place: at(found), actual: found[0] })
  }
  for (const found of p.text.matchAll(FROM_TO)) {
    const [from] = datesIn(found[1] ?? '')
    const [to] = datesIn(found[2] ?? '')
    if (from !== undefined && to !== undefined && to < from)
      slips.push({ note: { rule: 'period-reversed', text: found[0] }, place: at(found), actual: found[0] })
  }
  for (const found of p.text.matchAll(YEARS))
    if (Number(found[2]) < Number(found[1]))
      slips.push({ note: { rule: 'period-reversed', text: found[0] }, place: at(found), actual: found[0] })
  for (const found of p.text.matchAll(QUARTERS_OF_YEAR)) {
    const from = ROMAN[(found[1] ?? '').toUpperCase()] ?? 0
    const to = ROMAN[(found[2] ?? '').toUpperCase()] ?? 0
    if (to < from)
      slips.push({ note: { rule: 'period-reversed', text: found[0] }, place: at(found), actual: found[0] })
  }
  return slips
}

/** The years that the title says the plan is for: "năm 2026", "giai đoạn 2026 - 2030", "đến năm 2030". */
export function periodOf(title: string | null): { from: number | null; to: number } | null {
  if (title === null || /tầm nhìn|những năm (?:tiếp theo|sau)/iu.test(title)) return null
  const span = /((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})/u.exec(title)
  if (span) return { from: Number(span[1]), to: Number(span[2]) }
  const until = /(?:đến|hết)\s+(?:hết\s+)?năm\s+((?:19|20)\d{2})/iu.exec(title)
  if (until) return { from: null, to: Number(until[1]) }
  // A title that cites other documents names their years too; one year alone is the plan's own.
  const years = [...title.matchAll(/(?<!tháng\s+\d{1,2}\s+)năm\s+((?:19|20)\d{2})(?!\d)/giu)].map(found =>
    Number(found[1]),
  )
  const [year] = years
  return year === undefined || new Set(years).size > 1 ? null : { from: year, to: year }
}

function deadlineSlips({ header, tasks }: Draft): Slip[] {
  const issued = header.date?.length === 10 ? header.date : null
  const period = periodOf(header.title)
  return tasks.flatMap((task): Slip[] => {
    const { due, deadline, nature } = task
    // Only days that were written count: what was inferred from a quarter without a year is no word of the draft.
    if (due === null || deadline === null || nature !== 'dated' || !/(?:19|20)\d{2}/u.test(deadline))
      return []
    const place = task.places[0] ?? null
    if (issued !== null && due < issued)
      return [{ note: { rule: 'deadline-before-issue', deadline, issued }, place, actual: due }]
    if (period === null) return []
    const year = Number(due.slice(0, 4))
    const words =
      period.from === null || period.from === period.to ? `${period.to}` : `${period.from} - ${period.to}`
    return year > period.to || (period.from !== null && year < period.from)
      ? [{ note: { rule: 'deadline-outside-period', deadline, period: words }, place, actual: due }]
      : []
  })
}
