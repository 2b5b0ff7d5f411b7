import type { DraftTarget } from './targets.ts'

/** A target with where its number stands in the text of its item. */
export type Seen = { readonly draft: DraftTarget; readonly start: number; readonly end: number }

/** What may stand between two numbers of one series: years, days and quarters, comparators, joining words. */
const TIMES =
  /(?:qu[ýí]\s+(?:IV|I{1,3})|(?:ngày\s+)?\d{1,2}(?:[/.]\d{1,2}){1,2}|tháng\s+\d{1,2}|\d{1,2})(?:\s*[/.-]\s*\d{4})?|20\d{2}(?:\s*[-–]\s*20\d{2})?/gu
const JOINING =
  /(?<!\p{L})(?:năm|giai đoạn|đến|tới|vào|hết|cuối|trong|trước|từ|và|rồi|là|đạt|lên|tăng|trên|dưới|ít nhất|tối thiểu|khoảng|còn|xuống|giảm|phấn đấu|mức|trở lên|sau đó|tiếp đó)(?!\p{L})/giu

/**
 * Numbers of one item that tell one thing for several times ("năm 2026 là 60%, năm 2027 là 75%") become one target
 * with milestones; the first number stays its own value. All must be of one unit and comparison, each of its own time.
 */
export function inSeries(text: string, seen: readonly Seen[]): DraftTarget[] {
  const runs: Seen[][] = []
  for (const next of seen) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && goesOn(text, run, last, next)) run.push(next)
    else runs.push([next])
  }
  return runs.flatMap(run => {
    const [first] = run
    if (!first) return []
    const place = first.draft.places[0]
    if (run.length < 2 || !place) return run.map(s => s.draft)
    const milestones = run.flatMap(({ draft }) =>
      draft.value === null ? [] : [{ by: draft.by, value: draft.value, max: draft.max, place }],
    )
    return [{ ...first.draft, milestones }]
  })
}

function goesOn(text: string, run: readonly Seen[], last: Seen, next: Seen): boolean {
  const { draft } = next
  if (draft.by === null || run.some(s => s.draft.by === draft.by || s.draft.by === null)) return false
  if (draft.unit !== last.draft.unit || draft.op !== last.draft.op || draft.kind !== last.draft.kind)
    return false
  const between = text.slice(last.end, next.start)
  if (between.length > 60 || /[.:]\s/u.test(between)) return false
  return /^[\s,;()–-]*$/u.test(between.replace(TIMES, ' ').replace(JOINING, ' '))
}
