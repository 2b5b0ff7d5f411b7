import { datesIn, parseDeadline } from '../domain/deadline.ts'
import type { ReadReporting } from '../domain/plan-reading.ts'
import { recurrenceOf } from '../domain/recurrence.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Node } from './outline.ts'
import { walk } from './outline.ts'
import { placeOf } from './paragraph.ts'
import { CADENCES, REPORTS } from './rules/reporting.ts'

/** Reporting duties that the plan states, one entry a cadence and sentence. */
export function readReporting(roots: readonly Node[], title = ''): ReadReporting[] {
  const out: ReadReporting[] = []
  for (const node of walk(roots)) {
    if (node.kind === 'goals' || node.kind === 'purpose' || node.kind === 'view') continue
    const text = node.body.text
    let from = 0
    for (const sentence of text.split(/(?<=[;.])\s+/u)) {
      const at = text.indexOf(sentence, from)
      from = at + sentence.length
      if (!REPORTS.test(sentence)) continue
      for (const { cadence, at: said } of cadencesIn(sentence)) {
        const to =
          /(?:về|gửi|báo cáo)\s+((?:Sở|Phòng|Ủy ban|UBND|Ban|Bộ|Văn phòng|Thường trực|Cục)[^,;.()]{2,80}?)(?=\s+(?:để|trước|theo|tổng hợp|qua|kết quả)|[,;.()]|$)/u
            .exec(sentence)?.[1]
            ?.trim() ?? null
        // the day of a cadence stands behind it
        const due = dueOf(sentence.slice(said)) ?? dueOf(sentence)
        const rhythm = RHYTHM_OF[cadence]
        out.push({
          cadence,
          from: null,
          to,
          due,
          recurrence: rhythm === undefined ? null : recurrenceOf(rhythm, due ?? ''),
          dueOn: dueOn(cadence, sentence.slice(said), title),
          place: placeOf(node.body, at, at + sentence.length),
        })
      }
    }
  }
  return out
}

function cadencesIn(sentence: string): { cadence: string; at: number }[] {
  const found = new Map<string, number>()
  const twice =
    /(?:trước\s+)?(?:ngày\s+)?\d{1,2}\/\d{1,2}\s*(?:và|,)\s*(?:ngày\s+)?\d{1,2}\/\d{1,2}\s*(?:h[àằ]ng năm|báo cáo|gửi|[.;]|$)/iu.test(
      sentence,
    )
  if (twice) found.set('semiannual', 0)
  for (const { cadence, said } of CADENCES) {
    if (cadence === 'annual' && twice) continue
    const m = said.exec(sentence)
    // the cadence itself stands last in what was matched
    const at = m ? m.index + Math.max(0, m[0].length - 'hằng năm'.length) : undefined
    if (at !== undefined) found.set(cadence, found.get(cadence) ?? at)
  }
  const day = datesIn(sentence)[0]
  if (day && found.size === 0 && /(?:gửi|báo cáo)[^.;]{0,120}trước/iu.test(sentence))
    found.set(`once:${day}`, 0)
  return [...found].map(([cadence, at]) => ({ cadence, at }))
}

const RHYTHM_OF: Readonly<Record<string, Rhythm>> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  semiannual: 'half-yearly',
  annual: 'yearly',
}

const TERM = /(?:nhiệm kỳ|giai đoạn|thời kỳ)\s*20\d{2}\s*[-–]\s*20\d{2}/iu

/** The day of what is due once; half and end of a term when the sentence or the plan's title states its years. */
function dueOn(cadence: string, sentence: string, title: string): string | null {
  if (cadence.startsWith('once:')) return cadence.slice('once:'.length)
  if (cadence !== 'midterm' && cadence !== 'final') return null
  const said = /năm\s+(20\d{2})/iu.exec(sentence.replace(TERM, ' '))
  if (said) return parseDeadline(said[0]).due
  const term = (TERM.exec(sentence) ?? TERM.exec(title))?.[0]
  return term === undefined ? null : parseDeadline(`${cadence === 'midterm' ? 'giữa' : 'cuối'} ${term}`).due
}

const dueOf = (sentence: string): string | null =>
  /trước\s+(?:ngày\s+)?\d{1,2}(?:\/\d{1,2}){0,1}(?:\/\d{4})?(?:\s*(?:và|,)\s*(?:ngày\s+)?\d{1,2}\/\d{1,2})?(?:\s+tháng\s+\d{1,2})?(?:\s+(?:h[àằ]ng|của)\s+(?:tháng|quý|năm))?/iu.exec(
    sentence,
  )?.[0] ?? null
